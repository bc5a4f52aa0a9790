/// Something that was settled.
package struct Decision: Equatable, Sendable {
  /// Whose decision it is, and how it is told.
  package enum Kind: String, Sendable, CaseIterable {
    /// The group's own, by a word that says so.
    case explicit
    /// Another body's, or an earlier meeting's.
    case reported
    /// Settled without a word for it.
    case implicit
  }

  /// What became of the proposal.
  package enum Outcome: String, Sendable, CaseIterable {
    case accepted, rejected, deferred
  }

  package let kind: Kind
  /// Nil where the words do not tell.
  package let outcome: Outcome?
  /// What was decided, as a reader would quote it.
  package let text: String
  /// The question that it answers, or the statement above it; nil under a heading alone.
  package let context: String?
  /// The bytes of the source from the beginning of the statement to its end.
  package let range: Range<Int>

  /// Describes a decision.
  package init(kind: Kind, outcome: Outcome?, text: String, context: String?, range: Range<Int>) {
    self.kind = kind
    self.outcome = outcome
    self.text = text
    self.context = context
    self.range = range
  }
}
