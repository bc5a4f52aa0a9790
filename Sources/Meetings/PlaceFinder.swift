internal import Bytes

/// Tells where in a meeting something stands.
struct PlaceFinder {
  private let source: SourceText
  private let reviews: [Range<Int>]
  /// Where a topic begins, or with nil another section; sorted.
  private let starts: [(offset: Int, topic: String?)]

  init(_ meeting: Meeting, in source: SourceText) {
    self.source = source
    reviews = meeting.reviews
    let topics = Set(meeting.topics.map { $0.range.lowerBound })
    let sections = meeting.sections.map { $0.range.lowerBound }.filter { !topics.contains($0) }
    starts =
      (meeting.topics.map { ($0.range.lowerBound, $0.title) } + sections.map { ($0, nil) })
      .sorted { $0.0 < $1.0 }
  }

  /// The places of some bytes, in the order in which they are given.
  func places(of offsets: [Int]) -> [MeetingRecord.Place] {
    zip(offsets, source.positions(of: offsets)).map { offset, start in
      let above = starts.firstIndex(behind: offset) - 1
      return MeetingRecord.Place(
        start: start, topic: above < 0 ? nil : starts[above].topic, isReview: isReview(offset))
    }
  }

  private func isReview(_ offset: Int) -> Bool {
    let behind = reviews.partitioningIndex { $0.lowerBound > offset }
    return behind > 0 && reviews[behind - 1].contains(offset)
  }
}

extension [(offset: Int, topic: String?)] {
  /// The index of the first one that begins behind an offset.
  fileprivate func firstIndex(behind offset: Int) -> Int {
    partitioningIndex { $0.offset > offset }
  }
}

extension Array {
  /// The first index whose element, and all behind it, fulfil a condition.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
