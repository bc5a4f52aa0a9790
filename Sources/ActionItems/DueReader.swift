internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Finds when an action item is due: in the task, else at the beginning of a note right below it.
struct DueReader {
  /// So many notes are looked at.
  private static let mostNotes = 3

  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  /// When the task is due; notes count for the last item of a statement.
  func due(of line: StatementLine, _ task: TaskScope, hasNotes: Bool = true) -> ActionItem.Due? {
    if let due = due(in: line, task.tokens) { return due }
    guard hasNotes else { return nil }
    let notes = line.statements.children(of: line.index).prefix(Self.mostNotes)
    return notes.lazy.compactMap { dueAhead(in: StatementLine($0, in: line.statements)) }.first
  }

  /// The due time that a note begins with.
  private func dueAhead(in note: StatementLine) -> ActionItem.Due? {
    let first = note.text.firstSaying
    guard let due = due(in: note, 0..<note.text.count), first < note.text.count,
      due.range.lowerBound <= note.source(of: first..<first + 1).lowerBound
    else { return nil }
    return due
  }

  private func due(in line: StatementLine, _ tokens: Range<Int>) -> ActionItem.Due? {
    guard !tokens.isEmpty else { return nil }
    let part = line.text.bytes(of: tokens)
    var bytes = Array(line.text.flat.bytes[part])
    // What code and links say is no time: a file may be named by a date.
    for token in line.text.tokens[tokens] where token.kind == .code || token.kind == .address {
      for place in token.range { bytes[place - part.lowerBound] = UInt8(ascii: "#") }
    }
    return DuePhrase.first(in: bytes, words: context.profile.due).map { phrase in
      let start = part.lowerBound + phrase.range.lowerBound
      let range = line.text.flat.sourceRange(of: start..<start + phrase.range.count)
      return ActionItem.Due(phrase: phrase, range: range)
    }
  }
}
