internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import People
internal import Profiles
internal import Statements

/// Reports handles that link to somebody else.
///
/// Page: Rules/handle-link-mismatch.md
struct HandleLinkMismatch: Rule {
  static let id = "handle-link-mismatch"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.links.compactMap { link in
      guard Self.mayShowHandle(link, in: file.source), let address = link.address,
        address.host == "github.com" || address.host == "www.github.com",
        let user = address.steps.first, address.steps.count == 1
      else { return nil }
      let label = link.label(in: file.tree)
      let shown = label.drop { $0 == " " }.dropFirst()
      guard label.drop(while: { $0 == " " }).first == "@",
        Handle(text: String(shown), range: 0..<0).isValid,
        shown.lowercased() != user.lowercased(),
        !Self.areOne(String(shown), String(user), file.people.register)
      else { return nil }
      return .mismatch(
        link, String(shown), user: String(user),
        place: link.place(of: String(user), in: file.source),
        label: file.tree.nodes[link.node].next.map { file.tree.nodes[$0].range })
    }
  }

  /// A quick look at the first sign of the text.
  private static func mayShowHandle(_ link: WrittenLink, in source: SourceText) -> Bool {
    if link.form == .html { return true }
    let text = source.bytes[link.range].dropFirst().first
    return link.form == .labelled && text.map { "@ *_`".utf8.contains($0) } ?? false
  }

  private static func areOne(_ one: String, _ other: String, _ people: PeopleRegister) -> Bool {
    guard let handle = people.handle(of: one) else { return false }
    return handle == people.handle(of: other)
  }
}

extension Defect {
  fileprivate static func mismatch(
    _ link: WrittenLink, _ shown: String, user: String, place: Range<Int>?, label: Range<Int>?
  ) -> Defect {
    Defect(
      at: link.range, "@\(shown) links to \(user): expected https://github.com/\(shown)",
      help: "correct the address, or the handle if that is the wrong one",
      fix: place.map { Fix(isSafe: false, [Fix.Edit($0, with: shown)]) },
      places: [link.range] + (link.form == .html ? label.map { [$0] } ?? [] : []))
  }
}
