internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports fences of code whose first line of code stands behind the language.
///
/// Page: Rules/fence-collapsed.md
struct FenceCollapsed: Rule {
  static let id = "fence-collapsed"
  static let severity = Severity.warning

  /// The names behind a fence that nobody takes for words.
  private static let languages: Set<Substring> = [
    "bash", "sh", "shell", "console", "zsh", "yaml", "yml", "json", "toml", "ini", "xml", "html",
    "css", "sql", "python", "py", "go", "golang", "java", "javascript", "js", "typescript", "ts",
    "c", "cpp", "rust", "ruby", "perl", "php", "swift", "hcl", "terraform", "dockerfile", "diff",
    "mermaid", "graphviz", "plantuml", "sequence", "flow", "text", "txt", "markdown", "md",
  ]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.places.codeBlocks.compactMap { node in
      guard case .codeBlock(isFenced: true) = file.tree.nodes[node].kind else { return nil }
      let start = file.tree.nodes[node].range.lowerBound
      let line = start..<file.source.range(ofLine: file.source.line(of: start)).upperBound
      let fence = file.source.bytes[line].prefix {
        $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
      }
      let info = file.source.text(in: fence.endIndex..<line.upperBound)
      return Self.holdsCode(info) ? .collapsed(at: line) : nil
    }
  }

  /// Whether more stands behind a language than settings such as `title="a b"` or `{1,3}`.
  private static func holdsCode(_ info: String) -> Bool {
    let words = info.prefix(500).split { $0 == " " || $0 == "\t" }
    guard words.count > 2, let language = words.first, languages.contains(language[...]) else {
      return false
    }
    let second = words[1]
    return !second.contains("=") && !["{", "[", "(", ":", "\""].contains { second.hasPrefix($0) }
  }
}

extension Defect {
  fileprivate static func collapsed(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "code stands behind the language of the fence, where GitHub does not show it",
      help: "begin the code on the next line")
  }
}
