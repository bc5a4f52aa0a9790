package import Dates

/// A section that a team's minutes may have.
package enum SectionName: String, CaseIterable, Sendable {
  case participants, housekeeping, agenda
}

/// What is asked of the minutes of a team.
package struct Team: Equatable, Sendable {
  /// What the files of a team are.
  package enum Kind: String, CaseIterable, Sendable {
    case minutes
    /// Slides, which hold what was said in no fixed place.
    case slides
    /// Texts of any form.
    case free
  }

  /// Whether a section has to be there.
  package enum Requirement: String, CaseIterable, Sendable {
    case required, optional
    /// Nothing is asked of the section, and who is named without a handle is left alone.
    case none
  }

  /// The days on which the team meets; none where it meets on any.
  package var weekdays: Set<Weekday>
  package var kind: Kind
  package var participants: Requirement
  package var housekeeping: Requirement
  package var agenda: Requirement
  /// The orders in which the sections may stand; none where any will do.
  package var order: [[SectionName]]
  /// How the team writes down what is still to be done.
  package var pad: PadForm

  /// A team of which nothing is asked.
  package static let unspecified = Team(
    weekdays: [], kind: .minutes, participants: .optional, housekeeping: .optional,
    agenda: .optional, order: [], pad: .usual)

  /// Whether a section has to be there.
  package func requirement(of section: SectionName) -> Requirement {
    switch section {
    case .participants: participants
    case .housekeeping: housekeeping
    case .agenda: agenda
    }
  }
}

/// What a file says of a team; what it does not say stays as it is.
package struct TeamSettings: Equatable, Sendable {
  var weekdays: Set<Weekday>?
  var kind: Team.Kind?
  var requirements: [SectionName: Team.Requirement] = [:]
  var order: [[SectionName]]?
  var pad: [PadKey: String] = [:]

  /// The team with what is said of it.
  package func applied(to team: Team) -> Team {
    Team(
      weekdays: weekdays ?? team.weekdays,
      kind: kind ?? team.kind,
      participants: requirements[.participants] ?? team.participants,
      housekeeping: requirements[.housekeeping] ?? team.housekeeping,
      agenda: requirements[.agenda] ?? team.agenda,
      order: order ?? team.order,
      pad: PadForm(
        heading: pad[.heading] ?? team.pad.heading, item: pad[.item] ?? team.pad.item,
        none: pad[.none] ?? team.pad.none))
  }
}
