/// A flag as commands use it: its declaration, and the type that its values have when read.
///
/// The parser has checked everything by the time a flag is read, so that reading cannot fail:
///
/// ```swift
/// static let staged = Flag.toggle("staged", summary: "lint what is about to be committed")
/// if arguments[Self.staged] { ... }
/// ```
package struct Flag<Value: Sendable>: Sendable {
  /// The declaration, for the ``CommandSpec`` that takes the flag.
  package let spec: FlagSpec

  /// From the uses of the flag in the order given; a switch has an empty text for each use.
  let read: @Sendable (_ uses: [String]) -> Value
}

extension Flag where Value == Bool {
  /// A switch: true if it was given.
  package static func toggle(
    _ name: String,
    short: Character? = nil,
    summary: String,
    details: String = ""
  ) -> Flag {
    Flag(spec: FlagSpec(name, short: short, summary: summary, details: details)) { !$0.isEmpty }
  }
}

extension Flag where Value == String? {
  /// A flag with a text, nil if it was not given.
  package static func value(
    _ name: String,
    short: Character? = nil,
    _ placeholder: String,
    completion: Completion = .none,
    defaultText: String? = nil,
    summary: String,
    details: String = ""
  ) -> Flag {
    let value = ValueSpec(placeholder, completion: completion, defaultText: defaultText)
    let spec = FlagSpec(name, short: short, value: value, summary: summary, details: details)
    return Flag(spec: spec) { $0.last }
  }
}

extension Flag where Value == [String] {
  /// A flag that collects the text of each use.
  package static func values(
    _ name: String,
    short: Character? = nil,
    _ placeholder: String,
    completion: Completion = .none,
    defaultText: String? = nil,
    summary: String,
    details: String = ""
  ) -> Flag {
    let value = ValueSpec(placeholder, completion: completion, defaultText: defaultText)
    let spec = FlagSpec(
      name,
      short: short,
      value: value,
      isRepeatable: true,
      summary: summary,
      details: details
    )
    return Flag(spec: spec) { $0 }
  }
}

extension Flag where Value: RawRepresentable<String> & CaseIterable {
  /// A flag that takes one of the cases of an enumeration; a text may tell on what its default depends.
  package static func choice(
    _ name: String,
    short: Character? = nil,
    _ placeholder: String,
    default defaultValue: Value,
    defaultText: String? = nil,
    summary: String,
    details: String = ""
  ) -> Flag {
    let value = ValueSpec(
      placeholder,
      choices: Value.allCases.map(\.rawValue),
      defaultText: defaultText ?? defaultValue.rawValue
    )
    let spec = FlagSpec(name, short: short, value: value, summary: summary, details: details)
    return Flag(spec: spec) { $0.last.flatMap(Value.init(rawValue:)) ?? defaultValue }
  }
}

extension Flag {
  /// A flag that collects one of the cases of an enumeration from each use.
  package static func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String,
    short: Character? = nil,
    _ placeholder: String,
    defaultText: String? = nil,
    summary: String,
    details: String = ""
  ) -> Flag where Value == [Choice] {
    let value = ValueSpec(
      placeholder,
      choices: Choice.allCases.map(\.rawValue),
      defaultText: defaultText
    )
    let spec = FlagSpec(
      name,
      short: short,
      value: value,
      isRepeatable: true,
      summary: summary,
      details: details
    )
    return Flag(spec: spec) { $0.compactMap(Choice.init(rawValue:)) }
  }
}
