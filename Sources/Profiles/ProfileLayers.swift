internal import Bytes
package import YAMLTree

/// Who says something, as the marks of documents number them; each counts over those before.
enum Layer: Int {
  /// What counts where nobody says anything.
  case program
  /// The words that a profile borrows.
  case language
  case profile
  /// `.minutes.yml`, or another file in its place.
  case configuration
  case commandLine
}

/// What is said of a community's conventions, in several files of which each counts over the one before it:
/// the language that a profile borrows, the profile, and the configuration of a repository.
package struct ProfileLayers: Sendable {
  /// The name of a built-in profile, or the path of the file, harmless to a terminal.
  package let name: String
  /// Whether the profile is one in the program.
  let isBuiltIn: Bool
  /// The files, from the lowest; the path of one is its name.
  package let documents: [YAMLDocument]
  /// What they say together; nil for nothing.
  package let root: YAMLNode?

  /// The built-in profile whose words of English and German others are read with.
  private static let lender = "scs"

  /// Takes a profile in the program; nil for a name that is not among ``Profile/builtInNames``.
  package init?(
    builtIn name: String, under configuration: Configuration = .empty
  ) throws(YAMLError) {
    guard let text = BuiltInProfiles.all.first(where: { $0.name == name })?.text else {
      return nil
    }
    try self.init(Array(text.utf8), name: name, isBuiltIn: true, configuration)
  }

  /// Takes a profile from the bytes of its file.
  package init(
    _ bytes: [UInt8], name: String, under configuration: Configuration = .empty
  ) throws(YAMLError) {
    try self.init(bytes, name: name, isBuiltIn: false, configuration)
  }

  private init(
    _ bytes: [UInt8], name: String, isBuiltIn: Bool, _ configuration: Configuration
  ) throws(YAMLError) {
    let language = isBuiltIn && name == Self.lender ? nil : try Self.language()
    let own = try YAMLDocument(bytes, path: name, number: Layer.profile.rawValue)
    let said = configuration.document
    self.name = name
    self.isBuiltIn = isBuiltIn
    documents = [language, own, said].compactMap { $0 }
    root = [language?.root?.lent(of: .profile), own.root, configuration.conventions]
      .compactMap { $0 }.reduce(nil) { below, above in
        below?.merging(above, as: .mapping(.profile)) ?? above
      }
  }

  private static func language() throws(YAMLError) -> YAMLDocument? {
    let text = BuiltInProfiles.all.first { $0.name == lender }?.text
    guard let text else { return nil }
    return try YAMLDocument(Array(text.utf8), path: lender, number: Layer.language.rawValue)
  }

  /// Reads the profile that they are together.
  package func profile() throws(YAMLError) -> Profile {
    var reader = ProfileReader(self)
    try reader.read()
    return reader.profile(named: name)
  }
}

extension Profile {
  /// Reads a profile from the bytes of its file, with what a repository says over it.
  ///
  /// What it does not say of the words of a language is taken from a profile that the program brings.
  package init(
    _ bytes: [UInt8], name: String, under configuration: Configuration = .empty
  ) throws(YAMLError) {
    self = try ProfileLayers(bytes, name: name, under: configuration).profile()
  }

  /// Reads a profile in the program; nil for a name that is not among ``builtInNames``.
  package init?(
    builtIn name: String, under configuration: Configuration = .empty
  ) throws(YAMLError) {
    guard let layers = try ProfileLayers(builtIn: name, under: configuration) else { return nil }
    self = try layers.profile()
  }
}

extension YAMLNode {
  /// The entries that a profile lends to others.
  fileprivate func lent(of keys: Keys) -> YAMLNode {
    guard case .mapping(let entries) = content else { return self }
    let lent = entries.compactMap { entry -> Entry? in
      guard let key = keys[entry.key] else { return nil }
      if key.isLent { return entry }
      guard case .mapping(let inner) = key.shape else { return nil }
      let value = entry.value.lent(of: inner)
      guard case .mapping(let rest) = value.content, !rest.isEmpty else { return nil }
      return Entry(key: entry.key, keyStart: entry.keyStart, value: value)
    }
    return YAMLNode(.mapping(lent), start: start)
  }
}
