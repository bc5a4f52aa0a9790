internal import Bytes

/// The errors of a command line, worded; each ends a parse.
struct Complaints {
  let commandPath: [String]
  let commandLine: String

  init(tool: ToolSpec, path: [String]) {
    commandPath = path
    commandLine = tool.commandLine(of: path)
  }

  func unknownFlag(_ typed: String, in cluster: String? = nil, nearest: String?) -> UsageError {
    let place = cluster.map { " in \(quoted($0))" } ?? ""
    return error("unknown flag \(quoted(typed))\(place) for '\(commandLine)'", nearest: nearest)
  }

  func unknownCommand(_ typed: String, in group: CommandSpec) -> UsageError {
    let names = group.subcommands.map(\.name)
    let problem = "unknown command \(quoted(typed)) for '\(commandLine)'"
    guard let nearest = nearest(to: typed, among: names) else {
      return error("\(problem): it is none of \(names.joined(separator: ", "))")
    }
    return error(problem, nearest: nearest)
  }

  func missingCommand(in group: CommandSpec) -> UsageError {
    let names = group.subcommands.map(\.name).joined(separator: ", ")
    return error("missing command for '\(commandLine)': one of \(names)")
  }

  func missingValue(of flag: FlagSpec, typed: String, next: String?) -> UsageError {
    let placeholder = flag.value?.placeholder ?? ""
    let problem = "missing \(placeholder) after '\(typed)' for '\(commandLine)'"
    guard let next, next != "--" else { return error(problem) }
    let attached = quoted("\(typed)=\(next)")
    return error("\(problem) (if \(quoted(next)) is meant, write \(attached))")
  }

  func unwantedValue(_ value: String, of typed: String) -> UsageError {
    error("'\(typed)' takes no value for '\(commandLine)', but got \(quoted(value))")
  }

  func unknownChoice(_ typed: String, of flag: FlagSpec, choices: [String]) -> UsageError {
    let list = choices.joined(separator: ", ")
    let problem = "\(quoted(typed)) is not a value of '\(flag.longSpelling)' for '\(commandLine)'"
    guard let nearest = nearest(to: typed, among: choices) else {
      return error("\(problem): it is one of \(list)")
    }
    return error("\(problem): did you mean '\(nearest)'? It is one of \(list)")
  }

  func givenTwice(_ flag: FlagSpec, _ first: String, _ second: String) -> UsageError {
    let both = "\(quoted(first)) and \(quoted(second))"
    return error("'\(flag.longSpelling)' was given twice for '\(commandLine)': \(both)")
  }

  func missingOperand(_ operand: OperandSpec) -> UsageError {
    error("missing \(operand.placeholder) for '\(commandLine)'")
  }

  func unexpectedOperand(_ typed: String, limit: Int) -> UsageError {
    let limit =
      limit == 0 ? "takes no operands" : limit == 1 ? "takes one at most" : "takes \(limit) at most"
    return error("unexpected operand \(quoted(typed)): '\(commandLine)' \(limit)")
  }

  private func error(_ problem: String, nearest: String?) -> UsageError {
    error(nearest.map { "\(problem): did you mean '\($0)'?" } ?? problem)
  }

  private func error(_ message: String) -> UsageError {
    UsageError(message, commandPath: commandPath, commandLine: commandLine)
  }
}

/// Control characters are escaped: what was typed may come from a file name, and a terminal
/// obeys it.
private func quoted(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control
      ? scalar.escaped(asASCII: true) : String(scalar)
  }
  return "'\(scalars.joined())'"
}
