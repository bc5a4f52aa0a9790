/// What a text has to be.
package enum TextForm: Sendable {
  case plain
  /// The name of somebody on GitHub, which is compared without case.
  case handle
  /// A pattern for texts.
  case pattern
  /// The same, with a `{date}` in it.
  case datedPattern
  /// A pattern for paths.
  case path
  /// The same, perhaps with `!` before it.
  case selection
  /// The form of the names of files.
  case fileName
  /// The line of an action item.
  case item
  /// The form of the lines of a register.
  case registerLine
  case number(ClosedRange<Int>)
  case flag
  /// One of a few words; what they are together, in messages.
  case word([String], kind: String)
  /// A severity, or that a rule is off.
  case setting
  /// The name of a profile in the program, or the path of a file.
  case profile

  /// Whether names in this form are the same in any case.
  var ignoresCase: Bool {
    if case .handle = self { true } else { false }
  }

  /// One of the words of an enumeration.
  static func word<Value: CaseIterable & RawRepresentable>(
    _ type: Value.Type, _ kind: String
  ) -> TextForm where Value.RawValue == String {
    .word(type.allCases.map { $0.rawValue }, kind: kind)
  }
}

extension TextForm {
  /// Refuses a text that is not of the form, as far as it takes no list of words to tell.
  func check(_ text: String) throws(GlobError) {
    switch self {
    case .pattern: _ = try Glob(text)
    case .datedPattern: _ = try Glob(dated: text)
    case .path: _ = try PathGlob(text)
    case .selection: _ = try PathGlob(text.hasPrefix("!") ? String(text.dropFirst()) : text)
    case .fileName: _ = try FileNameForm(text)
    case .item: guard text.contains("{task}") else { throw .noTask }
    case .registerLine: _ = try RegisterLine(text)
    case .number(let range): _ = try Self.number(text, in: range)
    case .flag: guard ["true", "false"].contains(text) else { throw .noFlag }
    case .plain, .handle, .word, .setting, .profile: break
    }
  }

  /// The number that a text tells.
  static func number(_ text: String, in range: ClosedRange<Int>) throws(GlobError) -> Int {
    guard let number = Int(text), range.contains(number) else { throw .noNumber(in: range) }
    return number
  }
}

extension Glob {
  /// Reads a pattern that needs a `{date}`.
  init(dated text: String) throws(GlobError) {
    try self.init(text)
    guard namesDate else { throw .noDate }
  }
}

extension GlobError {
  fileprivate static let noDate = Self(message: "a form of a title needs a {date}")
  fileprivate static let noTask = Self(message: "the line of an action item needs a {task}")
  fileprivate static let noFlag = Self(message: "expected true or false")

  fileprivate static func noNumber(in range: ClosedRange<Int>) -> Self {
    Self(message: "expected a number from \(range.lowerBound) to \(range.upperBound)")
  }
}
