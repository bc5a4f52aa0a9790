internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports keys of services, and passwords behind a label or a mail address.
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
    let keys = TokenShapes.places(in: file.source.bytes)
      .map { Found(range: $0, text: file.source.text(in: $0)) }
    let passwords = Set(Self.behindLabels(in: file) + Self.behindMail(in: file))
    return unknown(keys, in: file).map { .key($0) }
      + unknown(passwords.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: file)
      .map { .password($0) }
  }

  /// What looks like a secret.
  fileprivate struct Found: Hashable {
    let range: Range<Int>
    /// What a reader sees.
    let text: String
  }

  private func unknown(_ found: [Found], in file: LintedFile) -> [Found] {
    found.filter { !known.matches(FoldedText(file.source.bytes[$0.range])) }
  }

  /// The passwords in `password: ...`.
  private static func behindLabels(in file: LintedFile) -> [Found] {
    let labels = file.profile.links.labels
    var nodes: [Int] = []
    for place in suspicions(in: file.source.bytes) {
      let next = file.places.texts.partitioningIndex {
        file.tree.nodes[$0].range.lowerBound > place
      }
      guard next > 0, nodes.last != file.places.texts[next - 1] else { continue }
      nodes.append(file.places.texts[next - 1])
    }
    return nodes.flatMap { passwords(in: file.tree.text(of: $0), labels) }
  }

  /// The colons and signs of equality with a word behind them that looks like a password.
  private static func suspicions(in bytes: [UInt8]) -> [Int] {
    let signs = bytes.places(of: UInt8(ascii: ":")) + bytes.places(of: UInt8(ascii: "="))
    return bytes.withUnsafeBufferPointer { bytes in
      signs.filter { hasOddWord(bytes, behind: $0) }.sorted()
    }
  }

  /// Whether the next word has eight signs or more, and a digit among them; of an address only its
  /// slashes are seen.
  private static func hasOddWord(_ bytes: UnsafeBufferPointer<UInt8>, behind sign: Int) -> Bool {
    var place = sign + 1
    while place < bytes.count, bytes[place] == UInt8(ascii: " "), place < sign + 5 { place += 1 }
    let start = place
    var hasDigit = false
    while place < bytes.count, place < start + 80, bytes[place] > 0x20 {
      if bytes[place] == UInt8(ascii: "/") { return false }
      if (48...57).contains(bytes[place]) { hasDigit = true }
      place += 1
    }
    return hasDigit && place - start > 7
  }

  private static func passwords(in text: FlatText, _ labels: GlobSet) -> [Found] {
    text.bytes.indices.compactMap { place in
      guard text.bytes[place] == UInt8(ascii: ":") || text.bytes[place] == UInt8(ascii: "=") else {
        return nil
      }
      let before = text.bytes[..<place].suffix(longestLabel)
      let start = before.lastIndex { "\n,;(/|>".utf8.contains($0) }.map { $0 + 1 }
      let label = before[(start ?? before.startIndex)...]
      guard label.count < longestLabel, labels.matches(FoldedText(label)) else { return nil }
      return password(from: place + 1, in: text)
    }
  }

  private static let longestLabel = 32

  /// The next word, if it looks like a password.
  private static func password(from start: Int, in text: FlatText) -> Found? {
    let blanks = text.bytes[start...].prefix(4).prefix { $0 == UInt8(ascii: " ") }
    let rest = text.bytes[(start + blanks.count)...].prefix(70)
    var word = rest.prefix { !$0.isWhiteSpace }
    while let last = word.last, ".,;)".utf8.contains(last) { word = word.dropLast() }
    guard word.looksLikePassword, !text.isCode(at: word.startIndex) else { return nil }
    return Found(
      range: text.sourceRange(of: word.indices), text: String(decoding: word, as: UTF8.self))
  }

  /// The passwords in `ada@example.org / ...`.
  private static func behindMail(in file: LintedFile) -> [Found] {
    file.links.compactMap { link in
      guard link.form == .bare, link.destination.hasPrefix("mailto:") else { return nil }
      let text = file.tree.text(of: file.tree.text(around: link.node))
      let end = file.tree.subtree(of: link.node).upperBound
      guard let run = text.runs.first(where: { $0.node >= end }) else { return nil }
      let gap = text.bytes[run.range.lowerBound...].prefix(4).prefix { " :/,".utf8.contains($0) }
      return gap.isEmpty ? nil : password(from: gap.endIndex, in: text)
    }
  }
}

extension Defect {
  fileprivate static func key(_ found: Secret.Found) -> Defect {
    Defect(
      at: found.range, "this looks like the key of a service, which everybody can read here",
      help: "make it invalid first: it stays in the history; then remove it", secret: found.text)
  }

  fileprivate static func password(_ found: Secret.Found) -> Defect {
    Defect(
      at: found.range, "this looks like a password, which everybody can read here",
      help: "change it first: it stays in the history; then remove it", secret: found.text)
  }
}
