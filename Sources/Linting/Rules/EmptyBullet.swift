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

  /// For so many bullets of a file it is found out one by one what their removal does.
  private static let mostTrials = 8

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let (tree, source) = (file.tree, file.source)
    let items = file.places.items.filter { item in
      tree.subtree(of: item).count == 1
        && !Self.isToldOtherwise(tree.nodes[item].range.lowerBound, in: file)
    }
    let alone = Set(items.filter { Self.isAlone($0, in: tree) })
    let removal = ItemRemoval(in: tree)
    let areAllSafe = removal.keepsTheRest(alone)
    return items.map { item in
      let start = tree.nodes[item].range.lowerBound
      let line = source.line(of: start)
      let isSafe =
        alone.contains(item)
        && (areAllSafe || alone.count <= Self.mostTrials && removal.keepsTheRest([item]))
      return .empty(
        at: start..<max(start, source.range(ofLine: line).upperBound),
        fix: isSafe ? source.removal(ofLine: line) : nil)
    }
  }

  /// Whether nothing stands before the bullet in its line.
  private static func isAlone(_ item: Int, in tree: MarkdownTree) -> Bool {
    let start = tree.nodes[item].range.lowerBound
    let line = tree.source.range(ofLine: tree.source.line(of: start))
    return tree.source.bytes[line.lowerBound..<start]
      .allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
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
    Defect(
      at: range, "nothing stands behind the bullet",
      help: fix == nil
        ? "remove it, and look at what stands below: it may belong to something else then"
        : "remove it", fix: fix)
  }
}
