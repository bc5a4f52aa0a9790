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
    let said = text.string(text.trimmed(0..<text.count))
    return said.isEmpty ? nil : said.shortened(to: Self.mostLetters)
  }

  private static let mostLetters = 300

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
      conventions.actions.mayAnnounce(UnsafeBufferPointer(rebasing: $0[range]))
    }
    let isOwner = source[range].first == UInt8(ascii: "@")
    let isLabel = source[range].last { !$0.isWhiteSpace } == UInt8(ascii: ":")
    let isHeader = statements.all[index].place == .headerCell
    guard mayAnnounce || isOwner || isLabel || isHeader else { return nil }
    let text = TokenText(statements.text(of: index), in: statements.tree)
    if mayAnnounce, conventions.actions.announcing.matches(text.label) {
      return Announcement(marker: marker(in: text), owners: [])
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
    let owners = OwnerScan(listedIn: text, from: 0, conventions, people: [])
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
  var label: FoldedText {
    var bytes: [UInt8] = []
    let last = tokens.lastIndex { $0.kind != .sign && $0.kind != .emphasis && $0.kind != .colon }
    for token in tokens[...(last ?? -1)] where token.kind != .sign && token.kind != .emphasis {
      if token.followsBlank { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: flat.bytes[token.range])
    }
    return FoldedText(bytes)
  }
}

extension String {
  /// The text with no more letters than these, and dots for what was left out.
  fileprivate func shortened(to most: Int) -> String {
    count <= most ? self : String(prefix(most - 3)) + "..."
  }
}
