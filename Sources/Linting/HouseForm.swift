package import ActionItems
package import Bytes
internal import Statements

/// The form of an action item behind its bullet, in the parts around owners and task.
struct HouseForm {
  let head: String
  let middle: String
  let tail: String

  /// Nil where the form does not have owners before the task.
  init?(_ item: String) {
    let parts = item.replacing("{owners}", with: "\u{0}").replacing("{task}", with: "\u{0}")
      .split(separator: "\u{0}", omittingEmptySubsequences: false)
    guard parts.count == 3,
      let owners = item.firstRange(of: "{owners}"), let task = item.firstRange(of: "{task}"),
      owners.lowerBound < task.lowerBound
    else { return nil }
    head = String(parts[0].drop { "-*+ ".contains($0) })
    middle = String(parts[1])
    tail = String(parts[2])
  }

  func fits(_ line: ItemLine) -> Bool {
    line.head == head && line.rest.hasPrefix(middle) && line.rest.hasSuffix(tail)
  }

  /// An item in this form.
  func text(owners: String, task: String) -> String {
    head + owners + middle + task + tail
  }
}

/// An action item that begins with its marker and its owners, all on one line.
struct ItemLine {
  /// The bytes of the source, without the bullet.
  let range: Range<Int>
  /// What stands before the first owner.
  let head: String
  let owners: String
  /// What stands behind the last owner.
  let rest: String
  /// Whether there is nothing but signs before the marker, and between it and the owners: words, a box to
  /// tick and a parenthesis would be lost in another form.
  let isPlain: Bool

  init?(_ item: ActionItem, in source: SourceText) {
    let handles = item.owners.compactMap { owner in
      if case .handle(let handle) = owner { handle.range } else { nil }
    }
    guard !handles.isEmpty, handles.count == item.owners.count,
      let first = handles.map({ $0.lowerBound }).min(),
      let last = handles.map({ $0.upperBound }).max()
    else { return nil }
    let number = source.line(of: item.range.lowerBound)
    let line = source.range(ofLine: number)
    let marks = source.bytes[line.lowerBound..<item.range.lowerBound]
    let bullet = marks.prefix { " \t-+>".utf8.contains($0) || $0 == UInt8(ascii: "*") }
    // An asterisk right before the marker is emphasis.
    let isEmphasis = bullet.last == UInt8(ascii: "*")
    let start = isEmphasis ? bullet.endIndex - 1 : bullet.endIndex
    guard start <= item.range.lowerBound, item.range.upperBound <= first,
      last <= line.upperBound, source.line(of: item.extent.upperBound - 1) == number,
      !source.bytes[item.range.upperBound..<first].contains(where: { $0.isLetterOrDigit })
    else { return nil }
    range = start..<line.upperBound
    head = source.text(in: start..<first)
    owners = source.text(in: first..<last)
    rest = source.text(in: last..<line.upperBound)
    let around =
      source.text(in: start..<item.range.lowerBound)
      + source.text(in: item.range.upperBound..<first)
    isPlain =
      around.allSatisfy { " \t:_*-–—".contains($0) } && !owners.contains { "*_".contains($0) }
  }

  /// The task alone; nil where emphasis, or nothing, is left of it.
  var task: String? {
    let text = rest.drop { " :_*-–—,".contains($0) }
    let blanks = text.reversed().prefix { " _*".contains($0) }.count
    let task = text.dropLast(blanks)
    return task.isEmpty || task.contains("_") || task.contains("*") ? nil : String(task)
  }
}

extension ItemLine {
  /// The signs that may stand between the owners and the task.
  private static let joints = ": )]}_*-–—,>=".unicodeScalars

  /// The line with places for its owners and its task, behind its bullet; nil where asterisks stand in it, of
  /// which nobody could tell whether they are bullets.
  fileprivate var form: String? {
    let signs = rest.unicodeScalars.prefix { Self.joints.contains($0) }
    guard !head.contains("*"), !signs.contains("*") else { return nil }
    let marks = head.prefix { $0 == "_" }
    // Emphasis that ends with the task is part of the form, and what ends before it is already in the signs.
    let isOpen = !marks.isEmpty && !signs.contains("_")
    let tail = isOpen && rest.hasSuffix(marks) ? String(marks) : ""
    return head + "{owners}" + String(signs) + "{task}" + tail
  }
}

extension ActionItem {
  /// How the item is written, such as `AI {owners}: {task}`, as the rule `ai-form` compares it; nil where the
  /// marker and the owners, all of them handles, do not begin its only line.
  package func writtenForm(in source: SourceText) -> String? {
    guard kind == .marked, position == .leading, !isClosed,
      let line = ItemLine(self, in: source)
    else { return nil }
    return line.form
  }
}
