/// A command: either one that runs, with flags and operands, or a group of subcommands.
///
/// A group takes no flags of its own besides help, so that the words up to a command that runs
/// are all names; parser and completions rely on that, and ``ToolSpec/problems()`` checks it.
package struct CommandSpec: Sendable, Hashable {
  /// The word that users type.
  package var name: String

  /// One line without a full stop, for lists.
  package var summary: String

  /// What the summary leaves out.
  ///
  /// Blank lines separate paragraphs; one that is indented throughout is kept as typed.
  package var details: String

  /// What may follow the command's name, one line for each form; derived if empty.
  package var synopsis: [String]

  /// The flags in the order that help shows them.
  package var flags: [FlagSpec]

  /// The operands in the order that users type them.
  package var operands: [OperandSpec]

  /// The commands of a group.
  package var subcommands: [CommandSpec]

  /// Uses worth showing.
  package var examples: [Example]

  /// When it ends with which status; empty where there is nothing to add to what holds for every command.
  package var exitStatuses: [ExitStatusSpec]

  /// Declares a command.
  package init(
    _ name: String,
    summary: String,
    details: String = "",
    synopsis: [String] = [],
    flags: [FlagSpec] = [],
    operands: [OperandSpec] = [],
    subcommands: [CommandSpec] = [],
    examples: [Example] = [],
    exitStatuses: [ExitStatusSpec] = []
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.synopsis = synopsis
    self.flags = flags
    self.operands = operands
    self.subcommands = subcommands
    self.examples = examples
    self.exitStatuses = exitStatuses
  }

  var isGroup: Bool { !subcommands.isEmpty }

  func subcommand(named name: String) -> CommandSpec? {
    subcommands.first { $0.name == name }
  }

  func flag(named name: String) -> FlagSpec? {
    flags.first { $0.name == name }
  }

  func flag(short: Character) -> FlagSpec? {
    flags.first { $0.short == short }
  }

  /// What shells offer where an operand may stand, each kind once.
  var offeredForOperands: [Completion] {
    operands.map(\.completion).reduce(into: []) { kinds, kind in
      if kind != .none, !kinds.contains(kind) { kinds.append(kind) }
    }
  }

  var synopsisOrDerived: [String] {
    if !synopsis.isEmpty { return synopsis }
    if isGroup { return ["COMMAND [ARGUMENT...]"] }
    let flags = flags.contains { $0 != .help } ? ["[FLAG...]"] : []
    return [(flags + operands.map(\.synopsis)).joined(separator: " ")]
  }
}
