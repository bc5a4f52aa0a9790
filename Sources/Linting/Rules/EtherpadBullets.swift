internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports bullets as Etherpad writes them, `** text` and `*text`.
///
/// Page: Rules/etherpad-bullets.md
struct EtherpadBullets: Rule {
  static let id = "etherpad-bullets"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let tree = file.tree
    let lines = tree.lines(of: file.places, beginningWith: "*-")
      .compactMap { Self.bullet(at: $0, in: tree) }
    let doubled = file.places.items.compactMap { Self.doubled($0, in: tree) }
    return Self.together(lines) + doubled.map { .doubled($0) }
  }

  /// A line with a bullet that is none.
  fileprivate struct Bullet {
    let line: Int
    /// The bytes of the line from the bullet on.
    let range: Range<Int>
    let edit: Fix.Edit
  }

  private static func bullet(at line: JoinedLine, in tree: MarkdownTree) -> Bullet? {
    let bytes = tree.source.bytes[line.range]
    guard let sign = bytes.first, sign < 0x80 else { return nil }
    let row = bytes.prefix { $0 == sign }
    let rest = bytes.dropFirst(row.count)
    if sign == UInt8(ascii: "*"), (2...6).contains(row.count), rest.first == UInt8(ascii: " "),
      rest.contains(where: { $0.isLetterOrDigit || $0 >= 0x80 })
    {
      let indent = String(repeating: " ", count: 4 * (row.count - 1)) + "*"
      return Bullet(
        line: line.number, range: line.range, edit: Fix.Edit(row.indices, with: indent))
    }
    guard row.count == 1, rest.first == UInt8(ascii: "@"),
      rest.dropFirst().first?.isLetterOrDigit == true
    else { return nil }
    return Bullet(
      line: line.number, range: line.range,
      edit: Fix.Edit(row.endIndex..<row.endIndex, with: " "))
  }

  /// An item that is nothing but another item, as in `* * text`: the bytes of both bullets.
  private static func doubled(_ item: Int, in tree: MarkdownTree) -> (Range<Int>, Int)? {
    guard item + 2 < tree.nodes.count, case .list(isOrdered: false) = tree.nodes[item + 1].kind,
      tree.nodes[item + 1].parent == item
    else { return nil }
    let outer = tree.nodes[item].range
    let inner = tree.nodes[item + 2].range
    guard tree.source.bytes[outer].first.map({ "-*+".utf8.contains($0) }) == true,
      tree.source.line(of: outer.lowerBound) == tree.source.line(of: inner.lowerBound),
      tree.subtree(of: item + 2).count > 1
    else { return nil }
    let line = tree.source.range(ofLine: tree.source.line(of: outer.lowerBound))
    return (outer.lowerBound..<line.upperBound, inner.lowerBound)
  }

  /// One finding for lines that follow each other.
  private static func together(_ bullets: [Bullet]) -> [Defect] {
    var groups: [[Bullet]] = []
    for bullet in bullets {
      if let last = groups.last?.last, bullet.line - last.line < 3 {
        groups[groups.count - 1].append(bullet)
      } else {
        groups.append([bullet])
      }
    }
    return groups.compactMap { .bullets($0) }
  }
}

extension Defect {
  fileprivate static func bullets(_ bullets: [EtherpadBullets.Bullet]) -> Defect? {
    guard let first = bullets.first else { return nil }
    return Defect(
      at: first.range, occurrences: bullets.map { $0.range },
      help: "write a blank behind the bullet, and set deeper items off by four blanks",
      fix: Fix(isSafe: true, bullets.map { $0.edit })
    ) { bullets in
      let lines = bullets.count == 1 ? "this line is" : "\(bullets.count) lines are"
      return "\(lines) no item of a list for GitHub: expected one bullet and a blank"
    }
  }

  fileprivate static func doubled(_ item: (range: Range<Int>, inner: Int)) -> Defect {
    Defect(
      at: item.range, "two bullets stand before one item: GitHub shows a list in a list",
      help: "remove one of them",
      fix: Fix(isSafe: true, [Fix.Edit(item.range.lowerBound..<item.inner, with: "")]))
  }
}
