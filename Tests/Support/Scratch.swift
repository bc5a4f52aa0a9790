package import Foundation

/// A directory of its own for one test, removed with the value that stands for it.
package final class Scratch: Sendable {
  package let directory: URL

  /// Makes an empty directory.
  package init() throws {
    let name = "git-minutes-\(UUID().uuidString)"
    let made = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    directory = made.resolvingSymlinksInPath()
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  /// The absolute path of a name in the directory.
  package func path(_ name: String = "") -> String {
    name.isEmpty ? directory.path : directory.appending(path: name).path
  }

  /// Writes a file and the directories above it.
  package func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file and the directories above it.
  package func write(_ bytes: Data, to name: String) throws {
    let file = directory.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// The bytes of a file.
  package func bytes(of name: String) throws -> Data {
    try Data(contentsOf: directory.appending(path: name))
  }

  /// Runs git in the directory; for what must work before the test proper begins.
  ///
  /// - Throws: ``CommandFailure`` with what git said, when it fails.
  @discardableResult
  package func git(
    _ arguments: String..., in name: String = "", environment: [String: String] = [:]
  ) throws -> String {
    let output = try Command.run("git", arguments, in: path(name), environment: environment)
    guard output.status == 0 else { throw CommandFailure(arguments: arguments, output: output) }
    return output.standardOutput
  }

  /// Runs the program under test in the directory.
  package func minutes(
    _ arguments: String..., in name: String = "", input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Output {
    try Command.run(
      Command.programPath, arguments, in: path(name), input: input, environment: environment)
  }

  /// Makes a repository with the branch `main`.
  package static func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "--quiet", "--initial-branch=main")
    return scratch
  }

  /// Stages everything and commits it, without any hook.
  package func commitAll(_ message: String = "change") throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", message)
  }
}

/// A command that had to work and did not.
package struct CommandFailure: Error, CustomStringConvertible {
  let arguments: [String]
  let output: Output

  package var description: String {
    "\(arguments.joined(separator: " ")): status \(output.status)\n\(output.standardError)"
  }
}
