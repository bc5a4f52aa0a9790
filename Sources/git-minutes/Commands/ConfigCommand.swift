import Bytes
import CommandLineKit
import Linting
import Profiles
import Reporting

/// `git minutes config`: what a repository says of its minutes.
enum ConfigCommand: Command {
  static let write = Flag.toggle(
    "write", summary: "write the proposal to .minutes.yml",
    details: "At the top of the working tree, where there is no such file yet.")

  static let specification = CommandSpec(
    "config", summary: "show, check and begin the configuration of a repository",
    details: """
      Deals with .minutes.yml, in which a repository says which of its files are minutes, how they \
      are written, and how much rules matter; and with the profile to which it adds.
      """,
    subcommands: [initialize, show, verify, schema])

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

  private static let show = CommandSpec(
    "show", summary: "show what counts here, and where it is said",
    details: """
      Prints all that counts, as YAML that says the same, with the source of each value behind it: a \
      line of .minutes.yml or of a profile, a profile in the program, or standard, where nobody says \
      anything. With KEY, only what is below it.
      """,
    synopsis: ["[--staged | --rev REV] [FLAG...] [KEY...]"],
    flags: ReadingFlags.specs,
    operands: [
      OperandSpec(
        "KEY", arity: .any,
        summary: "a key with those above it, as in rules.encoding")
    ],
    examples: [
      Example("git minutes config show", "everything"),
      Example(
        "git minutes config show rules.encoding teams", "one rule, and what is asked of teams"),
      Example("git minutes config show --config none --profile tc39", "a profile in the program"),
    ])

  private static let verify = CommandSpec(
    "verify", summary: "check the configuration and its profile",
    details: """
      Tells all that is wrong with .minutes.yml and with the profile that it names, and warns of what \
      is said of teams and files that there are not. Ends with status 1 where something is wrong.
      """,
    synopsis: ["[--staged | --rev REV] [FLAG...]"],
    flags: ReadingFlags.specs,
    examples: [
      Example("git minutes config verify", "is .minutes.yml in order?"),
      Example("git minutes config verify --rev HEAD", "the same of the last commit"),
    ])

  private static let ofProfile = Flag.toggle(
    "profile", summary: "the schema of a profile, instead of that of .minutes.yml")

  private static let schema = CommandSpec(
    "schema", summary: "print the JSON Schema of .minutes.yml",
    details: """
      Editors that know the schema complete keys and mark mistakes while one types. It cannot say all: \
      git minutes config verify also reads the patterns.
      """,
    synopsis: ["[--profile]"],
    flags: [ofProfile.spec],
    examples: [
      Example("git minutes config schema > minutes.schema.json", "save it for an editor")
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    switch arguments.commandPath.last {
    case initialize.name: return try ConfigInit(arguments).run()
    case show.name: return try showConfiguration(arguments)
    case verify.name: return try ConfigVerify(ReadingFlags.request(arguments)).run()
    default: try Console.output(schemaText(ofProfile: arguments[ofProfile]))
    }
    return .success
  }

  private static func schemaText(ofProfile: Bool) -> String {
    ofProfile
      ? ConfigurationSchema.text(
        of: .profile(naming: Linter.declarations), title: "Profile of git-minutes")
      : ConfigurationSchema.text(
        of: .configuration(Linter.declarations),
        title: "Configuration of git-minutes, \(Configuration.fileName)")
  }

  private static func showConfiguration(_ arguments: ParsedArguments) throws -> ExitStatus {
    let request = try ReadingFlags.request(arguments)
    let files = try ConfiguredSnapshot(request.snapshot)
    let configuration = try request.configuration.read(from: files.listing, of: files.repository)
    let profile = try request.profile.text(
      for: configuration, of: request.configuration, from: files.listing, of: files.repository)
    let layers = try profile.layers(under: configuration)
    // What cannot be read counts nowhere.
    _ = try layers.profile()
    let effective = try EffectiveConfiguration(
      layers, under: configuration, rules: Linter.declarations)
    let paths = arguments.operands.isEmpty ? [""] : arguments.operands
    for path in paths { try Console.output(text(of: effective, below: path, arguments)) }
    return .success
  }

  private static func text(
    of configuration: EffectiveConfiguration, below path: String, _ arguments: ParsedArguments
  ) throws(UsageError) -> String {
    let names = path.split(separator: ".").map { String($0) }
    do throws(UnknownKey) {
      return try ConfigurationText.text(of: configuration, below: names)
    } catch {
      throw arguments.usageError(error.told(in: path))
    }
  }
}

extension UnknownKey {
  fileprivate func told(in path: String) -> String {
    let advice =
      nearest(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? (known.isEmpty
        ? "nothing stands below what is before it"
        : "expected one of \(known.joined(separator: ", "))")
    return "unknown key '\(name)' in '\(path)': \(advice)"
  }
}
