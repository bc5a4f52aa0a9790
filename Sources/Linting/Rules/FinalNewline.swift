internal import Bytes
internal import Meetings
internal import Profiles

/// Reports files whose last line does not end.
///
/// Page: Rules/final-newline.md
struct FinalNewline: Rule {
  static let id = "final-newline"
  static let severity = Severity.info
  static let readsTree = false
  static let subjects = Set(FileSubject.allCases)

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let bytes = file.source.bytes
    guard let last = bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r"),
      Encoding.otherEncoding(of: bytes) == nil
    else { return [] }
    return [.unended(at: bytes.count..<bytes.count, end: file.source.lineEnd)]
  }
}

extension Defect {
  fileprivate static func unended(at range: Range<Int>, end: String) -> Defect {
    Defect(
      at: range, "the last line has no end", help: "end it with a line feed",
      fix: Fix(isSafe: true, [Fix.Edit(range, with: end)]))
  }
}
