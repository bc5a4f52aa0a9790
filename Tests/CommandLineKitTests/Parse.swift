import CommandLineKit
import Testing

/// Parses a line whose words are separated by single spaces.
func parse(
  _ line: String,
  as executable: String = "/usr/bin/git-minutes"
) throws(UsageError) -> Invocation {
  try Demo.tool.parse(line.split(separator: " ").map(String.init), calledAs: executable)
}

/// The arguments of a line that runs a command.
func arguments(_ line: String, as executable: String = "git-minutes") throws -> ParsedArguments {
  guard case .run(let arguments) = try parse(line, as: executable) else {
    throw NotRun(line: line)
  }
  return arguments
}

struct NotRun: Error {
  let line: String
}
