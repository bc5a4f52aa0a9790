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
  func read(
    for configuration: Configuration, of source: ConfigurationSource, from listing: Listing,
    of repository: (some GitRepository)?
  ) throws -> RunProfile {
    switch try text(for: configuration, of: source, from: listing, of: repository) {
    case .builtIn(let name): return .builtIn(name, configuration)
    case .file(let bytes, path: let path):
      do throws(YAMLError) {
        return .read(try Profile(bytes, name: path, under: configuration), configuration)
      } catch {
        throw ConfigurationError.wrong(error)
      }
    }
  }

  /// Finds the profile.
  ///
  /// A file that the configuration names lies where the configuration comes from: in the snapshot, or on
  /// disk, seen from the directory of the configuration.
  func text(
    for configuration: Configuration, of source: ConfigurationSource, from listing: Listing,
    of repository: (some GitRepository)?
  ) throws -> ProfileText {
    switch self {
    case .builtIn(let name): return try .known(name)
    case .file(let path): return try .onDisk(path)
    case .configuration:
      switch (configuration.profile ?? .standard, source) {
      case (.builtIn(let name), _): return try .known(name)
      case (.file(let path), .file(let configurationPath)):
        let directory = configurationPath.lastIndex(of: "/").map { configurationPath[...$0] } ?? ""
        return try .onDisk(directory + path.displayed)
      case (.file(let path), _):
        guard let repository,
          let bytes = try ConfigurationSource.contents(of: path, in: listing, of: repository)
        else { throw ProfileError.missing(path) }
        return .file(bytes, path: PrintableLine(path.printable).text)
      }
    }
  }
}

/// A profile that has been found and not been read.
enum ProfileText {
  case builtIn(String)
  /// A file with its path, harmless to a terminal.
  case file([UInt8], path: String)

  /// The profile with what a configuration says over it, as files.
  func layers(under configuration: Configuration) throws -> ProfileLayers {
    switch self {
    case .file(let bytes, path: let path):
      return try ProfileLayers(bytes, name: path, under: configuration)
    case .builtIn(let name):
      guard let layers = try ProfileLayers(builtIn: name, under: configuration) else {
        throw ProfileError.unknown(name)
      }
      return layers
    }
  }

  fileprivate static func known(_ name: String) throws(ProfileError) -> ProfileText {
    guard Profile.builtInNames.contains(name) else { throw .unknown(name) }
    return .builtIn(name)
  }

  fileprivate static func onDisk(_ path: String) throws(ConfigurationError) -> ProfileText {
    guard let bytes = FileOnDisk.contents(path) else {
      throw .unreadable(path, FileOnDisk.lastErrorText)
    }
    return .file(bytes, path: PrintableLine(path).text)
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

  /// How files of minutes are named, and where people are listed.
  func files() throws -> FileConventions {
    switch self {
    case .builtIn(let name, let configuration):
      try FileConventions(ofBuiltIn: name, under: configuration)
    case .read(let profile, _): profile.fileConventions
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
