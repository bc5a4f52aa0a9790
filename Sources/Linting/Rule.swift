package import Bytes
package import Meetings
package import Profiles

/// One thing that can be wrong with minutes.
///
/// A rule is a pure function of the file and the collection it belongs to. Its page in `Rules/` has
/// the same name as its id, and shows by examples what it finds and what it leaves alone.
package protocol Rule: Sendable {
  /// The name of the rule: lower-case words with hyphens between them.
  static var id: String { get }
  /// How much its findings matter, where they do not say so themselves.
  static var severity: Severity { get }
  /// The defects of a file, in any order.
  func defects(in minutes: Minutes, of catalogue: Catalogue) -> [Defect]
}

/// A file of minutes with all that rules ask of it, read once.
package struct Minutes: Sendable {
  package let path: RepositoryPath
  /// What the path is to the collection.
  package let entry: Catalogue.Entry
  /// Whether the file is new, compared with the base; false without a base.
  package let isAdded: Bool
  package let source: SourceText
  package let meeting: Meeting

  /// Describes a file that has been read.
  package init(
    path: RepositoryPath, entry: Catalogue.Entry, isAdded: Bool, source: SourceText,
    meeting: Meeting
  ) {
    self.path = path
    self.entry = entry
    self.isAdded = isAdded
    self.source = source
    self.meeting = meeting
  }
}
