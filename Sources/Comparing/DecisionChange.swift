internal import Bytes
internal import Decisions
package import Registers

/// What became of a decision.
package struct DecisionChange: Change {
  /// The classes of changes.
  package enum Kind: String, Sendable, CaseIterable {
    case new
    /// It has other words, or another outcome.
    case reworded
    /// A slip of the hand was mended.
    case corrected
    /// It is gone, alone or with its minutes.
    case withdrawn
    /// It stands in another meeting or below another topic, in the same words.
    case moved
  }

  package let kind: Kind
  package let sides: Sides<DecisionEntry>
  /// Whether it is new, but of a meeting before one that the older edition knows.
  package let isLate: Bool

  package var place: ChangePlace { ChangePlace(sides.latest) }
}

extension ChangePlace {
  init(_ entry: DecisionEntry) {
    self.init(
      team: entry.team, date: entry.date, path: entry.path, line: entry.start.line,
      column: entry.start.column)
  }
}

/// Compares decisions.
struct DecisionComparer {
  let matcher: Matcher
  let known: KnownMeetings

  /// The changes of the decisions that are told by a word for it.
  func changes(from old: [DecisionEntry], to new: [DecisionEntry]) -> [DecisionChange] {
    let (old, new) = (old.filter { $0.isExplicit }, new.filter { $0.isExplicit })
    let matches = matches(old, new)
    let (kept, found) = (Set(matches.map { $0.old }), Set(matches.map { $0.new }))
    let gone = old.indices.filter { !kept.contains($0) }.map { number in
      DecisionChange(kind: .withdrawn, sides: .gone(old[number]), isLate: false)
    }
    let added = new.indices.filter { !found.contains($0) }.map { number in
      let isLate = known.isLate(new[number].team, new[number].date)
      return DecisionChange(kind: .new, sides: .added(new[number]), isLate: isLate)
    }
    return gone + added + matches.compactMap { change(old[$0.old], new[$0.new], $0.kind) }
  }

  /// What is newly settled without a word for it.
  func settled(from old: [DecisionEntry], to new: [DecisionEntry]) -> [DecisionEntry] {
    let new = new.filter { !$0.isExplicit }
    let found = Set(matches(old, new).map { $0.new })
    return new.indices.filter { !found.contains($0) }.map { new[$0] }
      .sorted { ChangePlace($0) < ChangePlace($1) }
  }

  private func matches(_ old: [DecisionEntry], _ new: [DecisionEntry]) -> [Match] {
    let readers = (SayingReader(old: matcher.pairs), SayingReader(new: matcher.pairs))
    return matcher.matches(old.map { readers.0.saying($0) }, new.map { readers.1.saying($0) })
  }

  private func change(
    _ old: DecisionEntry, _ new: DecisionEntry, _ kind: Match.Kind
  ) -> DecisionChange? {
    let hasOtherOutcome = old.decision.outcome != new.decision.outcome
    let kind: DecisionChange.Kind? =
      switch kind {
      case _ where hasOtherOutcome: .reworded
      case .same: nil
      case .moved: .moved
      case .reworded: .reworded
      case .corrected: .corrected
      }
    return kind.map { DecisionChange(kind: $0, sides: .both(old: old, new: new), isLate: false) }
  }
}

extension DecisionEntry {
  fileprivate var isExplicit: Bool { decision.kind == .explicit }
}
