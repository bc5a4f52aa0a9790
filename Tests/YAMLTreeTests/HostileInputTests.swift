import Support
import Testing
import YAMLTree

/// Configuration may come from a stranger's pull request.
@Suite struct HostileInputTests {
  private static let sample = """
    # comment
    profile: scs
    rules: {handle-typo: error, weekday: [Mon, 'Thu', "\\u00e4\\n"], ? x : y}
    teams:
      - name: !!str Größe 🏠
        note: |-
          two
           lines
        more: >
          folded
      - [a, [b, {c: d}], ~]
    ? explicit
    : value
    ...

    """

  /// Reads a document, whatever comes of it; an error must be fit for a terminal.
  private func read(_ bytes: [UInt8]) {
    do {
      _ = try YAMLDocument(bytes)
    } catch {
      let scalars = error.description.unicodeScalars
      #expect(scalars.count < 600)
      #expect(scalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 })
    }
  }

  @Test func theSampleIsSound() {
    #expect(throws: Never.self) { try YAMLDocument(Array(Self.sample.utf8)) }
  }

  @Test func everyBeginningOfAFile() {
    let bytes = Array(Self.sample.utf8)
    for length in 0...bytes.count { read(Array(bytes[..<length])) }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func mutatedFiles(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = [
      "[", "]", "{", "}", "? ", ": ", "- ", "\n", " ", "'", "\"", ",", "|", "%", "#", "&a ", "*a",
      "!t ",
    ]
    for _ in 0..<1500 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...3, using: &random))
        let piece = pieces.randomElement(using: &random).map { Array($0.utf8) } ?? []
        let noise = [UInt8.random(in: 0...255, using: &random)]
        bytes.replaceSubrange(start..<end, with: Bool.random(using: &random) ? piece : noise)
      }
      read(bytes)
    }
  }

  @Test(arguments: [UInt64(5), 6])
  func soupOfIndicators(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = [
      "[", "]", "{", "}", "?", ":", "-", "\n", " ", "a", ",", "'", "\"", "|", "\t", "!",
    ]
    for _ in 0..<5000 {
      let length = Int.random(in: 1...40, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      read(Array(text.utf8))
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "{", "{\"\":[", "- ", "? ", "a: [", "-\n", "[],", "a,", "*a ", "&a ", "!a ", "\"", "'",
      "a", "a ", " ", "\t", "#", "a:\n", "|\n", "\\", "🏠", "e\u{301}", "\u{85}%", "...\n",
      "---\n", "[?],", "\u{FEFF}", "\r", "%TAG !a! b\n",
    ])
  func theLargestFileOfTheSame(piece: String) {
    let count = (YAMLDocument.largestFile - 5) / piece.utf8.count
    let text = String(repeating: piece, count: count)
    for beginning in ["", "[", "a: \""] { read(Array((beginning + text).utf8)) }
  }

  @Test(.timeLimit(.minutes(1)))
  func theLargestFileOfKeys() {
    let keys = (0..<12_000).map { "key\($0):\n" }.joined()
    read(Array(keys.utf8))
    let accents = String(repeating: "\u{301}\u{323}", count: 30_000)
    read(Array("? \"a\(accents)\"\n? \"a\(accents)\"\n".utf8))
  }

  @Test func aBillionLaughsAreNotEvenOne() {
    let lines = (1...4_000).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
    #expect(
      complaint("a0: &a0 lol\n" + lines.joined()) == """
        1:5: anchors are not allowed
        a0: &a0 lol
            ^
        """)
    let aliases = String(repeating: "*a, ", count: 10_000)
    #expect(complaint("[\(aliases)]").hasPrefix("1:2: aliases are not allowed\n[*a, *a, "))
  }

  @Test func aDeepTreeInBlocks() {
    let lines = (0..<70).map { String(repeating: " ", count: $0) + "a:\n" }
    #expect(complaint(lines.joined()).hasPrefix("65:65: nested deeper than 64 levels\n"))
  }
}
