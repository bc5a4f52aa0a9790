package import Dates
package import Profiles

/// What a repository could say in `.minutes.yml`, with the counts that speak for it.
package struct Proposal: Equatable, Sendable {
  /// How much of the minutes a profile reads.
  package struct Fit: Equatable, Sendable {
    package let profile: String
    package let titles: Int
    package let participants: Int
    package let agendas: Int
  }

  /// How titles are written, as far as the profile says something else.
  package struct Titles: Equatable, Sendable {
    /// The forms that the profile does not have.
    package var forms: [Counted<String>] = []
    package var example: Counted<String>?
    /// The levels of heading, with the number of titles that the profile does not expect there.
    package var levels: Counted<[Int]>?
    /// How many titles name the month by a word.
    package var worded = 0

    var isEmpty: Bool { forms.isEmpty && example == nil && levels == nil && worded == 0 }
  }

  /// A list of headings or lines, as far as the profile has another one.
  package struct Lines: Equatable, Sendable {
    /// Those of the profile, with how many files have one of them.
    package let known: [Counted<String>]
    /// Those that the profile does not have.
    package let new: [Counted<String>]
  }

  /// Something that is the habit of a team, or of all.
  package struct Habit<Value: Equatable & Sendable>: Equatable, Sendable {
    package let value: Value
    package let count: Int
    package let total: Int
  }

  /// What is asked of a team, as far as the profile asks something else.
  package struct TeamSetting: Equatable, Sendable {
    package var weekdays: Habit<[Weekday]>?
    package var kind: Habit<Team.Kind>?
    package var requirements: [SectionName: Habit<Team.Requirement>] = [:]
    package var order: Habit<[[SectionName]]>?
    package var item: Habit<String>?

    var isEmpty: Bool {
      weekdays == nil && kind == nil && requirements.isEmpty && order == nil && item == nil
    }
  }

  /// A team.
  package struct TeamLine: Equatable, Sendable {
    package let name: String
    /// How many files of minutes it has.
    package let minutes: Int
    /// The first and the last day; nil where no file names one.
    package let days: ClosedRange<CalendarDate>?
    package var setting: TeamSetting
  }

  /// How many files of minutes were read.
  package let minutes: Int
  package let days: ClosedRange<CalendarDate>?
  /// The profile that reads most.
  package let profile: String
  /// How much each profile reads, that which reads most first.
  package let fits: [Fit]
  /// The forms of names, and the words for months in them; empty where the profile has them.
  package var names: [Counted<String>] = []
  package var months: [String] = []
  /// How many files are named by a day.
  package var named = 0
  /// The forms of titles that the profile has.
  package var knownForms: [String] = []
  package var titles = Titles()
  package var participants: Lines?
  package var participantLabels: Lines?
  package var absent: Lines?
  package var housekeeping: Lines?
  package var agenda: Lines?
  package var padHosts: [Counted<String>] = []
  package var shownAt: [Counted<String>] = []
  /// The directories whose files are no minutes.
  package var excluded: [Counted<String>] = []
  package var documents: [Counted<String>] = []
  package var defaults = TeamSetting()
  package var teams: [TeamLine] = []
}
