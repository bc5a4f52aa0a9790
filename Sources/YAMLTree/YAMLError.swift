package import Bytes

/// A defect of a YAML document: what is wrong, where, and the line it stands in.
package struct YAMLError: Error, Equatable, CustomStringConvertible {
  /// One line without a full stop and without characters that would steer a terminal.
  package let message: String
  /// The place of the defect; the start of the file where the file as a whole is wrong.
  package let position: SourcePosition
  /// The line with the defect as it is in the file; nil where the file as a whole is wrong.
  package let sourceLine: String?
  /// The path of the file, harmless to a terminal; nil where nobody has told it.
  package private(set) var path: String?

  /// The scalars that a message quotes of a text that has more.
  private static let quotationLength = 40

  init(_ message: String, at position: SourcePosition, in source: SourceText) {
    self.message = PrintableLine(message).text
    self.position = position
    sourceLine = source.text(in: source.range(ofLine: position.line))
  }

  /// An error of the whole file.
  init(ofFile message: String) {
    self.message = message
    position = SourcePosition(line: 1, column: 1)
    sourceLine = nil
  }

  /// `PATH:LINE:COLUMN: MESSAGE`, and below it the line with a caret under the place.
  package var description: String {
    "\(path.map { $0 + ":" } ?? "")\(position.line):\(position.column): \(message)" + picture
  }

  /// The error with the path of its file.
  func inFile(_ path: String?) -> YAMLError {
    var error = self
    error.path = path
    return error
  }

  /// A text of the document in quotes and not too long, for messages.
  package static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let beginning = String(String.UnicodeScalarView(scalars.prefix(quotationLength)))
    return beginning.utf8.count < text.utf8.count ? "'\(beginning)...'" : "'\(text)'"
  }

  private var picture: String {
    guard let sourceLine else { return "" }
    let column = position.column - 1
    let excerpt = Excerpt(of: PrintableLine(sourceLine), marking: column..<column)
    return "\n\(excerpt.text)\n\(excerpt.indent)\(excerpt.marks)"
  }
}
