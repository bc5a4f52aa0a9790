import CommandLineKit

/// A command: what can be typed, and what it does.
protocol Command: Sendable {
  static var specification: CommandSpec { get }

  /// Runs the command with arguments that fit its specification.
  ///
  /// - Throws: what keeps the work from being done; its description is for the user.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus
}
