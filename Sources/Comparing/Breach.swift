package import Registers

/// What a guard does not let pass: an older decision that is not what it was.
package struct Breach: Equatable, Sendable {
  /// What became of it.
  package enum Kind: String, Sendable, CaseIterable {
    /// It has other words, or another outcome, or is about something else.
    case reworded
    case withdrawn
    /// It stands in another meeting.
    case moved
    /// Its meeting is of another day.
    case redated
    /// A word of it was given a spelling that nobody else uses.
    case misspelt
  }

  package let kind: Kind
  package let old: DecisionEntry
  /// Nil for what was withdrawn.
  package let new: DecisionEntry?
}
