internal import Bytes
package import Profiles
internal import Statements

/// Who takes part in the meetings of a snapshot: who is known by name, and which handles are written how
/// often.
package struct People: Sendable {
  /// Who is probably meant by a handle that is written wrongly.
  package struct Meaning: Equatable, Sendable {
    /// The right handle, as it is mostly written.
    package let handle: String
    /// How often it is written in the snapshot.
    package let count: Int
    /// The person, where the register knows the handle.
    package let person: Person?
  }

  package let register: PeopleRegister
  package let census: HandleCensus

  private let profile: Profile
  /// The handles that may be meant, the most frequent first.
  private let targets: [Target]
  /// How often the most frequent of them is written.
  private let mostWritten: Int

  /// So many handles are compared with others, lest a file of nothing but handles take forever.
  private static let mostTargets = 2048
  private static let mostNeighbours = 16

  /// The people of a snapshot, by a community's words.
  package init(
    _ register: PeopleRegister, _ census: HandleCensus = .empty, by profile: Profile
  ) {
    self.register = register
    self.census = census
    self.profile = profile
    let known = register.people.prefix(Self.mostTargets).map { person in
      Target(person.handle, count: census.count(of: person.handle), isRegistered: true)
    }
    let frequent = census.handles(writtenAtLeast: Target.ratio).filter { written, _ in
      Handle(text: written, range: 0..<0).isValid && !profile.namesNobody(written)
        && register.person(written) == nil
    }
    targets =
      known
      + frequent.prefix(Self.mostTargets).map { written, count in
        Target(written, count: count, isRegistered: false)
      }
    mostWritten = targets.reduce(0) { max($0, $1.count) }
  }

  /// The people that a profile knows.
  package init(of profile: Profile) {
    self.init(PeopleRegister(profile.people), by: profile)
  }

  /// Whether some handles are neither a known person's nor nobody's, so that only a census can tell
  /// whether they are slips.
  package func isUnsure(about tally: HandleTally) -> Bool {
    tally.handles.contains { register.person($0) == nil && !profile.namesNobody($0) }
  }

  /// The handle of an owner as written, be it a name, an alias or a slip; what nobody is known by stands
  /// as written, without an `@`.
  package func canonicalHandle(of written: String) -> String {
    if let handle = register.handle(of: written) { return handle }
    let handle = written.hasPrefix("@") ? String(written.dropFirst()) : written
    return meant(by: handle)?.handle ?? census.written(handle) ?? handle
  }

  /// Who is meant by a handle; nil where it is nobody's slip, or there is no telling.
  ///
  /// Of several who are as near it is one of those given, who take part in the meeting, else the one who
  /// is named most often.
  package func meant(
    by handle: String, participants: (String) -> Bool = { _ in false }
  ) -> Meaning? {
    let near = targets(near: handle, count: census.count(of: handle), participants: participants)
    guard !near.isEmpty, register.person(handle) == nil, !profile.namesNobody(handle) else {
      return nil
    }
    let sorted = near.sorted { left, right in
      let (isLeft, isRight) = (participants(left.target.handle), participants(right.target.handle))
      if left.nearness != right.nearness { return left.nearness < right.nearness }
      return isLeft == isRight ? left.target.count > right.target.count : isLeft
    }
    // Nobody has more neighbours by chance; a file made for it might.
    let best = sorted.prefix(Self.mostNeighbours).first { !isSlip($0.target) }
    return best.map { best in
      Meaning(
        handle: best.target.handle, count: best.target.count,
        person: best.target.isRegistered ? register.person(best.target.handle) : nil)
    }
  }

  /// Whether a handle that others are slips of is one itself.
  private func isSlip(_ target: Target) -> Bool {
    !target.isRegistered && !targets(near: target.handle, count: target.count).isEmpty
  }

  private func targets(
    near handle: String, count: Int, participants: (String) -> Bool = { _ in false }
  ) -> [(target: Target, nearness: Spelling.Nearness)] {
    let count = max(count, 1)
    // Most handles are too frequent to be anybody's slip.
    guard Target.mayOneBeMeant(by: count, mostWritten: mostWritten) else { return [] }
    let spelling = Spelling(handle)
    return targets.compactMap { target in
      guard target.mayBeMeant(by: count), target.spelling.mayBeNear(spelling),
        target.spelling.key != spelling.key, let nearness = spelling.nearness(to: target.spelling),
        target.isMeant(by: count, nearness, isParticipant: participants(target.handle))
      else { return nil }
      return (target, nearness)
    }
  }
}

extension Profile {
  /// Whether a handle stands for nobody in particular: a group, a word for nobody yet, or a marker.
  fileprivate func namesNobody(_ handle: String) -> Bool {
    let folded = FoldedText(handle)
    return groups.matches(folded) || actions.unassigned.matches(folded)
      || actions.markers.contains { FoldedText($0) == folded }
  }
}
