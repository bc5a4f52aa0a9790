extension ToolSpec {
  /// What `--help` prints: everything, wrapped at 80 columns.
  ///
  /// - Parameter path: The words that lead to a command, as ``Invocation/help(of:long:)`` has
  ///   them; a path that leads nowhere gets the help of the tool.
  /// - Returns: Text for standard output, with a newline at its end.
  package func longHelp(of path: [String]) -> String {
    guard let command = command(at: path) else { return longHelp(of: []) }
    var help = HelpText()
    help.add(usageLines(of: command, at: path))
    help.add(prose: sentence(command.summary))
    help.add(prose: command.details)
    let commands = command.subcommands.map { HelpEntry(label: $0.name, summary: $0.summary) }
    help.add(heading: "commands", HelpEntry.table(commands))
    let operands = command.operands.map {
      HelpEntry(label: $0.synopsis, summary: sentence($0.summary))
    }
    help.add(heading: "operands", HelpEntry.glossary(operands))
    help.add(heading: "flags", HelpEntry.glossary(command.flags.map(\.longHelpEntry)))
    let examples = command.examples.map {
      HelpEntry(label: $0.commandLine, summary: sentence($0.effect))
    }
    help.add(heading: "examples", HelpEntry.glossary(examples))
    add(command.exitStatuses, to: &help)
    if path.isEmpty { addSurroundings(to: &help) }
    return help.text
  }

  private func add(_ statuses: [ExitStatusSpec], to help: inout HelpText) {
    let entries = statuses.map { HelpEntry(label: "\($0.code)", summary: $0.meaning) }
    help.add(heading: "exit status", HelpEntry.glossary(entries))
  }

  /// What concerns every command alike.
  private func addSurroundings(to help: inout HelpText) {
    let aliases = aliases.map { alias in
      let path = commandName(ofExecutable: alias).map { [$0] } ?? []
      return HelpEntry(label: alias, summary: commandLine(of: path))
    }
    help.add(heading: "also installed as", HelpEntry.table(aliases))
    add(exitStatuses, to: &help)
    let variables = environment.map { HelpEntry(label: $0.name, summary: $0.meaning) }
    help.add(heading: "environment", HelpEntry.glossary(variables))
  }
}

extension FlagSpec {
  fileprivate var longHelpEntry: HelpEntry {
    let facts = facts.joined(separator: " ")
    return HelpEntry(
      label: longHelpLabel,
      summary: sentence(summary),
      details: [details, facts].filter { !$0.isEmpty }
    )
  }
}
