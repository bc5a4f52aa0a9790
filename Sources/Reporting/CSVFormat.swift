internal import Bytes

/// Comma-separated values after RFC 4180, for spreadsheets: the keys of JSON as the first row, and one line
/// for each entry, with pictures in the place of control characters.
enum CSVFormat {
  /// The keys of the columns, for a register without entries too, and a row for each entry.
  static func render(_ keys: [String], _ entries: [JSONObject]) -> String {
    let rows = [keys] + entries.map { $0.members.map { cell($0.value) } }
    return rows.map { $0.map { quoted($0) }.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ value: JSONObject.Value) -> String {
    switch value {
    case .text(let text): harmless(text)
    case .texts(let texts): harmless(texts.joined(separator: " "))
    case .number(let number): String(number)
    case .bool(let bool): bool ? "true" : "false"
    // No register that is shown as a table has such values.
    case .object, .array, .null: ""
    }
  }

  /// A spreadsheet takes what begins so for a formula, in some languages in full width too, and runs it;
  /// behind an apostrophe it is a text.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    let printable = PrintableLine(text).text
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return "'" + printable
    default: return printable
    }
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = !cell.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    if isPlain { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
