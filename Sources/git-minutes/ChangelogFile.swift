import Bytes
import Reporting
import Writing

/// A changelog on disk that takes sections.
struct ChangelogFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Puts a section where it belongs, and tells whether that changed anything.
  func insert(_ section: String, named name: String) throws {
    let exists = FileOnDisk.exists(path)
    // A link goes on leading to the file.
    let target = exists ? FileOnDisk.resolvedPath(path) ?? path : path
    guard let old = exists ? FileOnDisk.contents(target) : [] else {
      throw ChangelogError.unreadable(path, FileOnDisk.lastErrorText)
    }
    guard let new = ChangelogInsertion.inserting(section, named: name, into: old) else {
      throw ChangelogError.noPlace(path)
    }
    guard new != old else {
      Console.note("\(path): holds \(name) already")
      return
    }
    if exists, let denial = FileOnDisk.denialOfWriting(to: target) {
      throw ChangelogError.unwritable(path, denial)
    }
    try AtomicFile.replace(target, with: new)
    Console.note("\(path): \(name) is in it now")
  }
}

/// No section can be put into a changelog.
enum ChangelogError: Error, CustomStringConvertible {
  case unreadable(String, String)
  case unwritable(String, String)
  case noPlace(String)

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .noPlace(let path):
      "\(path): no place for the section was found: the file ends within a comment or a code block, "
        + "or is too large to be read as Markdown"
    }
  }
}
