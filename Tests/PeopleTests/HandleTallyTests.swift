import People
import Support
import Testing

/// Which handles are counted in the bytes of minutes.
@Suite struct HandleTallyTests {
  private func census(_ text: String) -> HandleCensus {
    HandleCensus(HandleTally(of: Array(text.utf8)))
  }

  @Test(arguments: [
    ("@ada and @ada, (@ADA)", "ada", 3),
    ("_AI @ada_: lamp", "ada", 1),
    ("- @ada-l - late", "ada-l", 1),
    ("@ada\\_l @ada_l", "ada_l", 2),
    ("@ada: see @ada.", "ada", 2),
    ("```\n@ada\n```", "ada", 1),
    ("@ada/@bob/@bob", "bob", 2),
    ("Grüße an @ada", "ada", 1),
    ("@ada:\n10:30.", "ada", 1),
  ])
  func handlesAreCountedWithoutCaseWhereverTheyStand(text: String, handle: String, count: Int) {
    #expect(census(text).count(of: handle) == count)
  }

  @Test(arguments: [
    "ada@lists.example", "@lists.example.org", "@ada:matrix.example.org",
    "@ada@mastodon.example", "https://example.org/@ada", "a.@ada", "@", "@ ada", "@-_", "",
    "@" + String(repeating: "a", count: 40),
  ])
  func addressesAndLoneSignsAreNone(text: String) {
    #expect(Array(HandleTally(of: Array(text.utf8)).handles) == [])
  }

  @Test func theLongestHandleIsKeptWhole() {
    let handle = "a" + String(repeating: "b", count: 37) + "c"
    #expect(Array(HandleTally(of: Array("@\(handle)".utf8)).handles) == [handle])
  }

  @Test func aHandleIsShownAsMostWriteIt() {
    let census = census("@AdaL @adaL @adaL @graceh @GraceH @nobody")
    #expect(census.written("ADAL") == "adaL")
    #expect(census.written("graceh") == "GraceH")
    #expect(census.written("eve") == nil)
  }

  @Test func whatIsCountedInPartsIsWhatIsCountedAtOnce() {
    var tally = HandleTally(of: Array("@ada @bob".utf8))
    tally.merge(HandleTally(of: Array("@ada".utf8)))
    tally.add("bob", times: 4)
    let census = HandleCensus(tally)
    #expect(census.count(of: "ada") == 2)
    #expect(census.count(of: "bob") == 5)
  }

  /// A stranger may send any file.
  @Test func manyHandlesAreCountedAndComparedInTimeThatFitsTheirNumber() throws {
    var tally = HandleTally()
    for number in 0..<40_000 { tally.add("handle\(number)", times: 6) }
    let people = try people(tally)
    let duration = ProcessorTime.measure {
      for _ in 0..<20 { #expect(people.meant(by: "handl") == nil) }
    }
    #expect(duration < .seconds(2))
  }
}
