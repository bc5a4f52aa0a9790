internal import Bytes
internal import Linting

/// The lines that a fix changes, as they are and as they will be.
struct FixPicture {
  /// A line that goes, or one that comes.
  struct Line: Equatable {
    /// The number of a line that goes, from 1; nil for one that comes.
    let oldNumber: Int?
    let text: String
  }

  let lines: [Line]

  init(_ fix: Fix, in source: SourceText) {
    lines = Self.hunks(fix.edits, in: source).flatMap { Self.lines(of: $0, in: source) }
  }

  /// Edits that share lines; the edits are sorted.
  private static func hunks(_ edits: [Fix.Edit], in source: SourceText) -> [[Fix.Edit]] {
    edits.reduce(into: []) { hunks, edit in
      let first = source.line(of: edit.range.lowerBound)
      if let last = hunks.last?.last, source.line(of: last.range.upperBound) >= first {
        hunks[hunks.count - 1].append(edit)
      } else {
        hunks.append([edit])
      }
    }
  }

  /// The lines of a hunk, without those that stay the same above and below.
  private static func lines(of edits: [Fix.Edit], in source: SourceText) -> [Line] {
    guard let first = edits.first, let last = edits.last else { return [] }
    let start = source.line(of: first.range.lowerBound)
    let numbers = start...source.line(of: last.range.upperBound)
    let changed = applying(edits, to: source.bytes, in: source.range(ofLines: numbers))
    var old = texts(of: numbers, in: source)
    var new = texts(of: 1...changed.lineCount, in: changed)
    var number = start
    while let line = old.first, line == new.first {
      (old, new, number) = (old.dropFirst(), new.dropFirst(), number + 1)
    }
    while let line = old.last, line == new.last { (old, new) = (old.dropLast(), new.dropLast()) }
    let going = zip(number..., old).map { Line(oldNumber: $0, text: $1) }
    return going + new.map { Line(oldNumber: nil, text: $0) }
  }

  private static func texts(of lines: ClosedRange<Int>, in source: SourceText) -> ArraySlice<String>
  {
    lines.map { source.text(in: source.range(ofLine: $0)) }[...]
  }

  private static func applying(
    _ edits: [Fix.Edit], to bytes: [UInt8], in range: Range<Int>
  ) -> SourceText {
    var changed: [UInt8] = []
    var offset = range.lowerBound
    for edit in edits {
      changed += bytes[offset..<max(offset, edit.range.lowerBound)] + Array(edit.text.utf8)
      offset = max(offset, edit.range.upperBound)
    }
    return SourceText(changed + bytes[offset..<max(offset, range.upperBound)])
  }
}
