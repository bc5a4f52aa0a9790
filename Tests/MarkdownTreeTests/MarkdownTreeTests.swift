import Bytes
import MarkdownTree
import Testing

@Suite struct MarkdownTreeTests {
  @Test func emphasisAndLinksHaveTheirDelimiters() {
    #expect(
      picture("An *open* **[item](<a b> \"t\")**, `code`, ~~gone~~ ![x](y.png)\n") == """
        paragraph |An *open* **[item](<a b> "t")**, `code`, ~~gone~~ ![x](y.png)|
          text |An |
          emphasis |*open*|
            text |open|
          text | |
          strong |**[item](<a b> "t")**|
            link |[item](<a b> "t")|
              text |item|
          text |, |
          code |`code`|
          text |, |
          strikethrough |~~gone~~|
            text |gone|
          text | |
          image |![x](y.png)|
            text |x|

        """)
  }

  @Test func referencesHaveTheirLabels() {
    #expect(
      picture("[a]: u\n[b][a] [a][] [a]\n") == """
        paragraph |[b][a] [a][] [a]|
          link |[b][a]|
            text |b|
          text | |
          link |[a][]|
            text |a|
          text | |
          link |[a]|
            text |a|

        """)
  }

  @Test func listsReachFromTheirMarkerToTheirLastContent() {
    #expect(
      picture("- one\n  lazy\n- [x] done\n\n  > quote\nlazy\n\n1. first\n") == """
        list |- one␊  lazy␊- [x] done␊␊  > quote␊lazy|
          item |- one␊  lazy|
            paragraph |one␊  lazy|
              text |one|
              soft break |␊|
              text |lazy|
          task done |- [x] done␊␊  > quote␊lazy|
            paragraph |done|
              text |done|
            blockQuote |> quote␊lazy|
              paragraph |quote␊lazy|
                text |quote|
                soft break |␊|
                text |lazy|
        ordered list |1. first|
          item |1. first|
            paragraph |first|
              text |first|

        """)
  }

  @Test func headingsHaveTheirMarks() {
    #expect(
      picture("## One #  \nTwo\n---\n***\n") == """
        heading 2 |## One #|
          text |One|
        heading 2 |Two␊---|
          text |Two|
        break |***|

        """)
  }

  @Test func codeHasItsFences() {
    #expect(
      picture("> ```sh\n> ls\n> ```\n\n~~~\nopen\n\n    indented\n<!-- x -->\n") == """
        blockQuote |> ```sh␊> ls␊> ```|
          fenced code |```sh␊> ls␊> ```|
        fenced code |~~~␊open␊␊    indented␊<!-- x -->|

        """)
    #expect(
      picture("    ls\n\n<!-- a\n\n-->\n") == """
        indented code |ls|
        htmlBlock |<!-- a␊␊-->|

        """)
  }

  @Test func rowsAreLinesAndCellsAreTrimmed() {
    #expect(
      picture("above\n| a | `b\\|c` |\n|---|---|\n|   | x |\n| y\n") == """
        paragraph |above|
          text |above|
        table || a | `b\\|c` |␊|---|---|␊|   | x |␊| y|
          header || a | `b\\|c` ||
            tableCell |a|
              text |a|
            tableCell |`b\\|c`|
              code |`b\\|c`|
          row ||   | x ||
            tableCell ||
            tableCell |x|
              text |x|
          row || y|
            tableCell |y|
              text |y|
            tableCell ||

        """)
  }

  @Test func addressesAreLinksAsTheyAreWritten() {
    let text = "(www.a.org/x), <https://b.org/&amp;>, c@d.org.\n"
    #expect(
      picture(text) == """
        paragraph |(www.a.org/x), <https://b.org/&amp;>, c@d.org.|
          text |(|
          link |www.a.org/x|
            text |www.a.org/x|
          text |), |
          link |<https://b.org/&amp;>|
            text |https://b.org/&amp;|
          text |, |
          link |c@d.org|
            text |c@d.org|
          text |.|

        """)
    let tree = MarkdownTree(SourceText(Array(text.utf8)))
    let links = tree.nodes.indices.filter { tree.nodes[$0].kind == .link }
    #expect(
      links.map { tree.destination(of: $0) } == [
        "http://www.a.org/x", "https://b.org/&", "mailto:c@d.org",
      ])
    #expect(links.allSatisfy { tree.isAutolink($0) })
    #expect(tree.destination(of: 0) == nil)
  }

  @Test func breaksAndOddBytesHaveTheirPlaces() {
    #expect(
      picture("a  \r\n b\\\r\nc\0*d*\r\n") == """
        paragraph |a  ␍␊ b\\␍␊c␀*d*|
          text |a|
          line break |  ␍␊|
          text |b|
          line break |\\␍␊|
          text |c␀|
          emphasis |*d*|
            text |d|

        """)
  }

  @Test func frontMatterHasNoNodes() {
    #expect(picture("---\nt: x\n---\n# A\n") == "front matter 1-3\nheading 1 |# A|\n  text |A|\n")
    #expect(picture("---  \nt: x\n...\n***") == "front matter 1-3\nbreak |***|\n")
    #expect(picture("---\n# A\n") == "break |---|\nheading 1 |# A|\n  text |A|\n")
    #expect(picture("\n---\nt: x\n---\n") == "break |---|\nheading 2 |t: x␊---|\n  text |t: x|\n")
    #expect(picture("---\n---") == "front matter 1-2\n")
  }

  @Test func theTreeIsWalkedByIndices() throws {
    let tree = MarkdownTree(SourceText(Array("- a *b*\n- c\n\nd\n".utf8)))
    #expect(Array(tree.children(of: 0)) == [1, 10])
    #expect(Array(tree.children(of: 1)) == [2, 7])
    #expect(tree.subtree(of: 2) == 2..<7)
    #expect(tree.nodes[2].next == 7)
    #expect(tree.nodes[7].next == nil)
    #expect(tree.nodes[7].parent == 1)
  }

  @Test(arguments: [">", "- ", "* > ", "1. ", "*a **a ", "[", "![a](", "~~a ~"])
  func deepNestingIsNoDanger(opening: String) {
    let text = String(repeating: opening, count: 10_000) + "x"
    let tree = MarkdownTree(SourceText(Array(text.utf8)))
    #expect(tree.unprovedTexts == 0)
    #expect(tree.text(of: 0).bytes.last == UInt8(ascii: "x"))
  }

  @Test func oneLongLineIsRead() {
    let text = String(repeating: "word *x* ", count: 220_000)
    let tree = MarkdownTree(SourceText(Array(text.utf8)))
    #expect(tree.unprovedTexts == 0)
    #expect(tree.nodes.count == 660_002)
  }
}
