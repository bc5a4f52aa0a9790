import Bytes
import MarkdownTree
import Testing

/// The blocks of a document as a picture, one line a block.
private func picture(_ text: String) -> String {
  let tree = MarkdownTree(SourceText(Array(text.utf8)))
  let frontMatter = tree.frontMatter.map { "front matter \($0.lowerBound)-\($0.upperBound)\n" }
  let blocks = tree.blocks.map { block -> String in
    let lines = "\(block.lines.lowerBound)-\(block.lines.upperBound)"
    return switch block.kind {
    case .heading(let level): "heading \(level) \(lines) \(block.text)\n"
    case .html: "html \(lines)\n"
    case .thematicBreak: "break \(lines)\n"
    case .content: "content \(lines)\n"
    }
  }
  return (frontMatter ?? "") + blocks.joined()
}

@Suite struct MarkdownTreeTests {
  @Test func blocksStandInTheOrderOfTheDocument() {
    let text = """
      # *One* [link](https://example.org/2025-01-01) `code`

      A paragraph.

      ---

      - a list
        # no heading of the document

      Two
      ===
      """
    #expect(
      picture(text) == """
        heading 1 1-1 One link code
        content 3-3
        break 5-5
        content 7-9
        heading 1 10-11 Two

        """)
  }

  @Test func htmlAndTextForImagesAreNoTextOfAHeading() {
    #expect(picture("# ![2025](x.png) Call\n<!-- x -->\n") == "heading 1 1-1  Call\nhtml 2-2\n")
    #expect(picture("## <font color=\"#50c3a5\">Call</font> 2025") == "heading 2 1-1 Call 2025\n")
  }

  @Test func frontMatterHasNoBlocksAndShiftsLines() {
    let text = "---\ntitle: x\n---\n# Title\n\n---\n"
    #expect(picture(text) == "front matter 1-3\nheading 1 4-4 Title\nbreak 6-6\n")
    #expect(picture("---  \ntitle: x\n...\n# Title") == "front matter 1-3\nheading 1 4-4 Title\n")
  }

  @Test func withoutAnEndItIsNoFrontMatter() {
    #expect(picture("---\n# Title\n") == "break 1-1\nheading 1 2-2 Title\n")
    #expect(picture("\n---\ntitle: x\n---\n") == "break 2-2\nheading 2 3-4 title: x\n")
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsCountTheSame(lineEnd: String) {
    let text = ["# Title", "", "---", ""].joined(separator: lineEnd)
    #expect(picture(text) == "heading 1 1-1 Title\nbreak 3-3\n")
  }

  @Test(arguments: [
    "", "\n", "---", "---\n---", "\u{0}", String(repeating: ">", count: 10_000) + " x",
  ])
  func anyInputHasATree(text: String) {
    let tree = MarkdownTree(SourceText(Array(text.utf8)))
    #expect(tree.blocks.count <= 2)
  }
}
