internal import Bytes

/// Reads the Markdown of a page line by line: prose, and examples in fenced blocks.
struct PageReader {
  private let lines: [String]
  private let page: String
  /// The index of the line that is read next.
  private var next = 0
  private var prose: [String] = []
  private var examples: [Example] = []

  init(_ text: String, page: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    self.page = page
  }

  /// The lines outside of blocks, and the examples.
  consuming func read() throws(PageError) -> (prose: [String], examples: [Example]) {
    while next < lines.count {
      guard let block = try readBlock() else {
        prose.append(lines[next])
        next += 1
        continue
      }
      switch block.language {
      case "minutes": examples.append(try example(in: block))
      case "findings": throw error("findings without a 'minutes' block right above", at: block.line)
      default: break
      }
    }
    return (prose, examples)
  }

  private struct Block {
    /// The line of the opening fence, from 1.
    let line: Int
    let language: String
    /// What stands behind the language.
    let words: String
    let content: [String]
  }

  /// The block that begins at the next line, if one does; the line after it is then the next.
  private mutating func readBlock() throws(PageError) -> Block? {
    let opening = lines[next]
    let fence = opening.prefix { $0 == "`" }
    guard fence.count >= 3 else { return nil }
    let line = next + 1
    let rest = lines[line...]
    guard let closing = rest.firstIndex(where: { $0 == fence }) else {
      throw error("the block is not closed", at: line)
    }
    let info = opening.dropFirst(fence.count)
    let language = info.prefix { $0 != " " }
    next = closing + 1
    return Block(
      line: line, language: String(language), words: String(info.dropFirst(language.count)),
      content: Array(rest[..<closing]))
  }

  /// The example in a block, with the findings in the block right below it.
  private mutating func example(in block: Block) throws(PageError) -> Example {
    let scene: Scene
    do throws(InfoStringError) {
      scene = try Scene(infoString: block.words)
    } catch {
      throw self.error(error.problem, at: block.line)
    }
    var findings: [String] = []
    if next < lines.count, lines[next] == "```findings" {
      findings = try readBlock()?.content ?? []
    }
    let text = Array(repeatElement(try bytes(of: block), count: scene.repetitions).joined())
    return Example(
      page: page, section: section, line: block.line, scene: scene,
      file: scene.isUnended ? text.dropLast() : text,
      findings: findings.map { $0 + "\n" }.joined())
  }

  private var section: String {
    String(prose.last { $0.hasPrefix("## ") }?.dropFirst("## ".count) ?? "")
  }

  /// The bytes of an example, in which `⟨FC⟩` stands for the byte 0xFC.
  private func bytes(of block: Block) throws(PageError) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, line) in block.content.enumerated() {
      var rest = line[...]
      while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
        let digits = rest[rest.index(after: open)..<close]
        guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) else {
          throw error("'⟨\(digits)⟩' stands for no byte", at: block.line + 1 + index)
        }
        bytes += Array(rest[..<open].utf8) + [byte]
        rest = rest[rest.index(after: close)...]
      }
      bytes += Array(rest.utf8) + [UInt8(ascii: "\n")]
    }
    return bytes
  }

  private func error(_ problem: String, at line: Int) -> PageError {
    PageError(page: page, line: line, problem: problem)
  }
}
