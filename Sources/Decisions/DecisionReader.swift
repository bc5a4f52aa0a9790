internal import MarkdownTree
package import Profiles
package import Statements

/// Reads the decisions among the statements of a document.
package struct DecisionReader {
  private let statements: Statements
  private let profile: Profile

  /// A reader for a document, by a community's words.
  package init(_ statements: Statements, _ profile: Profile) {
    self.statements = statements
    self.profile = profile
  }

  /// The decisions in some of the statements, in order.
  package func decisions(in indices: Range<Int>) -> [Decision] {
    []
  }
}
