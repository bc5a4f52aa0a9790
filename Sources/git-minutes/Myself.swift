import People

/// Who somebody is by what git knows of its user.
struct Myself {
  /// The handle, or the name as minutes have it.
  let name: String
  /// What of git's configuration told.
  let source: String

  /// The key that says it outright.
  static let key = "minutes.handle"

  /// Finds the user among the people of a profile, by values of git's configuration.
  ///
  /// - Throws: ``UnknownMyself`` where nobody can tell, and what keeps the configuration from being read.
  init(among people: PeopleRegister, _ value: (String) throws -> String?) throws {
    if let handle = try value(Self.key), !handle.isEmpty {
      self.init(name: handle, source: Self.key)
      return
    }
    let (name, mail) = (try value("user.name"), try value("user.email"))
    guard let handle = people.handle(userName: name, mail: mail) else {
      throw UnknownMyself(name: name)
    }
    self.init(name: handle, source: "user.name and user.email")
  }

  private init(name: String, source: String) {
    self.name = name
    self.source = source
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
