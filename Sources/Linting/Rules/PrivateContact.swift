internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports mail addresses and numbers of people, and the doors to others' meetings.
///
/// Page: Rules/private-contact.md
struct PrivateContact: Rule {
  static let id = "private-contact"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let links = file.links.compactMap { link in
      Self.kind(of: link, in: file).map { (link, $0) }
    }
    let groups = Dictionary(grouping: links) { $0.0.destination }
    return groups.values.compactMap { links in
      links.first.map { .contact($0.1, at: links.map { $0.0.range }) }
    } + Self.phones(in: file)
  }

  fileprivate enum Kind {
    case mail, meeting
  }

  /// What a link tells that is private; nil where it tells nothing.
  private static func kind(of link: WrittenLink, in file: LintedFile) -> Kind? {
    let privacy = file.profile.links
    if link.form == .image { return nil }
    if let address = link.address {
      guard link.mayMatch(privacy.meetings), privacy.meetings.matches(FoldedText(address.plain))
      else { return nil }
      return .meeting
    }
    guard link.destination.lowercased().hasPrefix("mailto:") else { return nil }
    let mail = link.destination.dropFirst("mailto:".count).prefix { $0 != "?" }
    guard !privacy.mail.matches(FoldedText(String(mail))) else { return nil }
    let line = file.source.range(ofLine: file.source.line(of: link.range.lowerBound))
    let before = file.source.bytes[line.lowerBound..<link.range.lowerBound]
    let isGiven = privacy.invitations.matches(FoldedText(before.suffix(longestInvitation)))
    return isGiven ? nil : .mail
  }

  private static let longestInvitation = 60

  /// Numbers as `+49 30 123456`.
  private static func phones(in file: LintedFile) -> [Defect] {
    guard file.source.bytes.has(UInt8(ascii: "+")) else { return [] }
    return file.places.texts.flatMap { node -> [Defect] in
      let range = file.tree.nodes[node].range
      guard mayHoldPhone(file.source.bytes, range) else { return [] }
      let text = file.tree.text(of: node)
      return phones(in: text).filter { place in
        text.runs(in: place).allSatisfy { run in
          !run.isCode && !file.tree.isAutolink(file.tree.nodes[run.node].parent)
        }
      }.map { .phone(at: text.sourceRange(of: $0)) }
    }
  }

  /// Whether a plus stands before a digit, and more digits.
  private static func mayHoldPhone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var next = range.lowerBound
    while let plus = bytes.firstPlace(of: UInt8(ascii: "+"), in: next..<range.upperBound) {
      next = plus + 1
      let number = bytes[next..<range.upperBound].prefix(24)
      if number.count(where: { (48...57).contains($0) }) > 8 { return true }
    }
    return false
  }

  private static func phones(in text: FlatText) -> [Range<Int>] {
    text.bytes.indices.compactMap { place in
      guard text.bytes[place] == UInt8(ascii: "+"),
        place == 0 || " (:,\n".utf8.contains(text.bytes[place - 1]),
        let first = text.bytes[(place + 1)...].first, (49...57).contains(first)
      else { return nil }
      var number = text.bytes[(place + 1)...].prefix(24).prefix { byte in
        (48...57).contains(byte) || " -/()".utf8.contains(byte)
      }
      while let last = number.last, !(48...57).contains(last) { number = number.dropLast() }
      let digits = number.count { (48...57).contains($0) }
      return (9...15).contains(digits) ? place..<number.endIndex : nil
    }
  }
}

extension Defect {
  fileprivate static func contact(
    _ kind: PrivateContact.Kind, at places: [Range<Int>]
  ) -> Defect {
    kind == .mail ? .mail(at: places) : .meeting(at: places)
  }

  private static func mail(at places: [Range<Int>]) -> Defect {
    Defect(
      at: places[0], "this is somebody's mail address, which everybody can read here",
      help: "write the handle instead, or name the address under 'privacy' if it is public",
      occurrences: places)
  }

  fileprivate static func phone(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "this is somebody's phone number, which everybody can read here",
      help: "remove it, or write whom to ask")
  }

  private static func meeting(at places: [Range<Int>]) -> Defect {
    Defect(
      at: places[0], "whoever reads this can join a meeting with it",
      help: "remove the link; who is invited has it", occurrences: places)
  }
}
