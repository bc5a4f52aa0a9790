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
    if link.form == .image || link.form == .htmlImage { return nil }
    if let address = link.address {
      guard link.mayMatch(privacy.meetings), privacy.meetings.matches(FoldedText(address.plain))
      else { return nil }
      return .meeting
    }
    guard link.destination.lowercased().hasPrefix("mailto:") else { return nil }
    // The account of somebody, as in @ada@social.example.org.
    if file.source.bytes[..<link.range.lowerBound].last == UInt8(ascii: "@") { return nil }
    let mail = link.destination.dropFirst("mailto:".count).prefix { $0 != "?" }
    guard !privacy.mail.matches(FoldedText(String(mail))) else { return nil }
    let line = file.source.range(ofLine: file.source.line(of: link.range.lowerBound))
    let before = file.source.bytes[line.lowerBound..<link.range.lowerBound]
    let isGiven = privacy.invitations.matches(FoldedText(before.suffix(longestInvitation)))
    return isGiven ? nil : .mail
  }

  private static let longestInvitation = 60

  /// Numbers as `+49 30 123456`, and those as `030 123456` behind a word for a phone.
  private static func phones(in file: LintedFile) -> [Defect] {
    file.places.texts.flatMap { node -> [Defect] in
      let range = file.tree.nodes[node].range
      guard mayHoldPhone(file.source.bytes, range) else { return [] }
      let text = file.tree.text(of: node)
      return phones(in: text, behind: file.profile.links.phones).filter { place in
        text.runs(in: place).allSatisfy { run in
          !run.isCode && !file.tree.isAutolink(file.tree.nodes[run.node].parent)
        }
      }.map { .phone(at: text.sourceRange(of: $0)) }
    }
  }

  /// Whether a plus or a zero stands behind a blank or a sign, and more digits behind it.
  private static func mayHoldPhone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      range.contains { place in
        guard bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "0"),
          place == range.lowerBound || !bytes[place - 1].isLetterOrDigit
        else { return false }
        return bytes[place..<min(place + longestNumber, range.upperBound)]
          .count(where: { (48...57).contains($0) }) >= leastDigits
      }
    }
  }

  private static let longestNumber = 25
  private static let leastDigits = 8

  private static func phones(in text: FlatText, behind labels: GlobSet) -> [Range<Int>] {
    text.bytes.indices.compactMap { place in
      let isWhole = text.bytes[place] == UInt8(ascii: "+")
      guard isWhole || text.bytes[place] == UInt8(ascii: "0"),
        place == 0 || " (:,\n".utf8.contains(text.bytes[place - 1]),
        let first = text.bytes[(place + 1)...].first, (49...57).contains(first)
      else { return nil }
      var number = text.bytes[(place + 1)...].prefix(longestNumber - 1).prefix { byte in
        (48...57).contains(byte) || " -/()".utf8.contains(byte)
      }
      while let last = number.last, !(48...57).contains(last) { number = number.dropLast() }
      let digits = number.count { (48...57).contains($0) } + (isWhole ? 0 : 1)
      guard (isWhole ? 9...15 : leastDigits...13).contains(digits),
        isWhole || labels.matches(FoldedText(label(before: place, in: text)))
      else { return nil }
      return place..<number.endIndex
    }
  }

  /// The words before a number, since the last sign that parts.
  private static func label(before place: Int, in text: FlatText) -> ArraySlice<UInt8> {
    let before = text.bytes[..<place].suffix(longestInvitation)
    let start = before.lastIndex { "\n,;(|".utf8.contains($0) }.map { $0 + 1 }
    return before[(start ?? before.startIndex)...]
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
