package import Foundation

/// The real minutes that some tests read: not part of the project, and not on every machine.
package enum SharedCorpus {
  /// The directory that `MINUTES_SHARED` names, `../shared` by default; nil where it is absent.
  package static var directory: URL? {
    let named = ProcessInfo.processInfo.environment["MINUTES_SHARED"]
    let path = named ?? ProjectFiles.root.appending(path: "../shared").path
    let isThere = FileManager.default.fileExists(atPath: path + "/corpus/minutes.bundle")
    return isThere ? URL(fileURLWithPath: path) : nil
  }

  /// Why tests on real minutes are skipped, for their `enabled` trait.
  package static let absence = "real minutes are not here: set MINUTES_SHARED"

  /// A clone of the corpus in a directory of its own.
  package static func clone() throws -> Scratch {
    let scratch = try Scratch()
    guard let directory else { throw CocoaError(.fileNoSuchFile) }
    let bundle = directory.appending(path: "corpus/minutes.bundle").path
    try scratch.git("clone", "--quiet", bundle, "minutes")
    return scratch
  }
}

/// The files of this project.
package enum ProjectFiles {
  /// The top of the checkout.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The names in a directory of the checkout that end in `suffix`, sorted.
  package static func names(in directory: String, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: directory).path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The text of a file of the checkout.
  package static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }
}
