internal import Bytes

extension ToolSpec {
  /// Reads a command line against the declaration.
  ///
  /// Names are exact: an abbreviation that works today would stop working with the next flag.
  ///
  /// - Parameters:
  ///   - arguments: The words after the executable.
  ///   - executablePath: The executable as it was called; `minutes-lint` is the command `lint`.
  /// - Returns: What is asked for. Help is asked for as soon as its flag is met, so that
  ///   mistakes after it do not matter.
  /// - Throws: ``UsageError`` for the first mistake.
  package func parse(
    _ arguments: [String],
    calledAs executablePath: String
  ) throws(UsageError) -> Invocation {
    guard let alias = commandName(ofExecutable: executablePath) else {
      return try parse(arguments[...], in: root, at: [])
    }
    guard let command = root.subcommand(named: alias) else {
      throw Complaints(tool: self, path: []).unknownCommand(alias, in: root)
    }
    let isOwnFlag = command.flags.contains { $0.name == FlagSpec.version.name }
    if let first = arguments.first, !isOwnFlag, first == FlagSpec.version.longSpelling {
      return .version
    }
    return try parse(arguments[...], in: command, at: [alias])
  }

  private func parse(
    _ words: ArraySlice<String>,
    in command: CommandSpec,
    at path: [String]
  ) throws(UsageError) -> Invocation {
    guard command.isGroup else {
      var parser = CommandParser(command: command, tool: self, path: path, words: words)
      let invocation = try parser.parse()
      return path == [helpCommand.name] ? try helpAskedFor(by: invocation) : invocation
    }
    let complaints = Complaints(tool: self, path: path)
    guard let word = words.first else { throw complaints.missingCommand(in: command) }
    if FlagSpec.help.spellings.contains(word) {
      return .help(of: path, long: word == FlagSpec.help.longSpelling)
    }
    if path.isEmpty, FlagSpec.version.spellings.contains(word) { return .version }
    if word.hasPrefix("-") {
      let known = command.flags.map(\.longSpelling)
      throw complaints.unknownFlag(word, nearest: nearest(to: word, among: known))
    }
    guard let next = command.subcommand(named: word) else {
      throw complaints.unknownCommand(word, in: command)
    }
    return try parse(words.dropFirst(), in: next, at: path + [word])
  }

  /// Turns `help hook install` into the help of `hook install`.
  private func helpAskedFor(by invocation: Invocation) throws(UsageError) -> Invocation {
    guard case .run(let arguments) = invocation else { return invocation }
    var command = root
    var path: [String] = []
    for name in arguments.operands {
      let complaints = Complaints(tool: self, path: path)
      guard command.isGroup else { throw complaints.unexpectedOperand(name, limit: 0) }
      guard let next = command.subcommand(named: name) else {
        throw complaints.unknownCommand(name, in: command)
      }
      command = next
      path.append(name)
    }
    return .help(of: path, long: true)
  }
}
