internal import Bytes

/// Tells where in a meeting something stands.
struct PlaceFinder {
  private let source: SourceText
  private let reviews: [Range<Int>]
  /// Where a topic stands, or with nil the heading of another section; sorted.
  private let starts: [Start]

  fileprivate struct Start {
    let range: Range<Int>
    let topic: String?
  }

  init(_ meeting: Meeting, in source: SourceText) {
    self.source = source
    reviews = meeting.reviews
    let topics = Set(meeting.topics.map { $0.range.lowerBound })
    let sections = meeting.sections.filter { !topics.contains($0.range.lowerBound) }
    starts =
      (meeting.topics.map { Start(range: $0.range, topic: $0.title) }
      + sections.map { Start(range: $0.range, topic: nil) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The places of some bytes, in the order in which they are given.
  func places(of offsets: [Int]) -> [MeetingRecord.Place] {
    offsets.map { offset in
      let above = starts.firstIndex(behind: offset) - 1
      return MeetingRecord.Place(
        start: source.position(of: offset), topic: above < 0 ? nil : starts[above].topic,
        isInTopic: above >= 0 && starts[above].range.contains(offset), isReview: isReview(offset))
    }
  }

  private func isReview(_ offset: Int) -> Bool {
    let behind = reviews.partitioningIndex { $0.lowerBound > offset }
    return behind > 0 && reviews[behind - 1].contains(offset)
  }
}

extension [PlaceFinder.Start] {
  /// The index of the first one that begins behind an offset.
  fileprivate func firstIndex(behind offset: Int) -> Int {
    partitioningIndex { $0.range.lowerBound > offset }
  }
}
