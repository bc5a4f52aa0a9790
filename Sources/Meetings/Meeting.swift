package import ActionItems
package import Decisions
package import Profiles

/// What was written down about one meeting.
package struct Meeting: Equatable, Sendable {
  /// The lines of the file that are about this meeting, counted from 1.
  package let lines: ClosedRange<Int>
  /// The title; nil where no heading comes before the sections.
  package let title: Title?
  /// Whether the minutes only say that there was no meeting.
  package let isCancelled: Bool
  /// Nil where there is no list.
  package let participants: ParticipantList?
  package let roles: [RoleAssignment]
  package let sections: [Section]
  /// Whether there is a housekeeping section, be it below the agenda.
  package let hasHousekeeping: Bool
  package let topics: [Topic]
  package let actionItems: [ActionItem]
  package let decisions: [Decision]
  /// The parts in which the action items of earlier meetings are gone through, as bytes of the source; a
  /// heading without anything below it is none, since a template may have left it.
  package let reviews: [Range<Int>]
  /// The lines that a template or a pad has left, as bytes of the source.
  package let leftovers: [Range<Int>]

  /// Whether the action items of earlier meetings are gone through.
  package var hasReview: Bool { !reviews.isEmpty }

  /// The section of a kind; nil where there is none.
  package func section(_ kind: SectionName) -> Section? {
    sections.first { $0.kind == kind }
  }
}
