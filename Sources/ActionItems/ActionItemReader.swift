internal import Bytes
internal import MarkdownTree
package import Profiles
package import Statements

/// Reads the action items that a marker announces: `AI @ada: text`, `AI: @ada text`, `(AI @ada, @bob)`,
/// `_AI_ @ada & @bob: text`, `TODO: text`.
package struct ActionItemReader {
  /// So many nodes are looked at for somebody who is meant: enough for any item, and a bound on the time.
  private static let reach = 256

  private let statements: Statements
  private let tree: MarkdownTree
  private let profile: Profile
  private let markers: Markers

  /// A reader for a document, by a community's words.
  package init(_ statements: Statements, _ profile: Profile) {
    self.statements = statements
    tree = statements.tree
    self.profile = profile
    markers = Markers(profile.actions)
  }

  /// The action items in some of the statements, in order.
  package func items(in indices: Range<Int>) -> [ActionItem] {
    indices.flatMap { statements.all[$0].isHeading ? [] : items(inText: statements.all[$0].node) }
  }

  private func items(inText node: Int) -> [ActionItem] {
    guard mayHoldMarker(tree.nodes[node].range) else { return [] }
    let text = tree.text(of: node)
    var items: [ActionItem] = []
    var (start, next) = (0, nextMarker(in: text, from: 0))
    while let found = next {
      next = nextMarker(in: text, from: found.range.upperBound)
      let end = next?.range.lowerBound ?? text.bytes.count
      items.append(item(found, in: text, start..<end, node))
      start = found.range.upperBound
    }
    return items
  }

  /// A look at the bytes that spares most texts their reading.
  private func mayHoldMarker(_ range: Range<Int>) -> Bool {
    tree.source.bytes.withUnsafeBufferPointer { bytes in
      markers.first(in: UnsafeBufferPointer(rebasing: bytes[range]), from: 0) != nil
    }
  }

  private struct Found {
    let marker: String
    let range: Range<Int>
    let position: ActionItem.Position
    /// The owners, and where the text behind them begins.
    let owners: OwnerScan
  }

  private func nextMarker(in text: FlatText, from start: Int) -> Found? {
    var start = start
    while let (marker, index) = text.bytes.withUnsafeBufferPointer({
      markers.first(in: $0, from: start)
    }) {
      if let found = found(marker, in: text, at: index) { return found }
      start = index + marker.length
    }
    return nil
  }

  /// The marker with its owners, if the word is meant as one.
  private func found(_ marker: Markers.Marker, in text: FlatText, at index: Int) -> Found? {
    guard !text.isCode(at: index) else { return nil }
    let end = index + marker.length
    let isAddressed = index > 0 && text.bytes[index - 1] == UInt8(ascii: "@")
    let owners = OwnerScan(
      text, from: end, isAddressed: isAddressed, isOwned: marker.isOwned, profile)
    guard owners.isMarked, !owners.owners.isEmpty || !isMidSentence(text, index) else { return nil }
    return Found(
      marker: marker.written, range: index..<end, position: position(in: text, at: index),
      owners: owners)
  }

  private func position(in text: FlatText, at index: Int) -> ActionItem.Position {
    let before = text.bytes[..<index].last { !$0.isBlankOrEmphasis }
    switch before {
    case nil, UInt8(ascii: "\n"): return .leading
    default: return .trailing
    }
  }

  /// Whether a marker is preceded by words and not by a parenthesis or an arrow.
  private func isMidSentence(_ text: FlatText, _ index: Int) -> Bool {
    guard let before = text.bytes[..<index].last(where: { !$0.isBlankOrEmphasis }) else {
      return false
    }
    return before != UInt8(ascii: "\n") && before != UInt8(ascii: "(")
      && before != UInt8(ascii: ">")
      && before != UInt8(ascii: "@")
  }

  private func item(
    _ found: Found, in text: FlatText, _ part: Range<Int>, _ node: Int
  ) -> ActionItem {
    let parent = tree.nodes[node].parent
    let extent = tree.nodes[parent].kind.isItem ? parent : node
    return ActionItem(
      kind: .marked, marker: found.marker, range: text.sourceRange(of: found.range),
      position: found.position,
      owners: found.owners.owners,
      status: isClosed(found, in: text, before: part.upperBound, extent) ? .done : .open, due: nil,
      text: task(found, in: text, before: part.upperBound, extent), context: nil,
      namesSomebody: namesSomebody(found, in: text, part, node, extent),
      extent: tree.nodes[extent].range)
  }

  /// Whether the marker or the task is struck out, or the box before it is ticked.
  private func isClosed(
    _ found: Found, in text: FlatText, before limit: Int, _ extent: Int
  ) -> Bool {
    if tree.nodes[extent].kind == .task(isDone: true) { return true }
    if text.withoutStruck(found.range, in: tree).isEmpty { return true }
    let task = text.trimmedTask(found.owners.end..<max(limit, found.owners.end))
    return !task.isEmpty && FoldedText(text.withoutStruck(task, in: tree)).isEmpty
  }

  /// The text behind the owners; where nothing is there, that before the marker, or of the first item
  /// below.
  private func task(
    _ found: Found, in text: FlatText, before limit: Int, _ extent: Int
  ) -> String {
    let behind = text.trimmedTask(found.owners.end..<max(limit, found.owners.end))
    if !behind.isEmpty { return text.string(behind) }
    let before = text.trimmedTask(0..<found.range.lowerBound)
    if !before.isEmpty { return text.string(before) }
    let below = tree.subtree(of: extent).dropFirst().first { node in
      tree.nodes[node].kind == .paragraph && tree.nodes[tree.nodes[node].parent].kind.isItem
        && tree.nodes[node].parent != extent
    }
    return below.map { tree.text(of: $0).string } ?? ""
  }

  /// Whether a handle says who is meant: in the line of this marker, anywhere else in the item, in the
  /// item above when that is nothing but handles, in the same row of a table, or in the list that a bare
  /// marker announces.
  private func namesSomebody(
    _ found: Found, in text: FlatText, _ part: Range<Int>, _ node: Int, _ extent: Int
  ) -> Bool {
    let before = text.bytes[part.lowerBound..<found.range.lowerBound]
    let line = before.lastIndex(of: UInt8(ascii: "\n")) ?? part.lowerBound
    if !HandleMatch.all(in: text, line..<part.upperBound).isEmpty { return true }
    if holdsHandle(extent, but: node) || isBelowHandles(extent) { return true }
    if tree.nodes[node].kind == .tableCell {
      return holdsHandle(tree.nodes[node].parent, but: node)
    }
    guard found.owners.end >= text.bytes.count, let next = sibling(behind: node),
      case .list = tree.nodes[next].kind
    else { return false }
    return holdsHandle(next, but: node)
  }

  private func holdsHandle(_ root: Int, but own: Int) -> Bool {
    tree.subtree(of: root).prefix(Self.reach).contains { node in
      guard node != own else { return false }
      switch tree.nodes[node].kind {
      case .paragraph, .tableCell: return !tree.text(of: node).handles.isEmpty
      default: return false
      }
    }
  }

  /// Whether the item around this one is nothing but handles, as in `- @ada:`.
  private func isBelowHandles(_ item: Int) -> Bool {
    let list = tree.nodes[item].parent
    let above = tree.nodes[list].parent
    guard tree.nodes[item].kind.isItem, tree.nodes[above].kind.isItem,
      let first = tree.children(of: above).first(where: { tree.nodes[$0].kind == .paragraph })
    else { return false }
    let text = tree.text(of: first)
    let handles = HandleMatch.all(in: text)
    return !handles.isEmpty
      && text.bytes.indices.allSatisfy { index in
        !text.bytes[index].isLetterOrDigit || handles.contains { $0.range.contains(index) }
      }
  }

  private func sibling(behind node: Int) -> Int? {
    tree.children(of: tree.nodes[node].parent).first { $0 > node }
  }
}

extension FlatText {
  /// A range without what stands between a marker, its owners and the task.
  fileprivate func trimmedTask(_ range: Range<Int>) -> Range<Int> {
    let decoration = Array(" \t\n:-,;()>=*_".utf8) + Array("\u{2013}\u{2014}".utf8)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, decoration.contains(bytes[start]) { start += 1 }
    let trailing = Array(" \t\n(->=,;".utf8)
    while start < end, trailing.contains(bytes[end - 1]) { end -= 1 }
    let opened = bytes[start..<end].contains(UInt8(ascii: "("))
    if start < end, bytes[end - 1] == UInt8(ascii: ")"), !opened { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// Whether the byte is a blank, or stands for emphasis that is not closed, or is a stray bullet.
  fileprivate var isBlankOrEmphasis: Bool {
    self == 0x20 || self == 0x09 || self == UInt8(ascii: "_") || self == UInt8(ascii: "*")
      || self == UInt8(ascii: "-")
  }
}
