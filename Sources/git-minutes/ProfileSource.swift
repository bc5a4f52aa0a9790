import Bytes
import GitObjects
import Profiles
import YAMLTree

/// Where the profile of a run comes from.
enum ProfileSource: Equatable {
  /// What the configuration names, else the standard one.
  case configuration
  /// A profile in the program, by its name.
  case builtIn(String)
  /// A file on disk.
  case file(String)

  /// Takes the value of `--profile`.
  init(_ value: String?) {
    switch value {
    case nil: self = .configuration
    case let path? where ProfileReference.isFile(path): self = .file(path)
    case let name?: self = .builtIn(name)
    }
  }

  /// Finds the profile, and reads it where it is a file.
  ///
  /// A file that the configuration names lies where the configuration comes from: in the snapshot, or on
  /// disk, seen from the directory of the configuration.
  func read(
    for configuration: Configuration, of source: ConfigurationSource, from listing: Listing,
    of repository: (some GitRepository)?
  ) throws -> RunProfile {
    switch self {
    case .builtIn(let name):
      guard Profile.builtInNames.contains(name) else { throw ProfileError.unknown(name) }
      return .builtIn(name, configuration)
    case .file(let path): return try Self.profile(onDisk: path, configuration)
    case .configuration:
      switch (configuration.profile ?? .standard, source) {
      case (.builtIn(let name), _): return .builtIn(name, configuration)
      case (.file(let path), .file(let configurationPath)):
        let directory = configurationPath.lastIndex(of: "/").map { configurationPath[...$0] } ?? ""
        return try Self.profile(onDisk: directory + path.displayed, configuration)
      case (.file(let path), _):
        guard let repository,
          let bytes = try ConfigurationSource.contents(of: path, in: listing, of: repository)
        else { throw ProfileError.missing(path) }
        return try Self.profile(bytes, path: path.printable, configuration)
      }
    }
  }

  private static func profile(
    onDisk path: String, _ configuration: Configuration
  ) throws -> RunProfile {
    guard let bytes = FileOnDisk.contents(path) else {
      throw ConfigurationError.unreadable(path, FileOnDisk.lastErrorText)
    }
    return try profile(bytes, path: path, configuration)
  }

  private static func profile(
    _ bytes: [UInt8], path: String, _ configuration: Configuration
  ) throws -> RunProfile {
    do throws(YAMLError) {
      let name = PrintableLine(path).text
      return .read(try Profile(bytes, name: name, under: configuration), configuration)
    } catch {
      throw ConfigurationError.wrong(error)
    }
  }
}

/// The profile of a run together with what the repository says over it.
enum RunProfile: Equatable {
  /// A profile in the program, which is read only when there are minutes to read.
  case builtIn(String, Configuration)
  /// One that has been read, with the configuration over it.
  case read(Profile, Configuration)

  /// The name of the profile, or the path of its file.
  var name: String {
    switch self {
    case .builtIn(let name, _): name
    case .read(let profile, _): profile.name
    }
  }

  /// What the repository says.
  var configuration: Configuration {
    switch self {
    case .builtIn(_, let configuration), .read(_, let configuration): configuration
    }
  }

  /// How files of minutes are named.
  func naming() throws -> FileNaming {
    switch self {
    case .builtIn(let name, let configuration):
      try configuration.files ?? FileNaming(ofBuiltIn: name)
    case .read(let profile, _): profile.files
    }
  }

  /// The profile, with the configuration over it.
  func profile() throws -> Profile {
    switch self {
    case .read(let profile, _): return profile
    case .builtIn(let name, let configuration):
      guard let profile = try Profile(builtIn: name, under: configuration) else {
        throw ProfileError.unknown(name)
      }
      return profile
    }
  }
}

/// A profile that cannot be found.
enum ProfileError: Error, CustomStringConvertible {
  case unknown(String)
  case missing(RepositoryPath)

  var description: String {
    switch self {
    case .unknown(let name):
      "there is no profile \(YAMLError.quoted(name)): "
        + (nearest(to: name, among: Profile.builtInNames).map { "did you mean '\($0)'?" }
          ?? "expected \(Profile.builtInNames.joined(separator: ", ")), or a file in .yml or .yaml")
    case .missing(let path):
      "\(path.printable): cannot be read: the profile that \(Configuration.fileName) names is not there"
    }
  }
}
