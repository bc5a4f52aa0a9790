internal import Bytes

/// An entry of a register in the terminal.
struct RegisterRow {
  /// A word with its colour.
  struct Label {
    let text: String
    let tone: Palette.Tone
  }

  /// The day, and how long ago it is; all rows' are of the same width.
  let lead: String
  /// What stands between the day and the text; all rows' are of the same width.
  var label: Label?
  let text: String
  /// Whether the text is shortened rather than broken where it is too long.
  var isOneLine = false
  /// Scalars of the text that have a colour, in their order.
  var marks: [(range: Range<Int>, tone: Palette.Tone)] = []
  /// What the text is about, a line each.
  let details: [String]
  let place: String
}

/// Rows with their places one below the other, in the columns of a terminal.
struct RegisterRows {
  let palette: Palette
  /// The columns of the terminal; nil for no limit.
  let width: Int?

  /// Where a text would get fewer cells beside its place, the place gets a line of its own.
  private static let fewestBeside = 30
  /// Where a text would get fewer cells behind its day, it gets lines of its own.
  private static let fewestCells = 24
  /// The blanks before these lines.
  private static let margin = 4

  func render(_ rows: [RegisterRow]) -> String {
    let longest = rows.map { PrintableLine($0.place).columns }.max() ?? 0
    return rows.map { render($0, longestPlace: longest) }.joined()
  }

  private func render(_ row: RegisterRow, longestPlace: Int) -> String {
    let text = PrintableLine(row.text)
    let leadWidth = row.lead.count + (row.label?.text.count ?? 0)
    let lead = row.lead + (row.label.map { palette.tone($0.tone, $0.text) } ?? "")
    let indent = String(repeating: " ", count: leadWidth)
    let details = row.details.map { PrintableLine($0) }
    let place = palette.dim(PrintableLine(row.place).text)
    guard let width else {
      let lines = details.map { indent + palette.dim($0.text) + "\n" }
      return lead + painted([text.text], of: text, row.marks)[0] + "  \(place)\n" + lines.joined()
    }
    let room = width - leadWidth
    guard room >= Self.fewestCells else { return narrow(row, text, details, width) }
    let isBeside = room - longestPlace - 2 >= Self.fewestBeside
    let cells = isBeside ? room - longestPlace - 2 : room
    let plain = row.isOneLine ? [text.shortened(to: cells)] : text.wrapped(to: cells)
    let lines = painted(plain, of: text, row.marks)
    let filling = String(repeating: " ", count: max(0, cells - PrintableLine(plain[0]).columns))
    let first = isBeside ? "\(lines[0])\(filling)  \(place)" : lines[0]
    let below =
      lines.dropFirst() + details.map { palette.dim($0.shortened(to: room)) }
      + (isBeside ? [] : PrintableLine(row.place).wrapped(to: room).map { palette.dim($0) })
    return lead + first + "\n" + below.map { indent + $0 + "\n" }.joined()
  }

  /// The day on a line of its own, for a terminal that is narrow.
  private func narrow(
    _ row: RegisterRow, _ text: PrintableLine, _ details: [PrintableLine], _ width: Int
  ) -> String {
    let room = max(width - Self.margin, 1)
    let plain = row.isOneLine ? [text.shortened(to: room)] : text.wrapped(to: room)
    let places = PrintableLine(row.place).wrapped(to: room)
    let below =
      painted(plain, of: text, row.marks)
      + (details.map { $0.shortened(to: room) } + places).map { palette.dim($0) }
    let indent = String(repeating: " ", count: Self.margin)
    let label = row.label.map { palette.tone($0.tone, $0.text.withoutBlanksAtEnd) } ?? ""
    let lead = label.isEmpty ? row.lead.withoutBlanksAtEnd : row.lead + label
    return lead + "\n" + below.map { indent + $0 + "\n" }.joined()
  }

  /// The lines of a text that stands at the margin, in which it may go on further in.
  func lines(of text: String) -> [String] {
    let line = PrintableLine(text)
    guard let width, line.columns > width else { return [line.text] }
    let lines = line.wrapped(to: max(width - 2, 1))
    return lines.prefix(1) + lines.dropFirst().map { "  " + $0 }
  }

  /// The lines into which a text was broken, with their colours.
  private func painted(
    _ lines: [String], of text: PrintableLine, _ marks: [(range: Range<Int>, tone: Palette.Tone)]
  ) -> [String] {
    guard palette.isColored, !marks.isEmpty else { return lines }
    var start = 0
    return lines.map { line in
      // Blanks at which a line was broken are in none.
      while start < text.count, !line.hasPrefix(" "), text.text(start..<start + 1) == " " {
        start += 1
      }
      let end = start + line.unicodeScalars.count
      defer { start = end }
      return painted(start..<end, of: text, marks)
    }
  }

  private func painted(
    _ line: Range<Int>, of text: PrintableLine, _ marks: [(range: Range<Int>, tone: Palette.Tone)]
  ) -> String {
    var (painted, place) = ("", line.lowerBound)
    for mark in marks where mark.range.overlaps(line) {
      let part = mark.range.clamped(to: line)
      painted += text.text(place..<part.lowerBound) + palette.tone(mark.tone, text.text(part))
      place = part.upperBound
    }
    return painted + text.text(place..<line.upperBound)
  }
}

extension PrintableLine {
  /// The cells that the whole line takes.
  var columns: Int { width(0..<count) }

  /// The line in exactly so many cells: shortened, with dots at its end, or filled up with blanks.
  func fitted(to cells: Int) -> String {
    if columns <= cells { return text + String(repeating: " ", count: cells - columns) }
    let text = shortened(to: cells)
    return text + String(repeating: " ", count: max(0, cells - PrintableLine(text).columns))
  }

  /// The line in at most so many cells, with dots at its end where it is shortened.
  func shortened(to cells: Int) -> String {
    if columns <= cells { return text }
    var end = 0
    var used = 0
    while end < count, used + width(end..<end + 1) <= cells - 3 {
      used += width(end..<end + 1)
      end += 1
    }
    return text(0..<end) + "..."
  }

  /// The lines of at most so many cells into which the line is broken, between words where that is
  /// possible; never empty.
  func wrapped(to cells: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < count {
      let end = lineEnd(from: start, cells: cells)
      lines.append(text(start..<end))
      start = end
      while start < count, text(start..<start + 1) == " " { start += 1 }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The end of a line that begins at a column, without the blank behind it.
  private func lineEnd(from start: Int, cells: Int) -> Int {
    var (end, used) = (start, 0)
    var blank: Int?
    while end < count {
      if end > start, text(end..<end + 1) == " " { blank = end }
      used += width(end..<end + 1)
      // A line gets one scalar at least, so that every text comes to its end.
      if used > cells, end > start { return blank ?? end }
      end += 1
    }
    return end
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    String(dropLast(reversed().prefix { $0 == " " }.count))
  }
}
