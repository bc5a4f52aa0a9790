import Bytes
import GitObjects
import Linting
import Profiles
import YAMLTree

/// Where the configuration of a run comes from.
enum ConfigurationSource: Equatable {
  /// `.minutes.yml` at the top of the snapshot that is linted, where there is one.
  case repository
  /// A file on disk.
  case file(String)
  /// A text that is not written yet.
  case text([UInt8])
  /// Nowhere.
  case none

  /// Takes the value of `--config`.
  init(_ value: String?) {
    switch value {
    case nil: self = .repository
    case "none": self = .none
    case let path?: self = .file(path)
    }
  }

  /// Reads the configuration; without a repository only a file on disk can have one.
  func read(from listing: Listing, of repository: (some GitRepository)?) throws -> Configuration {
    guard let file = try file(from: listing, of: repository) else { return .empty }
    do throws(YAMLError) {
      return try Configuration(file.bytes, path: file.path, rules: Linter.declarations)
    } catch {
      throw ConfigurationError.wrong(error)
    }
  }

  /// The file with its path, harmless to a terminal; nil where there is none.
  func file(
    from listing: Listing, of repository: (some GitRepository)?
  ) throws -> (path: String, bytes: [UInt8])? {
    switch self {
    case .none: return nil
    case .text(let bytes): return (Configuration.fileName, bytes)
    case .file(let path):
      guard let bytes = FileOnDisk.contents(path) else {
        throw ConfigurationError.unreadable(path, FileOnDisk.lastErrorText)
      }
      return (PrintableLine(path).text, bytes)
    case .repository:
      let path = RepositoryPath(Configuration.fileName)
      guard let repository,
        let bytes = try Self.contents(of: path, in: listing, of: repository)
      else { return nil }
      return (path.printable, bytes)
    }
  }

  /// The bytes of a file of the snapshot; nil where there is no such file.
  static func contents(
    of path: RepositoryPath, in listing: Listing, of repository: some GitRepository
  ) throws -> [UInt8]? {
    if let skipped = listing.skipped.first(where: { $0.path == path }) {
      throw ConfigurationError.unreadable(path.printable, skipped.reason.rawValue)
    }
    guard let file = listing.files.first(where: { $0.path == path }) else { return nil }
    return try repository.contents(of: file)
  }
}

/// A configuration that cannot be used.
enum ConfigurationError: Error, CustomStringConvertible {
  case unreadable(String, String)
  case wrong(YAMLError)

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .wrong(let error): error.description
    }
  }
}
