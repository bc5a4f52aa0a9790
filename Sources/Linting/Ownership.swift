internal import ActionItems
internal import Bytes
internal import Meetings
internal import Profiles

/// Whether an action item says who does it.
enum Ownership {
  /// Somebody in a name instead of a handle.
  struct Name {
    let text: String
    let range: Range<Int>
    /// The handle that is meant; nil where nobody is known by this name.
    let handle: String?
    /// What makes a handle of it; nil where nobody is known by this name.
    let fix: Fix?
  }

  /// By handle, by a team's name, or by a word for nobody yet; or nothing can be said.
  case said
  case inNames([Name])
  case unsaid

  /// Reads an item of a meeting whose people are known.
  init(of item: ActionItem, _ known: KnownHandles, in file: LintedFile) {
    guard let marker = item.marker, file.profile.actions.owned.contains(marker) else {
      self = .said
      return
    }
    let context = MarkerContext(item, in: file.source)
    let names = item.owners.isEmpty ? [] : context.names(known, file.profile.groups)
    if !names.isEmpty {
      self = .inNames(names)
    } else if item.owners.isEmpty || context.isTaskInOneWord(known, file.profile.groups) {
      self =
        context.nameAhead(known).map { .inNames([$0]) } ?? (item.namesSomebody ? .said : .unsaid)
    } else {
      self = .said
    }
  }
}

/// A marker with what stands around it.
private struct MarkerContext {
  private let item: ActionItem
  private let source: SourceText

  init(_ item: ActionItem, in source: SourceText) {
    self.item = item
    self.source = source
  }

  /// The owners that are names.
  ///
  /// A word that nobody is known by is taken for a name where the marker can be nothing but one, or
  /// where it stands in a sentence with a capital letter: `AI Act: text` is about something else.
  func names(_ known: KnownHandles, _ groups: GlobSet) -> [Ownership.Name] {
    item.owners.compactMap { owner in
      guard case .name(let name, let range) = owner, !groups.matches(FoldedText(name)) else {
        return nil
      }
      if let handle = known.handle(ofOwner: name) {
        let fix = known.fix(name, at: range).map { withoutSign($0) }
        return Ownership.Name(text: name, range: range, handle: handle, fix: fix)
      }
      if let first = knownName(in: source.bytes[range], known) { return first }
      let isInParentheses = between(range).first == UInt8(ascii: "(")
      let mayBeName = item.position == .trailing && isInCapitals(name)
      let isName = mayBeName || sign != nil || isInParentheses
      return isName ? Ownership.Name(text: name, range: range, handle: nil, fix: nil) : nil
    }
  }

  /// Whether all that stands behind the colon is one word, which is nobody's name.
  func isTaskInOneWord(_ known: KnownHandles, _ groups: GlobSet) -> Bool {
    guard item.owners.count == 1, case .name(let name, let range)? = item.owners.first else {
      return false
    }
    return between(range).contains(UInt8(ascii: ":")) && !known.isListed(name)
      && !groups.matches(FoldedText(name))
  }

  /// Somebody in `AI: ada writes it`; only who is known, since most words there are none's name.
  func nameAhead(_ known: KnownHandles) -> Ownership.Name? {
    let end = max(item.extent.upperBound, item.range.upperBound)
    return knownName(in: source.bytes[item.range.upperBound..<end], known)
  }

  /// The first word, if somebody is known by it, as in `ada & bob`.
  private func knownName(in bytes: ArraySlice<UInt8>, _ known: KnownHandles) -> Ownership.Name? {
    let rest = bytes.drop { ": \t_*".utf8.contains($0) }
    let word = rest.prefix { !" \t\r\n:,;&/()_*'".utf8.contains($0) }
    guard rest.dropFirst(word.count).first != UInt8(ascii: "'") else { return nil }
    let text = source.text(in: word.indices)
    return known.handle(of: text).map { handle in
      let fix = Fix(isSafe: false, known.fix(text, at: word.indices)?.edits ?? [])
      return Ownership.Name(text: text, range: word.indices, handle: handle, fix: fix)
    }
  }

  /// The `@` before the marker, as in `@AI ada`.
  private var sign: Range<Int>? {
    let start = item.range.lowerBound
    return source.bytes[item.range].first == UInt8(ascii: "@") ? start..<start + 1 : nil
  }

  private func withoutSign(_ fix: Fix) -> Fix {
    sign.map { Fix(isSafe: fix.isSafe, [Fix.Edit($0, with: "")] + fix.edits) } ?? fix
  }

  private func between(_ name: Range<Int>) -> ArraySlice<UInt8> {
    source.bytes[item.range.upperBound..<max(name.lowerBound, item.range.upperBound)]
  }

  private func isInCapitals(_ name: String) -> Bool {
    name.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
  }
}
