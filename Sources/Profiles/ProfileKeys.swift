extension Keys {
  /// All that a profile may say, and a configuration over it.
  package static let profile = Keys([
    Key("files", .mapping(.files), "how files of minutes are named"),
    Key("title", .mapping(.title), "how a title looks that names the day of the meeting"),
    Key("participants", .mapping(.participants), "how the list of participants is found"),
    Key("speakers", .mapping(.speakers), "how minutes that follow what is said tell who says it"),
    Key("housekeeping", .mapping(.section), "where the roles are given out"),
    Key("agenda", .mapping(.section), "where the topics are"),
    Key("roles", .mapping(.roles), "how minutes tell who does what for the meeting"),
    Key("actions", .mapping(.actions), "how action items are written"),
    Key("decisions", .mapping(.decisions), "how decisions are worded", isLent: true),
    Key("threads", .mapping(.threads), "what makes two tasks the same one", isLent: true),
    Key("due", .mapping(.due), "the words that say when an action item is due", isLent: true),
    Key("cancelled", .patterns, "lines that say that there was no meeting"),
    Key("templates", .patterns, "lines that nobody should have left in"),
    Key("pads", .mapping(.pads), "where the notes are written"),
    Key("privacy", .mapping(.privacy), "what does not belong into the minutes", isLent: true),
    Key("repositories", .patterns, "the repositories of which links tell the number of an issue"),
    Key("shown-at", .patterns, "where the files of this repository are shown"),
    Key(
      "documents", .list(.text(.path)), "files that are no minutes, wherever they lie", adds: true),
    Key("defaults", .mapping(.team), "what is asked of all teams"),
    Key(
      "teams", .table(.plain, .mapping(.team)), "the directories of which something else is asked"),
    Key("people", .people, "handles and names of those who take part"),
    Key("register", .mapping(.register), "the file in which people are listed"),
    Key("groups", .patterns, "who may own an action item without being a person", adds: true),
    Key(
      "remedy", .table(.plain, .text(.plain)),
      "the command that the repository has for what a rule finds, under the rule's name"),
  ])

  /// The same, where the rules are known that it may name.
  package static func profile(naming rules: [RuleDeclaration]) -> Keys {
    let commands = Keys(
      rules.map { Key($0.id, .text(.plain), "the command for what the rule finds") }, kind: "rule")
    return Keys(
      profile.all.map { key in
        key.name == "remedy" ? Key(key.name, .mapping(commands), key.meaning) : key
      })
  }

  static let title = Keys([
    Key("forms", .list(.text(.datedPattern)), "the forms of a title, each with a {date}"),
    Key(
      "levels", .list(.text(.number(1...6))), "the levels of heading that a title may have",
      standard: "[1, 2, 3, 4, 5, 6]"),
    Key(
      "dates", .list(.text(.word(DateForm.self, "form"))), "how the month may be written",
      standard: "numbers"),
    Key("example", .text(.plain), "how a title should look, in messages; {date} is the day"),
  ])

  static let participants = Keys([
    Key("headings", .patterns, "the headings above the list"),
    Key("labels", .patterns, "the lines before the list, without their colon"),
    Key("absent", .mapping(.absent), "who is listed and was not there"),
    Key("columns", .mapping(.personColumns), "the columns of a table of participants"),
    Key("example", .text(.plain), "how the heading should look, in messages"),
  ])

  static let absent = Keys([
    Key("headings", .patterns, "the headings above a list of absent people"),
    Key("labels", .patterns, "the lines before such a list, without their colon"),
    Key("notes", .patterns, "the notes behind a participant who was absent"),
  ])

  static let section = Keys([
    Key("headings", .patterns, "its headings"),
    Key("example", .text(.plain), "how the heading should look, in messages"),
  ])

  static let roles = Keys(
    Role.allCases.map { $0.rawValue }, .mapping(.role), { "who does '\($0)'" })

  static let role = Keys([
    Key("lines", .patterns, "the lines and headings that ask for the role"),
    Key("none", .patterns, "the answers that say that nobody is needed"),
  ])
}
