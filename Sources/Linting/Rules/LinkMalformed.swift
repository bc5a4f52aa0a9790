internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports links that are none for the parser, or lead nowhere.
///
/// Page: Rules/link-malformed.md
struct LinkMalformed: Rule {
  static let id = "link-malformed"
  static let severity = Severity.error

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let broken = file.places.bracketed.flatMap { file.tree.text(of: $0).brokenLinks() }
    return broken.compactMap { .broken($0, in: file.source) }
      + file.links.compactMap { defect(of: $0, in: file.tree) }
  }

  private func defect(of link: WrittenLink, in tree: MarkdownTree) -> Defect? {
    if link.address == nil, let scheme = Self.misspelled(link.destination) {
      return .scheme(scheme, at: link.range)
    }
    if let address = link.address, ["http", "https"].contains(address.host),
      address.path.hasPrefix("//")
    {
      return .scheme(
        "\(link.destination.prefix { $0 != ":" })://\(address.host)://", at: link.range)
    }
    guard link.form == .labelled || link.form == .image else { return nil }
    if link.destination.isEmpty { return .withoutAddress(at: link.range) }
    if let address = link.address, address.host.isEmpty {
      return .withoutServer(link.destination, at: link.range)
    }
    let isEmpty = link.form == .labelled && tree.subtree(of: link.node).count == 1
    return isEmpty ? .withoutText(at: link.range) : nil
  }

  /// What stands for `http` or `https` and is neither, as in `htpp://host`, `https:/host`, `https//host`.
  static func misspelled(_ destination: String) -> String? {
    let letters = destination.utf8.prefix(8).prefix { $0.isLetter }
    let scheme = String(destination[..<letters.endIndex])
    let rest = destination[letters.endIndex...]
    let isRight = ["http", "https"].contains(scheme.lowercased())
    if isRight {
      let isBroken =
        rest.hasPrefix("//") || rest.hasPrefix(";//") || rest.hasPrefix("::/")
        || rest.hasPrefix(":/") && !rest.hasPrefix("://")
      return isBroken ? scheme + rest.prefix { ":/;".contains($0) } : nil
    }
    guard rest.hasPrefix("://"), scheme.utf8.count > 2, scheme.lowercased().contains("t"),
      nearest(to: scheme.lowercased(), among: ["http", "https"]) != nil
    else { return nil }
    return scheme + "://"
  }
}

extension Defect {
  /// A size makes text of an image only on GitHub, which is told by another rule.
  fileprivate static func broken(_ link: BrokenLink, in source: SourceText) -> Defect? {
    switch link.fault {
    case .size: nil
    case .blank(let blanks):
      Defect(
        at: link.range, "a blank parts the text of the link from its address",
        help: "write [text](address)", fix: Fix(isSafe: true, [Fix.Edit(blanks, with: "")]))
    case .reversed(let text, let address):
      Defect(
        at: link.range, "the brackets of the link are the wrong way round",
        help: "write [text](address)",
        fix: Fix(
          isSafe: true,
          [
            Fix.Edit(text, with: "[\(source.inside(text))]"),
            Fix.Edit(address, with: "(\(source.inside(address)))"),
          ]))
    case .open:
      Defect(
        at: link.range, "this is no link, since the address is not closed or has a blank in it",
        help: "write [text](address)")
    }
  }

  fileprivate static func withoutAddress(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "the link has no address", help: "write the address, or take the brackets away")
  }

  fileprivate static func withoutServer(_ address: String, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "\(address) names no server", help: "write the address, or remove the link")
  }

  fileprivate static func withoutText(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "the link has no text, so that nobody can see it",
      help: "write a text into the square brackets")
  }

  fileprivate static func scheme(_ scheme: String, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "\(scheme) begins no address: expected https://", help: "correct the address")
  }
}

extension SourceText {
  /// The text between the brackets of a range.
  fileprivate func inside(_ range: Range<Int>) -> String {
    text(in: range.lowerBound + 1..<range.upperBound - 1)
  }
}
