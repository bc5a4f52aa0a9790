internal import Meetings
internal import Profiles

/// Reports comments that are to switch rules off, and do not.
///
/// That a comment hides nothing is known only when all rules have been run: the linter adds it.
///
/// Page: Rules/suppression.md
struct Suppression: Rule {
  static let id = "suppression"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.suppressions.mistakes
  }
}
