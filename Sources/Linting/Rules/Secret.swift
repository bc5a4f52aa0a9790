internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports keys of services and of servers, and passwords in addresses and behind a label or a mail address.
///
/// Page: Rules/secret.md
struct Secret: Rule {
  static let id = "secret"
  static let severity = Severity.error
  static let supersedes = ["handle-invalid", "link-malformed", "participant-form", "share-link"]

  static let options = [
    Key(
      "allow", .patterns, "texts that look like a secret and are known to everybody",
      standard: "[]")
  ]

  private var known = GlobSet.none

  mutating func take(_ options: RuleOptions) {
    known = options.patterns("allow") ?? known
  }

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let source = file.source
    let asWritten = { (place: Range<Int>) in FoundSecret(range: place, text: source.text(in: place))
    }
    let keys = TokenShapes.places(in: source.bytes).map(asWritten)
    let privateKeys = PrivateKeys.places(in: source).map(asWritten)
    let inAddresses = AddressPasswords.places(in: source.bytes).map(asWritten)
    let passwords = Set(Self.behindLabels(in: file) + Self.behindMail(in: file) + inAddresses)
      .filter { !Self.isPlaceholder(source.bytes[$0.range], in: file) }
    return unknown(keys, in: file).map { .key($0) }
      + unknown(privateKeys, in: file).map { .privateKey($0) }
      + unknown(passwords.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: file)
      .map { .password($0) }
  }

  private func unknown(_ found: [FoundSecret], in file: LintedFile) -> [FoundSecret] {
    found.filter { !known.matches(FoldedText(file.source.bytes[$0.range])) }
  }

  private static func isPlaceholder(_ word: ArraySlice<UInt8>, in file: LintedFile) -> Bool {
    file.profile.links.placeholders.matches(FoldedText(word))
  }

  /// The passwords in `password: ...`, `OS_PASSWORD=...` and `password is ...`.
  private static func behindLabels(in file: LintedFile) -> [FoundSecret] {
    var nodes: [Int] = []
    for place in PasswordScan.suspicions(in: file.source.bytes) {
      let next = file.places.texts.partitioningIndex {
        file.tree.nodes[$0].range.lowerBound > place
      }
      guard next > 0, nodes.last != file.places.texts[next - 1] else { continue }
      nodes.append(file.places.texts[next - 1])
    }
    let conventions = file.profile.links
    return nodes.flatMap { PasswordScan(file.tree.text(of: $0), conventions).passwords }
  }

  /// The passwords in `ada@example.org / ...`.
  private static func behindMail(in file: LintedFile) -> [FoundSecret] {
    file.links.compactMap { link in
      guard link.form == .bare, link.destination.hasPrefix("mailto:") else { return nil }
      let text = file.tree.text(of: file.tree.text(around: link.node))
      let end = file.tree.subtree(of: link.node).upperBound
      guard let run = text.runs.first(where: { $0.node >= end }) else { return nil }
      let gap = text.bytes[run.range.lowerBound...].prefix(4).prefix { " :/,".utf8.contains($0) }
      let scan = PasswordScan(text, file.profile.links)
      return gap.isEmpty ? nil : scan.password(from: gap.endIndex)
    }
  }
}

extension Defect {
  fileprivate static func key(_ found: FoundSecret) -> Defect {
    Defect(
      at: found.range, "this looks like the key of a service, which everybody can read here",
      help: "make it invalid first: it stays in the history; then remove it", secret: found.text)
  }

  fileprivate static func privateKey(_ found: FoundSecret) -> Defect {
    Defect(
      at: found.range, "a private key begins here, which everybody can read",
      help: "make it invalid first: it stays in the history; then remove it", secret: found.text)
  }

  fileprivate static func password(_ found: FoundSecret) -> Defect {
    Defect(
      at: found.range, "this looks like a password, which everybody can read here",
      help: "change it first: it stays in the history; then remove it", secret: found.text)
  }
}
