internal import Bytes
internal import Meetings
internal import Profiles

/// Reports links whose text names one issue or change, and whose address another.
///
/// Page: Rules/link-number-mismatch.md
struct LinkNumberMismatch: Rule {
  static let id = "link-number-mismatch"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.links.compactMap { link in
      guard link.form == .labelled || link.form == .html,
        let target = link.address.flatMap({ Reference($0) }),
        let shown = Self.reference(in: link.label(in: file.tree))
      else { return nil }
      if shown.number != target.number { return .numbers(shown, target, link) }
      let isOther =
        shown.isInOtherRepository(than: target, among: file.profile.links.repositories)
      return isOther ? .repositories(shown, target, link) : nil
    }
  }
}

extension LinkNumberMismatch {
  /// What the text of a link names, be it as another address.
  private static func reference(in label: String) -> Reference? {
    WebAddress(label).map { Reference($0) } ?? Reference(label: label)
  }
}

/// An issue or a change of a forge, as a link names it.
private struct Reference {
  /// The name of the repository without its owner; empty where none is named.
  let repository: String
  let number: String

  static let kinds: Set<Substring> = [
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

  private static let longestLabel = 256

  /// Reads a text that is a reference: `docs#123`, `owner/docs/#123`, `docs!123`, `PR 123`, `Docs PR #123`,
  /// or `#123` with a title behind it.
  init?(label: String) {
    guard label.utf8.count <= Self.longestLabel, !label.contains(where: { $0.isNewline }) else {
      return nil
    }
    guard let place = Self.placeOfNumber(in: label) else { return nil }
    let digits = label[place...].drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    guard Self.isNumber(digits) else { return nil }
    let head = Head(label[..<place])
    guard head.leads(to: digits, isMarked: !label[place].isNumber, rest: label[digits.endIndex...])
    else { return nil }
    repository = head.repository
    number = String(digits)
  }

  /// The first `#` or `!` before a digit; without one the first digit behind a blank, or behind the word for what
  /// it counts.
  private static func placeOfNumber(in label: String) -> String.Index? {
    let pairs = zip(label.indices, label.indices.dropFirst())
    let sign = pairs.first { "#!".contains(label[$0]) && label[$1].isNumber }?.0
    return sign
      ?? pairs.first { before, place in
        label[place].isNumber && !label[before].isNumber
          && (label[before] == " " || Head(label[..<place]).hasKind)
      }?.1
  }

  func isInOtherRepository(than other: Reference, among known: GlobSet) -> Bool {
    !repository.isEmpty && repository.lowercased() != other.repository.lowercased()
      && known.matches(FoldedText(repository)) && known.matches(FoldedText(other.repository))
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count < 10 && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

/// What stands before the number of an issue.
private struct Head {
  private static let kinds: Set<String> = ["pr", "issue", "mr", "pull request", "merge request"]

  private let text: Substring
  /// The words for what the number counts, such as `pr`; empty without any.
  private let kind: String
  /// What stands before them.
  private let name: Substring

  init(_ text: Substring) {
    self.text = text
    let words = text.split { " #/".contains($0) }
    let last = (1...2).reversed().lazy.map { words.suffix($0) }
      .first { Self.kinds.contains($0.joined(separator: " ").lowercased()) }
    kind = last?.joined(separator: " ").lowercased() ?? ""
    name = last.flatMap { $0.first }.map { text[..<$0.startIndex] } ?? text
  }

  /// The last part of the name; the kind may stand behind it, as in `docs/issues#123`.
  var repository: String {
    let names = name.split { " #/".contains($0) }
    let repositories = names.count > 1 ? names.filter { !Reference.kinds.contains($0) } : names
    return repositories.last.map { String($0) } ?? ""
  }

  var hasKind: Bool { !kind.isEmpty }

  /// Whether the number behind it is that of an issue, and what follows does not make it that of something else.
  func leads(to digits: Substring, isMarked: Bool, rest: Substring) -> Bool {
    // Several words are a sentence, in which a number may count anything.
    let isName = !name.contains(" ") || name.split(separator: " ").count == 1 && !kind.isEmpty
    guard isName, isMarked || !kind.isEmpty else { return false }
    if rest.isEmpty { return kind.isEmpty ? !text.hasSuffix(" ") : true }
    if rest.first == ":" { return isMarked || !kind.isEmpty }
    // One digit counts anything, as in "#1 cause of our troubles".
    return text.isEmpty && isMarked && digits.count > 1 && rest.first == " "
  }
}

extension Defect {
  fileprivate static func numbers(
    _ shown: Reference, _ target: Reference, _ link: WrittenLink
  ) -> Defect {
    Defect(
      at: link.range, "the text says #\(shown.number), the link leads to #\(target.number)",
      help:
        "find out which is meant: write \(target.number) in the text, or link to \(shown.number)")
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
