package import Profiles
package import Registers

/// What changed from one edition of a collection of minutes to another.
///
/// Two trees are compared, not a range of commits: meetings of both are paired first, then what was said in
/// them. What stands on both sides in the same words is no change, wherever in its meeting it stands.
package struct Comparison: Equatable, Sendable {
  /// The decisions that are told by a word for it, sorted by team, day and place.
  package let decisions: [DecisionChange]
  /// What became of older decisions that a guard does not let pass.
  package let breaches: [Breach]
  /// What was newly settled without a word for it, in the same order.
  package let settled: [DecisionEntry]
  /// The action items, each once, in the same order.
  package let actions: [ActionChange]
  /// The meetings, in the same order.
  package let meetings: [MeetingChange]

  /// Compares two editions.
  ///
  /// - Parameters:
  ///   - old: what was there before.
  ///   - new: what is there now.
  ///   - profile: what the words of a task tell, and which words name days.
  ///   - sameOwner: gives all names of one owner the same text.
  package init(
    of old: Edition, with new: Edition, by profile: Profile,
    sameOwner: @escaping @Sendable (String) -> String = { $0.lowercased() }
  ) {
    let matcher = Matcher(MeetingPairs(old.records, new.records), Correction(profile))
    let known = KnownMeetings(old.records)
    let decided = DecisionComparer(matcher: matcher, known: known)
    let entries = (old: old.decisions, new: new.decisions)
    let changes = decided.changes(from: entries.old, to: entries.new)
    (decisions, breaches) = (changes.told.inOrder, changes.breaches)
    settled = decided.settled(from: entries.old, to: entries.new)
    actions =
      ActionComparer(matcher: matcher, known: known, sameOwner: sameOwner)
      .changes(from: old.threads, to: new.threads).inOrder
    let reworded = decisions.filter { $0.kind == .reworded }.compactMap { $0.sides.new }
    meetings = MeetingChange.all(matcher, known, sayingOther: reworded).inOrder
  }
}
