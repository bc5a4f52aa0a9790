extension ToolSpec {
  /// What `-h` prints: one screen, one line for each thing.
  ///
  /// - Parameter path: The words that lead to a command, as ``Invocation/help(of:long:)`` has
  ///   them; a path that leads nowhere gets the help of the tool.
  /// - Returns: Text for standard output, with a newline at its end.
  package func shortHelp(of path: [String]) -> String {
    guard let command = command(at: path) else { return shortHelp(of: []) }
    var help = HelpText()
    help.add(usageLines(of: command, at: path))
    help.add(prose: sentence(command.summary))
    let commands = command.subcommands.map { HelpEntry(label: $0.name, summary: $0.summary) }
    help.add(heading: "commands", HelpEntry.table(commands))
    let operands = command.operands.map { HelpEntry(label: $0.synopsis, summary: $0.summary) }
    help.add(heading: "operands", HelpEntry.table(operands))
    let flags = command.flags.map { HelpEntry(label: $0.helpLabel, summary: $0.summary) }
    help.add(heading: "flags", HelpEntry.table(flags))
    help.add(whereToReadOn(from: command, at: path))
    return help.text
  }

  private func whereToReadOn(from command: CommandSpec, at path: [String]) -> [String] {
    let everything = ([typedName, helpCommand.name] + path).joined(separator: " ")
    let more = ["'\(everything)' tells more."]
    return command.isGroup
      ? ["'\(commandLine(of: path)) COMMAND -h' lists the flags of a command."] + more
      : more
  }
}
