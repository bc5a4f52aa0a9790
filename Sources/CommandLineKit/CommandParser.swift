internal import Bytes

/// Reads the words behind the name of a command that runs.
struct CommandParser {
  private let command: CommandSpec
  private let path: [String]
  private let complaints: Complaints
  private var words: ArraySlice<String>
  private var uses: [ParsedArguments.Use] = []
  private var operands: [String] = []
  private var operandsBeforeDashes: Int?
  private var asksForLongHelp: Bool?

  init(command: CommandSpec, tool: ToolSpec, path: [String], words: ArraySlice<String>) {
    self.command = command
    self.path = path
    self.words = words
    complaints = Complaints(tool: tool, path: path)
  }

  mutating func parse() throws(UsageError) -> Invocation {
    while let word = words.popFirst() {
      if word == "--" {
        operandsBeforeDashes = operands.count
        operands += words
        break
      }
      try read(word)
      if let asksForLongHelp { return .help(of: path, long: asksForLongHelp) }
    }
    try checkOperands()
    let arguments = ParsedArguments(
      commandPath: path,
      commandLine: complaints.commandLine,
      uses: uses,
      operands: operands,
      operandsBeforeDashes: operandsBeforeDashes
    )
    return .run(arguments)
  }

  private mutating func read(_ word: String) throws(UsageError) {
    if word.hasPrefix("--") {
      try readLong(word)
    } else if word.hasPrefix("-"), word != "-" {
      try readCluster(word)
    } else {
      operands.append(word)
    }
  }

  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    guard let flag = command.flag(named: String(typed.dropFirst(2))) else {
      throw complaints.unknownFlag(typed, nearest: nearestFlag(to: typed))
    }
    try take(flag, typed: typed, attached: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// Reads `-x`, switches in a row such as `-ab`, and `-xVALUE` or `-x=VALUE`, alone or behind
  /// switches.
  private mutating func readCluster(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst(), asksForLongHelp == nil {
      let typed = "-\(letter)"
      guard let flag = command.flag(short: letter) else {
        throw complaints.unknownFlag(
          typed,
          in: typed == word ? nil : word,
          nearest: typed == word ? nil : nearestFlag(to: "-\(word)")
        )
      }
      if letters.first == "=" {
        return try take(flag, typed: typed, attached: String(letters.dropFirst()))
      }
      if flag.value != nil {
        return try take(flag, typed: typed, attached: letters.isEmpty ? nil : String(letters))
      }
      try take(flag, typed: typed, attached: nil)
    }
  }

  private mutating func take(
    _ flag: FlagSpec,
    typed: String,
    attached: String?
  ) throws(UsageError) {
    if let spec = flag.value {
      let value = if let attached { attached } else { try nextValue(of: flag, typed: typed) }
      try record(value, spec, of: flag)
    } else if let attached {
      throw complaints.unwantedValue(attached, of: typed)
    } else if flag == .help {
      asksForLongHelp = typed == flag.longSpelling
    } else {
      uses.append(ParsedArguments.Use(flag.name))
    }
  }

  /// A value that begins with a dash must be attached: it is far more often a flag whose
  /// predecessor lost its value.
  private mutating func nextValue(of flag: FlagSpec, typed: String) throws(UsageError) -> String {
    guard let next = words.first, next == "-" || !next.hasPrefix("-") else {
      throw complaints.missingValue(of: flag, typed: typed, next: words.first)
    }
    words.removeFirst()
    return next
  }

  private mutating func record(
    _ value: String,
    _ spec: ValueSpec,
    of flag: FlagSpec
  ) throws(UsageError) {
    if !spec.choices.isEmpty, !spec.choices.contains(value) {
      throw complaints.unknownChoice(value, of: flag, choices: spec.choices)
    }
    if !flag.isRepeatable, let first = uses.first(where: { $0.name == flag.name }) {
      throw complaints.givenTwice(flag, first.value ?? "", value)
    }
    uses.append(ParsedArguments.Use(flag.name, value))
  }

  private func checkOperands() throws(UsageError) {
    let required = command.operands.filter { $0.arity == .required }
    if operands.count < required.count {
      throw complaints.missingOperand(required[operands.count])
    }
    let isLimited = command.operands.allSatisfy { $0.arity != .any }
    let limit = command.operands.count
    if isLimited, operands.count > limit {
      throw complaints.unexpectedOperand(operands[limit], limit: limit)
    }
  }

  private func nearestFlag(to typed: String) -> String? {
    // Without the dashes, which would make every short name look alike.
    nearest(to: String(typed.dropFirst(2)), among: command.flags.map(\.name)).map { "--\($0)" }
  }
}
