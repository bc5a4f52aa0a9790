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

  /// What it is about on both sides, if that is what changed: a question or a statement, or else the topic.
  package var subjects: (old: String?, new: String?)? {
    guard kind == .reworded || kind == .corrected, case .both(let old, let new) = sides else {
      return nil
    }
    let subjects = (old.subject, new.subject)
    let isTold = old.isBrief && new.isBrief || subjects.0 != nil && subjects.1 != nil
    let said = [subjects.0, subjects.1].map { $0.map { Wording($0).said } }
    return isTold && said[0] != said[1] ? subjects : nil
  }
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

  /// The changes of the decisions that are told by a word for it, and what a guard says to them.
  func changes(
    from old: [DecisionEntry], to new: [DecisionEntry]
  ) -> (told: [DecisionChange], breaches: [Breach]) {
    let (old, new) = (old.filter { $0.isExplicit }, new.filter { $0.isExplicit })
    let matches = matches(old, new)
    let (kept, found) = (Set(matches.map { $0.old }), Set(matches.map { $0.new }))
    let gone = old.indices.filter { !kept.contains($0) }.map { old[$0] }
    let added = new.indices.filter { !found.contains($0) }.map { new[$0] }
    let told = matches.compactMap { change(old[$0.old], new[$0.new], $0.kind) }
    return (
      gone.map { DecisionChange(kind: .withdrawn, sides: .gone($0), isLate: false) }
        + added.map {
          DecisionChange(kind: .new, sides: .added($0), isLate: known.isLate($0.team, $0.date))
        } + told,
      gone.map { Breach(kind: .withdrawn, old: $0, new: nil) }
        + matches.compactMap { breach(old[$0.old], new[$0.new], $0.kind) }
    )
  }

  /// What is newly settled without a word for it.
  func settled(from old: [DecisionEntry], to new: [DecisionEntry]) -> [DecisionEntry] {
    let new = new.filter { !$0.isExplicit }
    let found = Set(matches(old, new).map { $0.new })
    return new.indices.filter { !found.contains($0) }.map { new[$0] }
      .sorted { ChangePlace($0) < ChangePlace($1) }
  }

  /// The matches; another outcome is another decision, though its words are the same.
  private func matches(_ old: [DecisionEntry], _ new: [DecisionEntry]) -> [Match] {
    matcher.matches(
      old.map { matcher.readers.old.saying($0) }, new.map { matcher.readers.new.saying($0) }
    ).map { match in
      let isSame = old[match.old].decision.outcome == new[match.new].decision.outcome
      return isSame ? match : Match(kind: .reworded, old: match.old, new: match.new)
    }
  }

  private func change(
    _ old: DecisionEntry, _ new: DecisionEntry, _ kind: Match.Kind
  ) -> DecisionChange? {
    let kind: DecisionChange.Kind? =
      switch kind {
      case .same: nil
      case .moved, .elsewhere: .moved
      case .reworded: .reworded
      case .corrected, .misspelt: .corrected
      }
    return kind.map { DecisionChange(kind: $0, sides: .both(old: old, new: new), isLate: false) }
  }

  private func breach(_ old: DecisionEntry, _ new: DecisionEntry, _ kind: Match.Kind) -> Breach? {
    let breach: Breach.Kind? =
      switch kind {
      case .reworded: .reworded
      case .misspelt: .misspelt
      case .elsewhere: .moved
      case .same, .moved, .corrected:
        old.date != nil && old.date != new.date ? .redated : nil
      }
    return breach.map { Breach(kind: $0, old: old, new: new) }
  }
}

extension DecisionEntry {
  fileprivate var isExplicit: Bool { decision.kind == .explicit }
}
