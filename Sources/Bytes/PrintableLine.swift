/// A line of a file as it can be printed: each scalar in cells of the terminal that are known.
package struct PrintableLine {
  /// The text and the number of cells that each scalar of the line takes.
  private let cells: [(text: String, width: Int)]

  /// Makes harmless what would steer a terminal; a tab becomes one blank.
  package init(_ line: String) {
    cells = line.unicodeScalars.map { Self.cell(for: $0) }
  }

  /// The whole line.
  package var text: String { text(0..<count) }

  /// The text of columns counted from 0.
  package func text(_ columns: Range<Int>) -> String {
    cells[columns.clamped(to: cells.indices)].map { $0.text }.joined()
  }

  /// The number of cells that columns take.
  package func width(_ columns: Range<Int>) -> Int {
    cells[columns.clamped(to: cells.indices)].reduce(0) { $0 + $1.width }
  }

  /// The number of columns: one for each scalar.
  package var count: Int { cells.count }

  private static func cell(for scalar: Unicode.Scalar) -> (String, Int) {
    switch scalar {
    case " "..."~": return (String(scalar), 1)
    case "\t": return (" ", 1)
    case "\u{0}"..."\u{1F}": return (String(picture(0x2400 + scalar.value)), 1)
    case "\u{7F}": return ("\u{2421}", 1)
    // Joins emoji to one picture.
    case "\u{200D}": return (String(scalar), 0)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return ("\u{FFFD}", 1)
    case .nonspacingMark, .enclosingMark: return (String(scalar), 0)
    default: return (String(scalar), isWide(scalar) ? 2 : 1)
    }
  }

  private static func picture(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Whether terminals give the scalar two cells: East Asian scripts and pictures.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
