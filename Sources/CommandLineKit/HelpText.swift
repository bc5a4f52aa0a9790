/// Help under construction: blocks that a blank line separates.
struct HelpText {
  static let width = 80

  private var blocks: [[String]] = []

  mutating func add(_ lines: [String]) {
    if !lines.isEmpty { blocks.append(lines) }
  }

  mutating func add(heading: String, _ lines: [String]) {
    if !lines.isEmpty { blocks.append(["\(heading):"] + lines) }
  }

  mutating func add(prose: String) {
    add(setProse(prose, indentation: 0))
  }

  /// The whole text, ending with a newline.
  var text: String {
    blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}

/// A label and what it means: a row of a list in help.
struct HelpEntry {
  var label: String
  var summary: String
  var details: [String] = []

  /// Rows of one line each, the meanings in one column.
  static func table(_ entries: [HelpEntry]) -> [String] {
    let width = entries.map(\.label.count).max() ?? 0
    return entries.map { entry in
      let padding = String(repeating: " ", count: width - entry.label.count)
      return "  \(entry.label)\(padding)  \(entry.summary)"
    }
  }

  /// Each label on a line of its own, with everything about it indented below.
  static func glossary(_ entries: [HelpEntry]) -> [String] {
    let rows = entries.map { entry in
      let blocks = ([entry.summary] + entry.details).map { setProse($0, indentation: 6) }
      return ["  \(entry.label)"] + Array(blocks.joined(separator: [""]))
    }
    return Array(rows.joined(separator: [""]))
  }
}

/// The lines of a text of several paragraphs.
func setProse(_ text: String, indentation: Int) -> [String] {
  let margin = String(repeating: " ", count: indentation)
  let blocks = paragraphs(of: text).map { paragraph in
    switch paragraph {
    case .prose(let prose):
      filled(prose, width: HelpText.width - indentation).map { margin + $0 }
    case .verbatim(let lines):
      lines.map { "\(margin)  \($0)" }
    }
  }
  return Array(blocks.joined(separator: [""]))
}

extension FlagSpec {
  /// `-f, --format FORMAT`; the long names align whether or not there is a short one.
  var helpLabel: String {
    (shortSpelling == nil ? "    " : "") + longHelpLabel
  }

  /// `--rev REV`, or with a short name as ``helpLabel`` has it.
  var longHelpLabel: String {
    spellings.joined(separator: ", ") + (value.map { " \($0.placeholder)" } ?? "")
  }

  /// What follows from the declaration, in sentences after the details.
  var facts: [String] {
    var facts: [String] = []
    if let choices = value?.choices, !choices.isEmpty {
      facts.append("One of: \(choices.joined(separator: ", ")).")
    }
    if let text = value?.defaultText { facts.append("Default: \(text).") }
    if isRepeatable { facts.append("May be given more than once.") }
    return facts
  }
}

extension ToolSpec {
  func usageLines(of command: CommandSpec, at path: [String]) -> [String] {
    command.synopsisOrDerived.enumerated().map { index, form in
      let line = "\(index == 0 ? "usage:" : "      ") \(commandLine(of: path)) \(form)"
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
