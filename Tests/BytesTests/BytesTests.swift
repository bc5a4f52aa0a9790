import Bytes
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
    ("\n\n", ["", "", ""]), ("a\r\r\n", ["a", "", ""]),
  ])
  func linesEndAtLFAndCRLFAndCR(text: String, lines: [String]) {
    let source = SourceText(Array(text.utf8))
    #expect(source.lineCount == lines.count)
    #expect((1...source.lineCount).map { source.text(in: source.range(ofLine: $0)) } == lines)
  }

  @Test func columnsCountScalars() {
    let source = SourceText(Array("ä👩‍💻x\nß".utf8))
    #expect(source.position(of: 0) == SourcePosition(line: 1, column: 1))
    #expect(source.position(of: 13) == SourcePosition(line: 1, column: 5), "the x")
    #expect(source.position(of: 15) == SourcePosition(line: 2, column: 1))
    #expect(source.position(of: 17) == SourcePosition(line: 2, column: 2), "the end")
  }

  @Test(.timeLimit(.minutes(1)))
  func manyPlacesInOneLineAreFoundInTime() {
    let source = SourceText([UInt8](repeating: 0x61, count: 400_000))
    let places = stride(from: 0, to: 400_000, by: 10).map { source.position(of: $0) }
    #expect(places.map { $0.column } == Array(stride(from: 1, to: 400_001, by: 10)))
  }

  /// Wherever the scalars of a long line lie, and where bytes are ill-formed, each place is the same as if
  /// it were counted from the beginning of the line.
  @Test(arguments: [["ä", "👩", "x"], ["x"], ["\u{80}"]])
  func aLongLineIsCountedAsAShortOne(pieces: [String]) {
    let bytes = Array(String(repeating: pieces.joined(), count: 9_000).utf8) + [0xFF, 0x80, 0x41]
    let source = SourceText(Array("first\n".utf8) + bytes)
    for offset in [0, 1, 4_096, 4_097, 4_099, 8_000, bytes.count - 1, bytes.count] {
      let counted = String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars.count
      #expect(source.position(of: 6 + offset) == SourcePosition(line: 2, column: counted + 1))
    }
  }

  @Test func illFormedBytesCountAsOneScalarEach() {
    let source = SourceText([0xFC, 0xE2, 0x80, 0x41])
    #expect(source.position(of: 3) == SourcePosition(line: 1, column: 3))
  }

  @Test func placesBeyondTheTextAreItsEnd() {
    let source = SourceText(Array("a\nb".utf8))
    #expect(source.position(of: 99) == SourcePosition(line: 2, column: 2))
    #expect(source.range(ofLine: 99) == 3..<3)
    #expect(source.range(ofLines: 1...2) == 0..<3)
  }
}

@Suite struct UTF8PiecesTests {
  @Test func illFormedBytesComeInMaximalSubparts() {
    let bytes: [UInt8] = [0x61, 0xE2, 0x80, 0x62, 0xFF, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x91, 0xA9]
    let pieces = Array(UTF8Pieces(bytes))
    #expect(
      pieces == [
        .scalar("a"), .illFormed([0xE2, 0x80]), .scalar("b"), .illFormed([0xFF]),
        .illFormed([0xED]), .illFormed([0xA0]), .illFormed([0x80]), .scalar("👩"),
      ])
  }

  @Test func thePiecesAreTheScalarsOfARepairedString() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let interesting: [UInt8] = [0x41, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0x9F, 0xFF, 0x0A]
      let bytes = (0..<40).compactMap { _ in interesting.randomElement(using: &generator) }
      let repaired = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(Array(UTF8Pieces(bytes)).count == repaired.count, "\(bytes)")
    }
  }
}

@Suite struct RepositoryPathTests {
  @Test func aPathKnowsItsNameAndDirectory() {
    let path = RepositoryPath("a/b/c.md")
    #expect(Array(path.name) == Array("c.md".utf8))
    #expect(path.directory == RepositoryPath("a/b"))
    #expect(path.directory.directory.directory == .top)
    #expect(RepositoryPath.top.appending("x".utf8) == RepositoryPath("x"))
  }

  @Test func insideMeansBelowADirectoryAndNotAPrefixOfAName() {
    #expect(RepositoryPath("team/a.md").isInside(RepositoryPath("team")))
    #expect(RepositoryPath("team").isInside(RepositoryPath("team")))
    #expect(!RepositoryPath("teams/a.md").isInside(RepositoryPath("team")))
    #expect(RepositoryPath("a").isInside(.top))
  }

  @Test func bytesThatAreNotUTF8AreShownInHexadecimal() {
    let path = RepositoryPath(bytes: [0x61, 0xFC, 0x2F, 0x0F, 0xC3, 0xA4])
    #expect(path.displayed == "a%FC/\u{0F}ä")
    #expect(path.printable == "a%FC/%0Fä")
  }
}

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and its test vectors, and lengths around the block of 64 bytes.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
  ])
  func digestsAreThoseOfTheStandard(message: String, digest: String) {
    #expect(SHA256.hexadecimalDigest(of: Array(message.utf8)) == digest)
  }
}
