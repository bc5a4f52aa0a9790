internal import Bytes
internal import Meetings

/// Tells by what places of a file are known in other versions of it, each line read once.
struct PlaceReader {
  private let minutes: Minutes
  private var lines: [Int: (line: Int, section: Int)] = [:]
  private var sections: [Int: Int] = [:]

  init(_ minutes: Minutes) {
    self.minutes = minutes
  }

  /// The places of a defect, each text of a line once.
  mutating func anchors(of defect: Defect) -> [Finding.Anchor] {
    if defect.isThroughout, let first = defect.occurrences.first {
      return [anchor(at: first, count: .max)]
    }
    var anchors: [Finding.Anchor] = []
    var known: [Finding.Anchor.Key: Int] = [:]
    for range in defect.occurrences {
      let key = key(of: range)
      if let index = known[key] {
        anchors[index].count += 1
      } else {
        known[key] = anchors.count
        anchors.append(anchor(at: range, count: 1))
      }
    }
    return anchors
  }

  private mutating func anchor(at range: Range<Int>, count: Int) -> Finding.Anchor {
    Finding.Anchor(
      key: key(of: range), count: count, start: minutes.source.position(of: range.lowerBound),
      end: minutes.source.position(of: range.upperBound))
  }

  private mutating func key(of range: Range<Int>) -> Finding.Anchor.Key {
    let number = minutes.source.line(of: range.lowerBound)
    let line: (line: Int, section: Int)
    if let known = lines[number] {
      line = known
    } else {
      line = (hash(of: minutes.source.range(ofLine: number)), section(at: range.lowerBound))
      lines[number] = line
    }
    return Finding.Anchor.Key(text: hash(of: range), line: line.line, section: line.section)
  }

  private mutating func section(at offset: Int) -> Int {
    let number = minutes.sectionNumber(at: offset)
    if let known = sections[number] { return known }
    let hash = minutes.section(at: offset)?.hashValue ?? 0
    sections[number] = hash
    return hash
  }

  private func hash(of range: Range<Int>) -> Int {
    var hasher = Hasher()
    minutes.source.bytes.withUnsafeBytes { hasher.combine(bytes: .init(rebasing: $0[range])) }
    return hasher.finalize()
  }
}
