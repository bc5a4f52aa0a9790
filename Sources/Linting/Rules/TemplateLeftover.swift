internal import Bytes
internal import Meetings
internal import Profiles

/// Reports what a template or a pad held before anybody wrote in it.
///
/// Page: Rules/template-leftover.md
struct TemplateLeftover: Rule {
  static let id = "template-leftover"
  static let severity = Severity.warning
  static let supersedes = [HandleLinkMismatch.id]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.minutes.meetings.compactMap { meeting in
      guard !meeting.leftovers.isEmpty else { return nil }
      let lines = meeting.leftovers.map { file.source.wholeLines(of: $0) }
      let edits = lines.compactMap { $0 }.map { Fix.Edit($0, with: "") }
      return .leftover(
        at: meeting.leftovers, in: file.source,
        fix: edits.count == lines.count ? Fix(isSafe: false, edits) : nil)
    }
  }
}

extension SourceText {
  /// The lines that a leftover fills, with the end of the last; nil where something else stands in them,
  /// or hangs below them in a list.
  fileprivate func wholeLines(of leftover: Range<Int>) -> Range<Int>? {
    let first = line(of: leftover.lowerBound)
    let last = line(of: max(leftover.upperBound - 1, leftover.lowerBound))
    let lines = range(ofLines: first...last)
    let before = bytes[lines.lowerBound..<min(leftover.lowerBound, lines.upperBound)]
    let behind = bytes[min(leftover.upperBound, lines.upperBound)..<lines.upperBound]
    let marks = " \t-*+>#_".utf8
    guard before.allSatisfy({ marks.contains($0) }), behind.allSatisfy({ marks.contains($0) }),
      last == lineCount || indent(ofLine: last + 1) <= indent(ofLine: first)
    else { return nil }
    return lines
      .lowerBound..<(last == lineCount ? lines.upperBound : range(ofLine: last + 1).lowerBound)
  }

  private func indent(ofLine line: Int) -> Int {
    bytes[range(ofLine: line)].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
  }
}

extension Defect {
  fileprivate static func leftover(
    at leftovers: [Range<Int>], in source: SourceText, fix: Fix?
  ) -> Defect {
    Defect(
      at: leftovers[0], occurrences: leftovers,
      help: "remove it, or write in its place what is meant", fix: fix, places: leftovers
    ) { leftovers in
      let lines = leftovers.map { source.line(of: $0.lowerBound) }
      let others = lines.dropFirst().map { "\($0)" }.joined(separator: ", ")
      let places = lines.count > 1 ? " (also in line\(lines.count > 2 ? "s" : "") \(others))" : ""
      return "this is left over from the template\(places)"
    }
  }
}
