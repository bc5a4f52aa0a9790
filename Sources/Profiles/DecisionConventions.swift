/// How decisions are worded.
///
/// An object, since it is large and is handed on for each statement.
package final class DecisionConventions: Sendable {
  /// What stands before a colon or above a list, as `Decision` does.
  package let labels: GlobSet
  package let words: Lexicon
  /// What says by itself that the group has settled the proposal that it stands behind or below.
  package let verdicts: Verdicts
  /// The same, without a word for a decision: nobody objects, it is postponed.
  package let tacit: Verdicts
  /// Whole statements that settle something, such as `Let's do it`.
  package let settled: GlobSet
  /// The verdicts that tell the state of a change that is under review, and no decision.
  package let states: GlobSet
  /// What says below a label that nothing was decided, as a whole text.
  package let undecided: GlobSet
  /// What says below a label that something was turned down, as a whole sentence; it counts over
  /// ``undecided``.
  package let refused: GlobSet
  private let telling: LiteralSet

  /// Verdicts by what becomes of the proposal.
  package struct Verdicts: Equatable, Sendable {
    package var accepted = GlobSet.none
    package var rejected = GlobSet.none
    package var deferred = GlobSet.none

    fileprivate var globs: [Glob] { accepted.globs + rejected.globs + deferred.globs }
  }

  /// No words: nothing is read.
  package static let none = DecisionConventions()

  /// Collects words and patterns.
  init(
    labels: GlobSet = .none, words: Lexicon = .none, verdicts: Verdicts = Verdicts(),
    tacit: Verdicts = Verdicts(), settled: GlobSet = .none, states: GlobSet = .none,
    undecided: GlobSet = .none, refused: GlobSet = .none
  ) {
    self.labels = labels
    self.words = words
    self.verdicts = verdicts
    self.tacit = tacit
    self.settled = settled
    self.states = states
    self.undecided = undecided
    self.refused = refused
    let globs = labels.globs + verdicts.globs + tacit.globs + settled.globs
    telling = LiteralSet(globs.lazy.flatMap { $0.alternatives }, and: words.telling)
  }

  /// Whether each of some parts of a text may hold anything that tells of a decision, answers aside, by a
  /// quick look at its bytes.
  package func mayTell(
    _ parts: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>
  ) -> [Bool] {
    telling.mayBe(in: bytes, parts)
  }
}

extension DecisionConventions: Equatable {
  package static func == (left: DecisionConventions, right: DecisionConventions) -> Bool {
    left.labels == right.labels && left.words == right.words && left.verdicts == right.verdicts
      && left.tacit == right.tacit && left.settled == right.settled && left.states == right.states
      && left.undecided == right.undecided && left.refused == right.refused
  }
}
