/// What a command line asks for.
package enum Invocation: Sendable, Hashable {
  /// To run a command.
  case run(ParsedArguments)

  /// To print help, ``ToolSpec/shortHelp(of:)`` or ``ToolSpec/longHelp(of:)``; an empty path is
  /// the tool itself.
  case help(of: [String], long: Bool)

  /// To print ``ToolSpec/versionText``.
  case version
}
