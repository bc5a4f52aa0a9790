package import Dates

/// A file of minutes and the findings in it, as a page shows them.
package struct Example: Sendable, CustomStringConvertible {
  /// The id of the page.
  package let page: String
  /// The heading under which the example stands.
  package let section: String
  /// The line of the page where it begins, from 1.
  package let line: Int
  /// What is said about the file.
  package let scene: Scene
  /// The bytes of the file.
  package let file: [UInt8]
  /// The findings in the concise format, each with its line end.
  package let findings: String

  package var description: String { "\(page).md:\(line)" }
}

/// Where the file of an example lies, and how it is run: the info string of its block.
package struct Scene: Equatable, Sendable {
  /// Where the file lies among the minutes of a team that meets on Wednesdays.
  package var path = "team/20250305.md"
  /// Whether the file is new in the commit.
  package var isAdded = false
  /// Whether there is a base, which has the file unless it is new.
  package var isCompared = false
  /// The built-in profile by which the file is read; nil for the usual one.
  package var profile: String?
  /// The day on which the minutes are read; nil where it does not matter.
  package var asOf: CalendarDate?
  /// Whether every rule is run, not only that of the page.
  package var runsAllRules = false
  /// Whether the last line of the file has no end.
  package var isUnended = false
  /// How often the text is in the file, for what is only wrong in great numbers.
  package var repetitions = 1
  /// The handles that other minutes of the snapshot name, and how often.
  package var namedElsewhere: [String: Int] = [:]
  /// The handles that the register of people knows.
  package var known: [String] = []
  /// What else is in the repository, by paths.
  package var otherFiles: [String] = []
  /// Where a file lies that says the same as that of the example; nil for nowhere.
  package var copy: String?
  /// What `.minutes.yml` says, in YAML.
  package var configuration = ""
  /// The variants in which the findings are others, each with the reason.
  package var skipped: [Variant: String] = [:]

  /// The scene of a block that says nothing.
  package init() {}
}
