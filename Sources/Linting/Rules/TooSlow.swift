internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports a file that would keep the parser busy for very long, and is not read.
///
/// Page: Rules/too-slow.md
struct TooSlow: Rule {
  static let id = "too-slow"
  static let severity = Severity.error
  static let readsTree = false

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let refusal = file.minutes.tree.refusal, case .tooSlow(let trigger) = refusal.reason
    else {
      return []
    }
    return [.tooSlow(trigger, at: refusal.range)]
  }
}

extension Defect {
  fileprivate static func tooSlow(_ trigger: String, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "the file is not read, since parsing it would take very long: \(trigger)",
      help: "take this out of the minutes, or into a file of its own")
  }
}
