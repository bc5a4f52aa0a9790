import CommandLineKit

/// `git minutes man`: the manual page, for `make install`.
enum ManCommand: Command {
  static let specification = CommandSpec("man", summary: "print the manual page in roff")

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try Console.output(Tool.specification.manPage)
    return .success
  }
}
