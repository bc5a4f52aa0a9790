internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports a file that is too large to be minutes, and is not read.
///
/// Page: Rules/too-large.md
struct TooLarge: Rule {
  static let id = "too-large"
  static let severity = Severity.error
  static let readsTree = false

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard case .tooLarge(let bytes)? = file.minutes.tree.refusal?.reason else { return [] }
    return [.tooLarge(bytes)]
  }
}

extension Defect {
  fileprivate static func tooLarge(_ bytes: Int) -> Defect {
    let tenths = (bytes + 99_999) / 100_000
    return Defect(
      at: 0..<0,
      "the file is not read, since it has \(tenths / 10).\(tenths % 10) MB: expected at most 10",
      help: "keep what is no text beside the minutes, and link to it")
  }
}
