package import Bytes
package import YAMLTree

/// Where a profile is to be found.
package enum ProfileReference: Equatable, Sendable {
  /// In the program, under a name that is known.
  case builtIn(String)
  /// In a file of the repository.
  case file(RepositoryPath)

  /// The profile of whoever names none.
  package static let standard = ProfileReference.builtIn("scs")

  /// Whether a text names a file, and not a profile of the program.
  package static func isFile(_ text: String) -> Bool {
    text.hasSuffix(".yml") || text.hasSuffix(".yaml")
  }
}

extension Profile {
  /// The names of the profiles in the program, sorted.
  package static var builtInNames: [String] { BuiltInProfiles.all.map { $0.name } }
}

extension FileConventions {
  private static let keys = ["files", "register"]

  /// What a profile in the program says of files, which is known before the profile has to be read.
  package init(
    ofBuiltIn name: String, under configuration: Configuration = .empty
  ) throws(YAMLError) {
    let text = BuiltInProfiles.all.first { $0.name == name }?.text ?? ""
    // Nearly all profiles say nothing of them, and need not be read to tell that.
    let isSaid =
      text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
        Self.keys.contains { line.starts(with: "\($0):".utf8) }
      } || configuration.conventions?.entries.contains { Self.keys.contains($0.key) } ?? false
    guard isSaid else {
      self = .standard
      return
    }
    self = try Profile(builtIn: name, under: configuration)?.fileConventions ?? .standard
  }
}

extension ValueReader {
  /// The profile that a configuration names.
  func profileReference(of entry: YAMLNode.Entry) throws(YAMLError) -> ProfileReference {
    let text = try text(of: entry)
    guard ProfileReference.isFile(text) else {
      try check(text, at: entry.value.start, among: Profile.builtInNames, "profile")
      return .builtIn(text)
    }
    guard text.isPathFromTop else {
      let problem = "the path of a profile counts from the top of the repository"
      throw error(problem, at: entry.value.start)
    }
    return .file(RepositoryPath(text))
  }
}
