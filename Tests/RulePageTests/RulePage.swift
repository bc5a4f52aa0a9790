import Foundation
import Support

/// A page of `Rules/`: what it says of itself, and its examples.
struct RulePage {
  /// A file and the findings in it, as the page shows them.
  struct Example: Sendable, CustomStringConvertible {
    let page: String
    let section: String
    let line: Int
    let info: String
    let file: [UInt8]
    /// Lines of the concise format.
    let findings: String

    var description: String { "\(page):\(line) \(section)" }

    /// The path in `path=...` of the info string.
    var path: String {
      let words = info.split(separator: " ")
      let named = words.first { $0.hasPrefix("path=") }?.dropFirst("path=".count)
      return named.map { String($0) } ?? "team/20250305.md"
    }

    /// Whether the file is new in the commit.
    var isAdded: Bool { info.split(separator: " ").contains("added") }
  }

  let id: String
  let title: String
  let summary: String
  let sections: [String]
  let examples: [Example]

  init(_ name: String) throws {
    id = String(name.dropLast(".md".count))
    let lines = try ProjectFiles.text("Rules/\(name)").components(separatedBy: "\n")
    let headings = Self.outsideFences(lines)
    title = String(headings.first { $0.hasPrefix("# ") }?.dropFirst(2) ?? "")
    summary = headings.drop { !$0.hasPrefix("# ") }.dropFirst().first { !$0.isEmpty } ?? ""
    sections = headings.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    examples = Self.examples(lines, page: name)
  }

  static func all() throws -> [RulePage] {
    try ProjectFiles.names(in: "Rules", suffix: ".md").filter { $0 != "README.md" }
      .map { try RulePage($0) }
  }

  private static func outsideFences(_ lines: [String]) -> [String] {
    var isInside = false
    return lines.filter { line in
      if line.hasPrefix("```") { isInside.toggle() }
      return !isInside && !line.hasPrefix("```")
    }
  }

  private static func examples(_ lines: [String], page: String) -> [Example] {
    var examples: [Example] = []
    var section = ""
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      if lines[index].hasPrefix("## ") { section = String(lines[index].dropFirst(3)) }
      guard lines[index].hasPrefix("```minutes") else { continue }
      let (start, info) = (index, String(lines[index].dropFirst(3)))
      let file = block(lines, &index)
      var findings = ""
      if index + 1 < lines.count, lines[index + 1] == "```findings" {
        index += 1
        findings = block(lines, &index)
      }
      examples.append(
        Example(
          page: page, section: section, line: start + 1, info: info, file: bytes(file),
          findings: findings))
    }
    return examples
  }

  /// The lines of a fenced block; leaves the index at its closing fence.
  private static func block(_ lines: [String], _ index: inout Int) -> String {
    var text = ""
    while index + 1 < lines.count {
      index += 1
      if lines[index] == "```" { break }
      text += lines[index] + "\n"
    }
    return text
  }

  /// The bytes of an example, in which `⟨FC⟩` stands for the byte 0xFC.
  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
      bytes += Array(rest[..<open].utf8)
      bytes += UInt8(rest[rest.index(after: open)..<close], radix: 16).map { [$0] } ?? []
      rest = rest[rest.index(after: close)...]
    }
    return bytes + Array(rest.utf8)
  }
}
