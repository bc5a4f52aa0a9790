internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports bullets and numbers of lists with nothing behind them.
///
/// Page: Rules/empty-bullet.md
struct EmptyBullet: Rule {
  static let id = "empty-bullet"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let tree = file.tree
    return file.places.items.compactMap { item in
      guard tree.subtree(of: item).count == 1 else { return nil }
      let start = tree.nodes[item].range.lowerBound
      guard !Self.isToldOtherwise(start, in: file) else { return nil }
      let line = tree.source.line(of: start)
      let range = start..<max(start, tree.source.range(ofLine: line).upperBound)
      let isAlone = tree.source.bytes[tree.source.range(ofLine: line).lowerBound..<start]
        .allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return .empty(at: range, fix: isAlone ? tree.source.removal(ofLine: line) : nil)
    }
  }

  /// Whether another rule asks for what is missing there: an answer about a chore, or participants.
  private static func isToldOtherwise(_ place: Int, in file: LintedFile) -> Bool {
    let line = file.source.line(of: place)
    let meetings = file.minutes.meetings
    let next = meetings.partitioningIndex { $0.lines.lowerBound > line }
    guard next > 0 else { return false }
    let meeting = meetings[next - 1]
    let section = meeting.sections.last(before: place) { $0.range.upperBound }
    if let section, section.isEmpty, section.kind == .participants || section.kind == .agenda {
      return true
    }
    let question = meeting.roles.last(before: place) { $0.range.upperBound }
    guard let question, case .missing = question.answer else { return false }
    let between = file.source.bytes[question.range.upperBound..<place]
    return between.count < 200 && between.allSatisfy { " \t\r\n-*+:@#_".utf8.contains($0) }
  }
}

extension Array {
  /// The last element that ends before a place, of those in the order of the file.
  fileprivate func last(before place: Int, end: (Element) -> Int) -> Element? {
    let next = partitioningIndex { end($0) > place }
    return next > 0 ? self[next - 1] : nil
  }
}

extension Defect {
  fileprivate static func empty(at range: Range<Int>, fix: Fix?) -> Defect {
    Defect(at: range, "nothing stands behind the bullet", help: "remove it", fix: fix)
  }
}
