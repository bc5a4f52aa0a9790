internal import Bytes

/// A line by which a program tells GitHub Actions something: `::error file=a.md,line=2::what is wrong`.
package struct WorkflowCommand {
  let name: String
  /// What is said of the data, in the order of the list.
  let properties: [(name: String, value: String)]
  let data: String

  /// The command with its line end.
  ///
  /// The runner takes `%` back last, so it goes first.
  var line: String {
    let properties = properties.map { "\($0.name)=\(Self.escapedProperty($0.value))" }
    let list = properties.isEmpty ? "" : " " + properties.joined(separator: ",")
    return "::\(name)\(list)::\(Self.escapedData(Self.harmless(data)))\n"
  }

  private static func escapedData(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escapedProperty(_ text: String) -> String {
    escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  /// A text of which no line is a command to a runner that reads it: not at its beginning (`::error::`), and,
  /// in the older form (`##[error]`), nowhere.
  ///
  /// A blank parts the signs that make a command, for everybody to see.
  package static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAtBeginning = true
    var numberSigns = 0
    var pending = false
    for scalar in text.unicodeScalars {
      // Behind a first colon.
      if pending, scalar == ":" { result.append(" ") }
      pending = isAtBeginning && scalar == ":"
      if scalar == "[", numberSigns > 1 {
        result.removeLast()
        result.append(contentsOf: " #".unicodeScalars)
      }
      numberSigns = scalar == "#" ? numberSigns + 1 : 0
      result.append(scalar)
      let endsLine = scalar == "\n" || scalar == "\r"
      isAtBeginning = endsLine || isAtBeginning && scalar.properties.isWhitespace
    }
    return String(result)
  }
}
