internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// A heading or an item whose list is one of action items.
struct Announcement {
  /// The marker that the listed ones inherit.
  let marker: String?
  /// The owners of those that name none of their own.
  let owners: [ActionItem.Owner]
  /// Whether only those who are known to take something on tell an action item from what else is listed.
  var isMixed = false
}

/// Finds what the statements of a document are listed under.
struct Announcements {
  private let statements: Statements
  private let conventions: Conventions
  /// For each statement that was asked for, what its list is announced by; a nil says by nothing.
  private var known: [Int: Announcement?] = [:]
  /// The same for what a statement says to those below it.
  private var contexts: [Int: String?] = [:]

  init(_ statements: Statements, _ conventions: Conventions) {
    self.statements = statements
    self.conventions = conventions
  }

  /// What announces a statement as an action item; nil where nothing does.
  mutating func announcement(above index: Int) -> Announcement? {
    guard let parent = statements.all[index].parent else { return nil }
    return announcement(by: parent)
  }

  /// Takes a marker that stands alone, or in a heading, for what announces the list below it.
  mutating func add(_ announcement: Announcement?, at index: Int) {
    if let announcement { known[index] = announcement }
  }

  /// The statement above another one as one line, shortened where it is long; nil under a heading, and
  /// under what announces action items.
  mutating func context(above index: Int) -> String? {
    guard let parent = statements.all[index].parent, !statements.all[parent].isHeading else {
      return nil
    }
    if let known = contexts[parent] { return known }
    let found = announcement(by: parent) == nil ? line(of: parent) : nil
    contexts[parent] = .some(found)
    return found
  }

  private func line(of index: Int) -> String? {
    let text = TokenText(statements.text(of: index), in: statements.tree)
    return text.context(0..<text.count)
  }

  private mutating func announcement(by index: Int) -> Announcement? {
    if let known = known[index] { return known }
    let found = read(index)
    known[index] = .some(found)
    return found
  }

  private mutating func read(_ index: Int) -> Announcement? {
    let source = statements.tree.source.bytes
    let range = statements.source(of: index)
    guard range.count <= Self.mostBytes else { return nil }
    let mayAnnounce = source.withUnsafeBufferPointer {
      conventions.mayAnnounce(UnsafeBufferPointer(rebasing: $0[range]))
    }
    let isOwner = source[range].first == UInt8(ascii: "@")
    let isLabel = source[range].last { !$0.isWhiteSpace } == UInt8(ascii: ":")
    let isHeader = statements.all[index].place == .headerCell
    guard mayAnnounce || isOwner || isLabel || isHeader else { return nil }
    let text = TokenText(statements.text(of: index), in: statements.tree)
    if mayAnnounce, text.labels.contains(where: conventions.actions.announcing.matches) {
      return Announcement(marker: marker(in: text), owners: [])
    }
    if mayAnnounce, conventions.actions.mixed.matches(text.label) {
      return Announcement(marker: marker(in: text), owners: [], isMixed: true)
    }
    if isHeader {
      return conventions.actions.columns.matches(text.label) ? announcement(above: index) : nil
    }
    return isOwner ? ownersOfList(index, text) : isLabel ? outerOfGroup(index) : nil
  }

  /// The marker that a label speaks of, as in `TODOs from last time`; the first of all where it names none.
  private func marker(in text: TokenText) -> String? {
    for index in 0..<text.count {
      let named = conventions.actions.table.markers.first { marker in
        marker.words.enumerated().allSatisfy { text.word(index + $0).hasPrefix($1) }
      }
      if let named { return named.written }
    }
    return conventions.actions.markers.first
  }

  /// What announces the groups that a list of action items is divided into, as in `Disks:`.
  private mutating func outerOfGroup(_ index: Int) -> Announcement? {
    statements.all[index].isHeading ? nil : announcement(above: index)
  }

  /// No label is longer.
  private static let mostBytes = 256

  /// The owners in an item of nothing but handles, in a list of action items.
  private mutating func ownersOfList(_ index: Int, _ text: TokenText) -> Announcement? {
    guard let outer = announcement(above: index) else { return nil }
    let owners = OwnerScan(listedIn: text, from: 0, conventions, people: .none)
    guard !owners.owners.isEmpty, !text.saysSomething(owners.end..<text.count) else { return nil }
    return Announcement(marker: outer.marker, owners: owners.owners)
  }
}

extension TokenText {
  /// The text without punctuation and parentheses around it.
  var said: FoldedText {
    var range = trimmed(0..<count)
    while kind(range.lowerBound) == .open, closing(range.lowerBound) == range.upperBound - 1 {
      range = trimmed(range.lowerBound + 1..<range.upperBound - 1)
    }
    return FoldedText(string(range))
  }

  /// The text as a label: without signs, and without a colon at its end.
  var label: FoldedText { label(of: tokens.indices) }

  /// The text as a label, as it is and without what only explains or counts, as in `AIs (old): 6 in total`.
  var labels: [FoldedText] {
    [label, label(of: withoutRemarks(0..<(startOfCount ?? count)))]
  }

  private func label(of indices: some Collection<Int>) -> FoldedText {
    let said = indices.filter { kind($0) != .sign && kind($0) != .emphasis }
    let end = said.lastIndex { kind($0) != .colon }.map { $0 + 1 } ?? 0
    var bytes: [UInt8] = []
    for index in said[..<end] {
      if tokens[index].followsBlank { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: flat.bytes[tokens[index].range])
    }
    return FoldedText(bytes)
  }

  /// Some tokens without the parentheses, but for those that name somebody.
  private func withoutRemarks(_ range: Range<Int>) -> [Int] {
    var (kept, index) = ([Int](), range.lowerBound)
    while index < range.upperBound {
      if let close = closing(index), !(index..<close).contains(where: { kind($0) == .handle }) {
        index = close + 1
      } else {
        kept.append(index)
        index += 1
      }
    }
    return kept
  }

  /// The colon before a number and the few words with it, at the end of the text.
  private var startOfCount: Int? {
    guard let colon = tokens.firstIndex(where: { $0.kind == .colon }), count - colon <= 5,
      OwnerScan.isOrdinal(written(skippingEmphasis(colon + 1)).utf8)
    else { return nil }
    return colon
  }
}

extension TokenText {
  private static let mostLettersOfContext = 300

  /// What some tokens say as a context: one line, shortened where it is long; nil for nothing.
  func context(_ range: Range<Int>) -> String? {
    let said = string(trimmed(range))
    return said.isEmpty ? nil : said.shortened(to: Self.mostLettersOfContext)
  }
}

extension String {
  /// The text with no more letters than these, and dots for what was left out.
  fileprivate func shortened(to most: Int) -> String {
    count <= most ? self : String(prefix(most - 3)) + "..."
  }
}
