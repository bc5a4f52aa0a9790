import Bytes
import Profiles
import Reporting

/// Who somebody is by what git knows of its user.
struct Myself {
  /// The handle, or the name as minutes have it.
  let name: String
  /// The key of git's configuration that told.
  let source: String

  /// The key that says it outright.
  static let key = "minutes.handle"

  /// Finds the user among the people of a profile, by values of git's configuration.
  ///
  /// - Throws: ``UnknownMyself`` where nobody can tell, and what keeps the configuration from being read.
  init(among names: OwnerNames, _ value: (String) throws -> String?) throws {
    if let handle = try value(Self.key), !handle.isEmpty {
      self.init(name: handle, source: Self.key)
      return
    }
    let (name, email) = (try value("user.name"), try value("user.email"))
    if let handle = name.flatMap({ names.handle(of: $0) }) {
      self.init(name: handle, source: "user.name")
    } else if let handle = email.flatMap({ Self.handle(inAddress: $0, names) }) {
      self.init(name: handle, source: "user.email")
    } else {
      throw UnknownMyself(name: name)
    }
  }

  private init(name: String, source: String) {
    self.name = name
    self.source = source
  }

  /// The handle in an address that GitHub gives, as in `17+ada@users.noreply.github.com`, or of somebody
  /// known by what stands before the `@`.
  private static func handle(inAddress email: String, _ names: OwnerNames) -> String? {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts[0].split(separator: "+").last else { return nil }
    let isOfGitHub = parts[1].lowercased() == "users.noreply.github.com"
    return isOfGitHub ? String(local) : names.handle(of: String(parts[0]))
  }
}

/// Nobody can tell who `--me` is.
struct UnknownMyself: Error, CustomStringConvertible {
  let name: String?

  var description: String {
    let known =
      name.map { "'\($0)', the user.name of git, is nobody" }
      ?? "git has no user.name that is somebody"
    return "--me: \(known) among the people of the profile; "
      + "git config --global \(Myself.key) HANDLE says who you are"
  }
}
