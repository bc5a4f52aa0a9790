/// A command line that is valid as far as its declaration can tell.
package struct ParsedArguments: Sendable, Hashable {
  /// One use of a flag.
  package struct Use: Sendable, Hashable {
    /// The long name of the flag without dashes, however it was typed.
    package var name: String

    /// The value, nil for a switch.
    package var value: String?

    /// Pairs a flag with the value of one use.
    package init(_ name: String, _ value: String? = nil) {
      self.name = name
      self.value = value
    }
  }

  /// The words that lead to the command: `["hook", "install"]`.
  package let commandPath: [String]

  /// What users type to reach the command: `git minutes hook install`.
  package let commandLine: String

  /// The uses of flags in the order given, for flags that matter in pairs.
  package let uses: [Use]

  /// Everything that is neither a flag nor its value, in the order given.
  package let operands: [String]

  /// How many operands stand before `--`, nil without it.
  ///
  /// In git's tradition those behind it are paths, whatever they look like.
  package let operandsBeforeDashes: Int?

  /// The value of a flag; what it is without use if the command does not take the flag.
  package subscript<Value>(flag: Flag<Value>) -> Value {
    flag.read(uses.filter { $0.name == flag.spec.name }.map { $0.value ?? "" })
  }

  /// Whether the flag was given at all, even with the value that is its default.
  package func contains<Value>(_ flag: Flag<Value>) -> Bool {
    uses.contains { $0.name == flag.spec.name }
  }

  /// An error about these arguments that only the command can see, such as a malformed date.
  package func usageError(_ message: String) -> UsageError {
    UsageError(message, commandPath: commandPath, commandLine: commandLine)
  }
}
