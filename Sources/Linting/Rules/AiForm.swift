internal import ActionItems
internal import Bytes
internal import Meetings
internal import Profiles
internal import Statements

/// Reports action items that are not written in the form of the team.
///
/// Page: Rules/ai-form.md
struct AiForm: Rule {
  static let id = "ai-form"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let form = HouseForm(file.team.pad.item) else { return [] }
    return file.heldMeetings.flatMap { $0.actionItems }.compactMap { item in
      guard item.kind == .marked, item.position == .leading, !item.isClosed,
        let marker = item.marker, file.profile.actions.owned.contains(marker),
        let line = ItemLine(item, in: file.source), !form.fits(line)
      else { return nil }
      return .other(than: form, line)
    }
  }
}

/// The form of an action item behind its bullet, in the parts around owners and task.
private struct HouseForm {
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
private struct ItemLine {
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

extension Defect {
  fileprivate static func other(than form: HouseForm, _ line: ItemLine) -> Defect {
    let expected = form.text(owners: "@handle", task: "task")
    let fixed = line.isPlain ? line.task.map { form.text(owners: line.owners, task: $0) } : nil
    return Defect(
      at: line.range, "this is not how the team writes action items: expected \(expected)",
      help: fixed.map { "write: \($0)" } ?? "write: \(expected)",
      fix: fixed.map { Fix(isSafe: false, [Fix.Edit(line.range, with: $0)]) })
  }
}
