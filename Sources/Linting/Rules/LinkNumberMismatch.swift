internal import Bytes
internal import Meetings
internal import Profiles

/// Reports links whose text names one issue or change, and whose address another.
///
/// Page: Rules/link-number-mismatch.md
struct LinkNumberMismatch: Rule {
  static let id = "link-number-mismatch"
  static let severity = Severity.warning

  private static let longestLabel = 256

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.links.compactMap { link in
      guard link.form == .labelled,
        file.source.bytes[link.range].prefix(Self.longestLabel).contains(UInt8(ascii: "#")),
        let target = link.address.flatMap({ Reference($0) })
      else { return nil }
      let label = link.label(in: file.tree)
      guard let shown = Reference(label: label) else { return nil }
      if shown.number != target.number {
        return .numbers(shown, target, link, label: label, in: file.source)
      }
      let isOther =
        shown.isInOtherRepository(than: target, among: file.profile.links.repositories)
      return isOther ? .repositories(shown, target, link) : nil
    }
  }
}

/// An issue or a change of a forge, as a link names it.
private struct Reference {
  /// The name of the repository without its owner; empty where none is named.
  let repository: String
  let number: String

  private static let kinds: Set<Substring> = [
    "issues", "pull", "pulls", "discussions", "merge_requests",
  ]

  /// Reads `https://host/owner/repository/issues/123`.
  init?(_ address: WebAddress) {
    let steps = address.steps
    guard let kind = steps.indices.last(where: { Self.kinds.contains(steps[$0]) && $0 > 1 }),
      kind + 1 < steps.count, Self.isNumber(steps[kind + 1])
    else { return nil }
    let names = steps[..<kind].filter { $0 != "-" }
    repository = names.last.map { String($0) } ?? ""
    number = String(steps[kind + 1])
  }

  /// Reads a text that is a reference as a whole: `docs#123`, `owner/docs/#123`, `PR #123`.
  init?(label: String) {
    let parts = label.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, let head = parts.first, let digits = parts.last,
      Self.isNumber(digits), !head.contains(where: { $0.isNewline }), head.utf8.count <= 100
    else { return nil }
    let names = head.split { $0 == "/" || $0 == " " }
    // Several words are a sentence, in which a number may count anything.
    let words = head.split(separator: " ")
    let isKind = ["pr", "issue", "mr"].contains(words.first?.lowercased())
    guard words.count < 2 && !head.hasSuffix(" ") || words.count == 1 && isKind else { return nil }
    // The kind may stand behind the repository, as in `docs/issues#123`.
    let repositories = names.count > 1 ? names.filter { !Self.kinds.contains($0) } : names
    repository = repositories.last.map { String($0) } ?? ""
    number = String(digits)
  }

  func isInOtherRepository(than other: Reference, among known: GlobSet) -> Bool {
    !repository.isEmpty && repository.lowercased() != other.repository.lowercased()
      && known.matches(FoldedText(repository)) && known.matches(FoldedText(other.repository))
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count < 10 && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension Defect {
  fileprivate static func numbers(
    _ shown: Reference, _ target: Reference, _ link: WrittenLink, label: String,
    in source: SourceText
  ) -> Defect {
    // The label stands first, and the number last in it.
    let place = source.range(of: "#\(shown.number)]", in: link.range)
    return Defect(
      at: link.range, "the text says #\(shown.number), the link leads to #\(target.number)",
      help: "correct the text or the address",
      fix: place.map { range in
        Fix(
          isSafe: false,
          [Fix.Edit(range.lowerBound + 1..<range.upperBound - 1, with: target.number)])
      })
  }

  fileprivate static func repositories(
    _ shown: Reference, _ target: Reference, _ link: WrittenLink
  ) -> Defect {
    Defect(
      at: link.range,
      "the text says \(shown.repository)#\(shown.number), the link leads to "
        + "\(target.repository)#\(target.number)",
      help: "correct the text or the address")
  }
}
