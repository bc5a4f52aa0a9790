package import Dates

/// The conventions of a community: how it writes its minutes.
///
/// All of them are data, read from a file in YAML; `docs/profiles.md` describes it.
package struct Profile: Equatable, Sendable {
  /// The name of a built-in profile, or the path of the file, harmless to a terminal.
  package let name: String
  /// How the files are named.
  package let files: FileNaming
  package let title: TitleConventions
  package let participants: ParticipantConventions
  package let speakers: SpeakerConventions
  package let housekeeping: SectionConventions
  package let agenda: SectionConventions
  /// The roles that somebody takes in a meeting, in the order of the file.
  package let roles: [RoleConventions]
  package let actions: ActionConventions
  package let decisions: DecisionConventions
  package let threads: ThreadConventions
  /// The words that say when an action item is due.
  package let due: DueWords
  /// The lines that say that a meeting did not take place.
  package let cancelled: GlobSet
  /// The lines that a template or a pad holds before anybody has written in it.
  package let templates: GlobSet
  package let links: LinkConventions
  /// The files that are no minutes though they lie in a team's directory.
  package let documents: [PathGlob]
  /// What is asked of the teams that are named.
  package let teams: [String: Team]
  /// What is asked of all other teams.
  package let defaults: Team
  package let people: [Person]
  /// Where people are listed beside the minutes; nil where they are not.
  package let register: RegisterFile?
  /// The names of teams and companies, which may own an action item as a person does.
  package let groups: GlobSet
  /// The commands that the repository has for what a rule finds, by the rule's id; harmless to a terminal.
  package let remedies: [String: String]

  /// What is asked of a team, named by its directory.
  package func team(_ name: String) -> Team {
    teams[name] ?? defaults
  }
}

/// How a date may name its month.
package enum DateForm: String, CaseIterable, Sendable {
  /// By a number, as `2023-12-06` does.
  case numbers
  /// By a word for it, as `6 December 2023` does.
  case words
}

/// How a title looks that names the day of the meeting.
package struct TitleConventions: Equatable, Sendable {
  /// The forms of such a title, each with a date in it.
  package let forms: [Glob]
  /// The levels of heading that a title may have, 1 to 6.
  package let levels: ClosedRange<Int>
  /// How the month may be written.
  package let dates: Set<DateForm>
  /// How a title should look, for people to see; `{date}` stands for the day.
  package let example: String
}

/// How the list of participants is found, and who of them was absent.
package struct ParticipantConventions: Equatable, Sendable {
  /// The headings of the section.
  package let headings: GlobSet
  /// The paragraphs and list items that introduce the list, without their colon.
  package let labels: GlobSet
  /// The headings of a list of absent people.
  package let absentHeadings: GlobSet
  /// The paragraphs and list items that introduce a list of absent people, without their colon.
  package let absentLabels: GlobSet
  /// The notes behind a participant that mean that the person was absent.
  package let absentNotes: GlobSet
  /// The columns of a table of participants.
  package let columns: PersonColumns
  /// How the section should look, for people to see.
  package let example: String
}

/// How a section is found.
package struct SectionConventions: Equatable, Sendable {
  package let headings: GlobSet
  /// How the heading should look, for people to see.
  package let example: String
}

/// What somebody does for a meeting.
package enum Role: String, CaseIterable, Sendable {
  /// Tells others about the meeting.
  case report
  /// Writes the minutes, or brings them to the repository.
  case minutes
  case moderation
}

/// How the minutes tell who has a role.
package struct RoleConventions: Equatable, Sendable {
  package let role: Role
  /// The lines and headings that ask for the role.
  package let lines: GlobSet
  /// The answers that say that nobody is needed.
  package let none: GlobSet
}

/// What the words of a task tell when it is to be known again in another meeting.
package struct ThreadConventions: Equatable, Sendable {
  /// Words that say nothing of what is to be done, such as articles, pronouns and words of state.
  package let fillers: GlobSet
  /// Words that may stand for the thing itself, as in "review PR".
  package let standIns: GlobSet
  /// Words that turn a task into another one, such as "not".
  package let opposites: GlobSet

  static let unspecified = Self(fillers: .none, standIns: .none, opposites: .none)
}

/// Somebody who takes part in meetings.
package struct Person: Equatable, Sendable {
  /// The name on GitHub, without `@`.
  package let handle: String
  /// The name in life; the handle where none is said.
  package let name: String
  /// Other handles and names of the same person.
  package let aliases: [String]
  /// The addresses under which the person commits.
  package let mails: [String]

  /// Somebody with these names and addresses.
  package init(handle: String, name: String, aliases: [String] = [], mails: [String] = []) {
    self.handle = handle
    self.name = name
    self.aliases = aliases
    self.mails = mails
  }
}
