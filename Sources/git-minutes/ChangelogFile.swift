import Bytes
import Meetings
import Reporting
import Writing

/// A changelog on disk that takes sections.
struct ChangelogFile {
  /// The path from its directory to the top of the repository: `../`, empty at the top.
  let top: String
  private let path: String
  /// The file without symbolic links: a link goes on leading to it.
  private let target: String

  /// The file at a path, which need not be there yet.
  ///
  /// - Throws: ``ChangelogError`` where it is none that may be changed.
  init(_ path: String, in workTree: String?, beside catalogue: Catalogue) throws(ChangelogError) {
    self.path = path
    target = DiskPath.resolved(path)
    if path.isEmpty { throw .noName }
    if DiskPath.isDirectory(target) { throw .directory(path) }
    if FileOnDisk.exists(target), !FileOnDisk.isRegularFile(target) { throw .noFile(path) }
    if DiskPath.isInsideRepository(target) { throw .insideGit(path) }
    guard let workTree = workTree.map({ DiskPath.resolved($0) }) else {
      top = ""
      return
    }
    top = DiskPath.relative(workTree, from: DiskPath.directory(of: target))
    if target.hasPrefix(workTree + "/") {
      let name = RepositoryPath(String(target.dropFirst(workTree.count + 1)))
      if catalogue.entry(for: name).isMinutes { throw .minutes(path) }
    }
  }

  /// Puts a section where it belongs, and tells whether that changed anything.
  func insert(_ section: String, under heading: ChangelogHeading) throws {
    let exists = FileOnDisk.exists(target)
    guard let old = exists ? FileOnDisk.contents(target) : [] else {
      throw ChangelogError.unreadable(path, FileOnDisk.lastErrorText)
    }
    guard let new = ChangelogInsertion.inserting(section, under: heading, into: old) else {
      throw ChangelogError.noPlace(path)
    }
    guard new != old else {
      Console.note("\(path): holds \(heading.text) already")
      return
    }
    if exists, let denial = FileOnDisk.denialOfWriting(to: target) {
      throw ChangelogError.unwritable(path, denial)
    }
    try AtomicFile.replace(target, with: new)
    Console.note("\(path): \(heading.text) is in it now" + (exists ? "" : ", a new file"))
  }
}

/// No section can be put into a changelog.
enum ChangelogError: Error, CustomStringConvertible {
  case noName
  case noFile(String)
  case directory(String)
  case insideGit(String)
  case minutes(String)
  case unreadable(String, String)
  case unwritable(String, String)
  case noPlace(String)

  var description: String {
    switch self {
    case .noName: "--changelog names no file: expected a path, such as CHANGELOG.md"
    case .noFile(let path):
      "\(path): a device or a pipe; name a file, or print the section: --format markdown"
    case .directory(let path): "\(path): a directory; name a file, such as \(path)/CHANGELOG.md"
    case .insideGit(let path): "\(path): git's own; name a file beside the minutes"
    case .minutes(let path):
      "\(path): minutes by its name; a changelog has another, such as CHANGELOG.md"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .noPlace(let path):
      "\(path): no place for the section was found: the file ends within a comment or a code block, "
        + "or is too large to be read as Markdown"
    }
  }
}
