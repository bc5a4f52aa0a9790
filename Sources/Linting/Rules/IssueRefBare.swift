internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports numbers of issues and changes without a link.
///
/// Page: Rules/issue-ref-bare.md
struct IssueRefBare: Rule {
  static let id = "issue-ref-bare"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.places.texts.flatMap { node -> [Defect] in
      guard file.source.bytes[file.tree.nodes[node].range].contains(hash) else { return [] }
      let text = file.tree.text(of: node)
      let places = Self.references(in: text)
      let linked = places.isEmpty ? [] : file.tree.nodesInAnchors(of: node)
      return places.filter { place in
        text.runs(in: place).allSatisfy { run in
          !run.isCode && !file.tree.isLinked(run.node) && !linked.contains(run.node)
        }
      }.map { .bare(String(decoding: text.bytes[$0], as: UTF8.self), at: text.sourceRange(of: $0)) }
    }
  }

  /// `#123`, with the name of a repository before it.
  private static func references(in text: FlatText) -> [Range<Int>] {
    text.bytes.indices.compactMap { place in
      guard text.bytes[place] == hash else { return nil }
      let digits = text.bytes[(place + 1)...].prefix(7).prefix { (48...57).contains($0) }
      // One digit counts anything, as in "option #2".
      guard (2...6).contains(digits.count) else { return nil }
      if let next = text.bytes[digits.endIndex...].first, next.isLetterOrDigit || next == hash {
        return nil
      }
      let before = text.bytes[..<place].suffix(80)
      let start = before.lastIndex { !isOfName($0) }.map { $0 + 1 } ?? before.startIndex
      return start..<digits.endIndex
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || "-_./".utf8.contains(byte)
  }
}

private let hash = UInt8(ascii: "#")

extension MarkdownTree {
  /// The nodes of a text between `<a ...>` and `</a>`.
  fileprivate func nodesInAnchors(of text: Int) -> Set<Int> {
    var (isOpen, found) = (false, Set<Int>())
    for node in subtree(of: text) {
      if nodes[node].kind == .html {
        let tag = source.bytes[nodes[node].range].prefix(3).map { $0 | 0x20 }
        if tag.elementsEqual("<a ".utf8) { isOpen = true }
        if tag.elementsEqual("</a".utf8) { isOpen = false }
      } else if isOpen {
        found.insert(node)
      }
    }
    return found
  }

  /// Whether a node is in a link.
  func isLinked(_ node: Int) -> Bool {
    var node = node
    while node > 0 {
      switch nodes[node].kind {
      case .link: return true
      case .paragraph, .heading, .tableCell: return false
      default: node = nodes[node].parent
      }
    }
    return false
  }
}

extension Defect {
  fileprivate static func bare(_ reference: String, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "\(reference) is no link: GitHub makes none of it in a file",
      help: "write [\(reference)](address)")
  }
}
