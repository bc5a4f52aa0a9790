/// What the rules say of one file.
package struct LintResult: Sendable {
  /// What is to be told, sorted.
  package var findings: [Finding] = []
  /// What comments in the file hide, sorted.
  package var hidden: [Finding] = []
  /// What other findings tell better, and somebody would hear of once those are gone.
  var superseded: [Finding] = []
  /// What comments switch off in the whole file.
  var offInFile = OffInFile()
  /// The secrets that were found, as they are written and as a reader sees them.
  package var secrets: Set<String> = []

  /// Nothing was found.
  package init() {}

  /// Rules that are switched off in a whole file.
  struct OffInFile: Sendable {
    var isAll = false
    var rules: Set<String> = []

    func covers(_ rule: String) -> Bool { isAll || rules.contains(rule) }
  }
}
