import CommandLineKit

/// `git minutes config`: what a repository says of its minutes.
enum ConfigCommand: Command {
  static let write = Flag.toggle(
    "write", summary: "write the proposal to .minutes.yml",
    details: "At the top of the working tree, where there is no such file yet.")

  static let specification = CommandSpec(
    "config", summary: "propose what to say about the minutes of a repository",
    details: "Deals with .minutes.yml, in which a repository says how its minutes are written.",
    subcommands: [initialize])

  private static let initialize = CommandSpec(
    "init", summary: "propose a .minutes.yml for this repository",
    details: """
      Looks at all minutes and proposes the profile that reads most of them, and what this \
      repository does in another way: the names of files, titles, headings, teams with their days \
      and sections, the form of action items. Each line has what it rests on behind it. Standard \
      output is what .minutes.yml could be; one that is there is not looked at.
      """,
    synopsis: ["[--staged | --rev REV] [--write]"],
    flags: [write.spec, ReadingFlags.staged.spec, ReadingFlags.revision.spec],
    examples: [
      Example("git minutes config init", "see what is proposed"),
      Example("git minutes config init --write", "begin with it"),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try ConfigInit(arguments).run()
  }
}
