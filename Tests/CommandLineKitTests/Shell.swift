import Foundation

/// A program of this machine, run for real in a scratch repository.
struct Shell {
  let path: String

  static let bash = Shell(path: "/bin/bash")
  static let zsh = Shell(path: "/usr/bin/zsh")
  static let fish = Shell(path: "/usr/bin/fish")
  static let groff = Shell(path: "/usr/bin/groff")
  static let mandoc = Shell(path: "/usr/bin/mandoc")

  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// What the program prints on either stream, without white space at the ends.
  func run(_ arguments: [String], in folder: URL, path search: String = "") throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "TERM": "dumb", "LC_ALL": "C.UTF-8",
      "PATH": "\(search.isEmpty ? "" : "\(search):")/usr/local/bin:/usr/bin:/bin",
      "GIT_CONFIG_NOSYSTEM": "1",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// A repository with the branches `main` and `dev`, the file `notes.md` and the folder `docs`.
struct ScratchRepository: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("clk-\(UUID().uuidString)")
    let docs = folder.appendingPathComponent("docs")
    try FileManager.default.createDirectory(at: docs, withIntermediateDirectories: true)
    try write("notes.md", "")
    let script = """
      git init -q -b main . &&
      git -c user.email=a@example.org -c user.name=a commit -q --allow-empty -m x &&
      git branch dev
      """
    _ = try Shell.bash.run(["-c", script], in: folder)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }
}
