internal import Bytes

/// Where lines of minutes can be seen: on a forge, as they were at a commit, or beside what links to them.
package struct ForgeLinks: Equatable, Sendable {
  /// The kinds of forges, by the form of their links to a line of a file that they would render.
  private enum Kind: Equatable {
    case gitHub, gitLab
    /// Gitea and its fork Forgejo, as on Codeberg.
    case gitea

    init?(host: String) {
      let labels = host.lowercased().split(separator: ".").flatMap { $0.split(separator: "-") }
      guard let kind = labels.lazy.compactMap({ Self.names[String($0)] }).first else { return nil }
      self = kind
    }

    private static let names: [String: Kind] = [
      "github": .gitHub, "gitlab": .gitLab, "codeberg": .gitea, "gitea": .gitea,
      "forgejo": .gitea,
    ]
  }

  private struct Forge: Equatable {
    let kind: Kind
    /// The page of the repository, without a `/` at its end.
    let page: String
    let commit: String
  }

  private let forge: Forge?
  /// What stands before the paths of files outside of forges.
  private var base = ""
  /// The top of the repository, seen from where relative links stand: `../`, encoded.
  private var top = ""

  /// Links relative to the top of the repository.
  package static let relative = ForgeLinks(forge: nil)

  private init(forge: Forge?) {
    self.forge = forge
  }

  /// Links to the files below a page, or where it is that of a repository on a forge that is known, to those
  /// of a commit.
  package init(base: String, commit: String?) {
    let links = commit.map { ForgeLinks(remote: base, commit: $0) } ?? .relative
    self.init(forge: links.forge)
    self.base = base.hasSuffix("/") ? base : base + "/"
  }

  /// Whether a text can stand before paths: a URL of signs that Markdown leaves alone.
  package static func isBase(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count else { return false }
    return text.utf8.allSatisfy { $0.isLetterOrDigit || "-._~/:%".utf8.contains($0) }
  }

  /// Links to the files of a commit on the forge that a remote's URL names.
  ///
  /// They are relative where it names none that is known. Nothing of the URL but host, port and path gets
  /// into a link.
  package init(remote: String, commit: String) {
    guard let address = RemoteAddress(remote), let kind = Kind(host: address.host) else {
      self = .relative
      return
    }
    self.init(forge: Forge(kind: kind, page: address.page, commit: commit))
  }

  /// The same links for a file elsewhere than at the top, to which a relative path leads: `../`.
  package func leading(to top: String) -> ForgeLinks {
    var links = self
    links.top = Self.encoded(RepositoryPath(top))
    return links
  }

  /// The link to a line, in the characters of a URL that Markdown leaves alone.
  func link(to path: RepositoryPath, line: Int) -> String {
    let file = Self.encoded(path)
    guard let forge else { return "\(base.isEmpty ? top : base)\(file)#L\(line)" }
    switch forge.kind {
    case .gitHub: return "\(forge.page)/blob/\(forge.commit)/\(file)?plain=1#L\(line)"
    case .gitLab: return "\(forge.page)/-/blob/\(forge.commit)/\(file)?plain=1#L\(line)"
    case .gitea: return "\(forge.page)/src/commit/\(forge.commit)/\(file)?display=source#L\(line)"
    }
  }

  /// The same as a URL for machines; nil where links are relative.
  func url(to path: RepositoryPath, line: Int) -> String? {
    forge == nil && base.isEmpty ? nil : link(to: path, line: line)
  }

  private static func encoded(_ path: RepositoryPath) -> String {
    path.bytes.map { byte in
      let isPlain = byte.isLetterOrDigit || "-._~/".utf8.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
