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

extension FileNaming {
  /// How a profile in the program names files, which is known before the profile has to be read.
  package init(ofBuiltIn name: String) throws(YAMLError) {
    let text = BuiltInProfiles.all.first { $0.name == name }?.text ?? ""
    // Nearly all profiles leave it at the usual names, and need not be read to tell that.
    guard
      text.utf8.split(separator: UInt8(ascii: "\n")).contains(where: {
        $0.starts(with: "files:".utf8)
      })
    else {
      self = .standard
      return
    }
    self = try Profile(builtIn: name)?.files ?? .standard
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
    let names = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !names.contains(where: { ["", ".", ".."].contains($0) }) else {
      let problem = "the path of a profile counts from the top of the repository"
      throw error(problem, at: entry.value.start)
    }
    return .file(RepositoryPath(text))
  }
}
