import CommandLineKit

/// `git minutes completions`: the completions of a shell, for `make install`.
enum CompletionsCommand: Command {
  private enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  static let specification = CommandSpec(
    "completions", summary: "print the completions for a shell",
    operands: [
      OperandSpec(
        "SHELL", arity: .required, completion: .words(Shell.allCases.map { $0.rawValue }),
        summary: "bash, zsh or fish")
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    switch arguments.operands.first.flatMap({ Shell(rawValue: $0) }) {
    case .bash: try Console.output(Tool.specification.bashCompletion)
    case .zsh: try Console.output(Tool.specification.zshCompletion)
    case .fish: try Console.output(Tool.specification.fishCompletion)
    case nil: throw arguments.usageError("expected a shell: bash, zsh or fish")
    }
    return .success
  }
}
