package import Foundation

/// What a command left behind.
package struct Output: Equatable, Sendable {
  package let status: Int32
  package let standardOutput: String
  package let standardError: String

  /// What a test expects, as one value to compare.
  package init(status: Int32, standardOutput: String, standardError: String) {
    self.status = status
    self.standardOutput = standardOutput
    self.standardError = standardError
  }
}

/// Runs programs in an environment that is the same on every machine.
package enum Command {
  /// The program under test.
  package static var programPath: String { programDirectory + "/git-minutes" }

  /// The directory of the program, for `PATH`: the one that `GIT_MINUTES_PROGRAM_DIRECTORY` names,
  /// else that of the tests.
  package static var programDirectory: String {
    if let named = ProcessInfo.processInfo.environment["GIT_MINUTES_PROGRAM_DIRECTORY"] {
      return named
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().path.replacing(/\/[^\/]*\.xctest(\/.*)?$/, with: "")
  }

  /// Runs a program to its end.
  package static func run(
    _ program: String, _ arguments: [String], in directory: String, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Output {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = baseEnvironment.merging(environment) { _, given in given }
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    let errors = Drain(standardError)
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: input)
    try standardInput.fileHandleForWriting.close()
    let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus,
      standardOutput: String(decoding: output, as: UTF8.self),
      standardError: String(decoding: errors.finish(), as: UTF8.self))
  }

  /// Nothing of the user's or the system's configuration, and the built program first.
  private static var baseEnvironment: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let person = ["NAME": "Ada", "EMAIL": "ada@example.org", "DATE": "2025-03-05T12:00:00Z"]
    var environment = [
      "PATH": programDirectory + ":" + path, "HOME": "/nonexistent", "LC_ALL": "C",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_EDITOR": "true",
    ]
    for (key, value) in person {
      environment["GIT_AUTHOR_\(key)"] = value
      environment["GIT_COMMITTER_\(key)"] = value
    }
    return environment
  }
}

/// Reads a pipe on a thread of its own, so that neither of two can fill up and block the program.
private final class Drain: @unchecked Sendable {
  // Written by the one thread that reads, read after `group` says that it has ended.
  private var data = Data()
  private let group = DispatchGroup()

  init(_ pipe: Pipe) {
    let handle = pipe.fileHandleForReading
    group.enter()
    Thread.detachNewThread {
      self.data = handle.readDataToEndOfFile()
      self.group.leave()
    }
  }

  func finish() -> Data {
    group.wait()
    return data
  }
}
