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
    var told: Set<String> = []
    let links = file.links.compactMap { link -> Defect? in
      guard link.form != .image else { return nil }
      let defect = Self.defect(of: link, in: file)
      return defect != nil && told.insert(link.destination).inserted ? defect : nil
    }
    return links + Self.phones(in: file)
  }

  private static func defect(of link: WrittenLink, in file: LintedFile) -> Defect? {
    let privacy = file.profile.links
    if let address = link.address {
      guard link.mayMatch(privacy.meetings), privacy.meetings.matches(FoldedText(address.plain))
      else { return nil }
      return .meeting(at: link.range)
    }
    guard link.destination.lowercased().hasPrefix("mailto:") else { return nil }
    let mail = link.destination.dropFirst("mailto:".count).prefix { $0 != "?" }
    guard !privacy.mail.matches(FoldedText(String(mail))) else { return nil }
    let line = file.source.range(ofLine: file.source.line(of: link.range.lowerBound))
    let before = file.source.bytes[line.lowerBound..<link.range.lowerBound]
    let isGiven = privacy.invitations.matches(FoldedText(before.suffix(longestInvitation)))
    return isGiven ? nil : .mail(at: link.range)
  }

  private static let longestInvitation = 60

  /// Numbers as `+49 30 123456`.
  private static func phones(in file: LintedFile) -> [Defect] {
    guard file.source.bytes.contains(UInt8(ascii: "+")) else { return [] }
    return file.places.texts.flatMap { node -> [Defect] in
      let range = file.tree.nodes[node].range
      guard mayHoldPhone(file.source.bytes[range]) else { return [] }
      let text = file.tree.text(of: node)
      return phones(in: text).filter { place in
        text.runs(in: place).allSatisfy { run in
          !run.isCode && !file.tree.isAutolink(file.tree.nodes[run.node].parent)
        }
      }.map { .phone(at: text.sourceRange(of: $0)) }
    }
  }

  /// Whether a plus stands before a digit, and more digits.
  private static func mayHoldPhone(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let plus = rest.firstIndex(of: UInt8(ascii: "+")) {
      rest = rest[(plus + 1)...]
      if rest.prefix(24).count(where: { (48...57).contains($0) }) > 8 { return true }
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
  fileprivate static func mail(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "this is somebody's mail address, which everybody can read here",
      help: "write the handle instead, or name the address under 'privacy' if it is public")
  }

  fileprivate static func phone(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "this is somebody's phone number, which everybody can read here",
      help: "remove it, or write whom to ask")
  }

  fileprivate static func meeting(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "whoever reads this can join a meeting with it",
      help: "remove the link; who is invited has it")
  }
}
