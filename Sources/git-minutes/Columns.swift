/// A table in plain text.
enum Columns {
  /// The rows, a line each, with every cell but the last as wide as the widest of its column.
  static func aligned(_ rows: [[String]]) -> String {
    let count = rows.map { $0.count }.max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { column < $0.count - 1 ? $0[column].count : nil }.max() ?? 0
    }
    let lines = rows.map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }.joined(separator: "  ") + "\n"
    }
    return lines.joined()
  }
}
