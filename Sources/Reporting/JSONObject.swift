/// A JSON object that keeps its keys in order, as the machine formats promise.
struct JSONObject {
  indirect enum Value {
    case text(String)
    case number(Int)
    case bool(Bool)
    case object(JSONObject)
    case array([JSONObject])
    case texts([String])
    case null

    /// The text, or null where there is none.
    static func optional(_ text: String?) -> Value {
      text.map { .text($0) } ?? .null
    }
  }

  /// A key with its value.
  struct Member {
    let key: String
    let value: Value
  }

  let members: [Member]

  init(_ members: [(String, Value)]) {
    self.members = members.map { Member(key: $0.0, value: $0.1) }
  }

  /// The object on one line, without blanks between tokens.
  var compactText: String {
    let texts = members.map { Self.quoted($0.key) + ":" + Self.text(of: $0.value) }
    return "{" + texts.joined(separator: ",") + "}"
  }

  /// The object with a line for each key, for people to read.
  var indentedText: String { indented(by: "") }

  private func indented(by indent: String) -> String {
    guard !members.isEmpty else { return "{}" }
    let lines = members.map { member in
      "\(indent)  \(Self.quoted(member.key)): \(Self.indented(member.value, by: indent + "  "))"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }

  private static func indented(_ value: Value, by indent: String) -> String {
    switch value {
    case .object(let object): object.indented(by: indent)
    case .array(let objects) where !objects.isEmpty:
      "[" + objects.map { $0.indented(by: indent) }.joined(separator: ", ") + "]"
    default: text(of: value)
    }
  }

  /// The object with more keys behind its own.
  func appending(_ members: [(String, Value)]) -> JSONObject {
    JSONObject(self.members.map { ($0.key, $0.value) } + members)
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .bool(let bool): bool ? "true" : "false"
    case .object(let object): object.compactText
    case .array(let objects): "[" + objects.map { $0.compactText }.joined(separator: ",") + "]"
    case .texts(let texts): "[" + texts.map { quoted($0) }.joined(separator: ",") + "]"
    case .null: "null"
    }
  }

  /// A string after RFC 8259: quotation mark, backslash and all control characters are escaped.
  private static func quoted(_ text: String) -> String {
    // Few texts have anything to escape.
    let isPlain = text.utf8.allSatisfy { byte in
      (0x20...0x7E).contains(byte) && byte != 0x22 && byte != 0x5B && byte != 0x5C
    }
    if isPlain { return "\"" + text + "\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      // A runner of GitHub's would take ##[ for the beginning of a command.
      case "[" where quoted.hasSuffix("##"): quoted += "\\u005b"
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}":
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      // As they stand they are JSON, but would steer a terminal.
      case "\u{7F}"..."\u{9F}": quoted += "\\u00" + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
