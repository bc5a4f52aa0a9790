import People
import Profiles
import Testing

/// Who is meant by a handle that is nearly another one.
@Suite struct SlipTests {
  @Test(arguments: [
    ("lovelaec", "lovelace", 6, "two letters have changed places"),
    ("lovlace", "lovelace", 6, "a letter is missing"),
    ("lovellace", "lovelace", 6, "a letter is doubled"),
    ("lovelaxce", "lovelace", 6, "a letter is too many"),
    ("lovelape", "lovelace", 6, "a letter is another"),
    ("lgihtouse", "lighthouse", 12, "two slips"),
    ("lovelaces", "lovelace", 6, "a consonant is too many at the end"),
    ("adal", "ada-l", 6, "a hyphen is missing"),
    ("ada_l", "ada-l", 6, "an underscore for a hyphen"),
    ("hoper", "hopper", 18, "a letter is missing in a short name"),
    ("grace-hoper", "grace-hopper", 18, "a short part of a longer name"),
    ("lighthouse", "lighthouse2", 6, "the digit is missing"),
  ])
  func aSlipIsOneOfAHandleThatIsFarMoreFrequent(
    written: String, meant: String, ratio: Int, slip: String
  ) throws {
    #expect(try people([written: 1, meant: ratio]).meant(by: written)?.handle == meant, "\(slip)")
    #expect(try people([written: 1, meant: ratio - 1]).meant(by: written) == nil, "\(slip)")
    #expect(try people([written: 2, meant: 2 * ratio - 1]).meant(by: written) == nil, "\(slip)")
    #expect(try people([meant: 1, written: ratio - 1]).meant(by: meant) == nil, "\(slip)")
  }

  @Test(arguments: [
    ("anna", "anne"), ("eve", "even"), ("tim", "tom"), ("dna", "dan"), ("martina", "martin"),
    ("gabriella", "gabriell"), ("mario", "maria"), ("jmiller", "kmiller"), ("miller", "jmiller"),
    ("acme-tim", "acme-tom"), ("acme-jan", "acme-jana"), ("node1-admin", "node2-admin"),
    ("lovelac", "lovelaces"),
    ("iglhthouse", "lighthouse"), ("stefan", "stephan"), ("alexander", "alexandra"),
  ])
  func namesThatAreNearMayBeTwo(one: String, other: String) throws {
    #expect(try people([one: 1, other: 500]).meant(by: one) == nil)
    #expect(try people([other: 1, one: 500]).meant(by: other) == nil)
  }

  @Test func digitsAreForgottenAndNotMadeUp() throws {
    #expect(try people(["lighthouse": 1, "lighthouse2": 9]).meant(by: "lighthouse") != nil)
    #expect(try people(["lighthouse": 9, "lighthouse2": 1]).meant(by: "lighthouse2") == nil)
  }

  @Test(arguments: [
    ("@ALL", ["al-l": 90]), ("todo", ["to-do": 90]), ("tbd", ["t-bd": 90]),
    ("grace", ["gracce_": 90]), ("lovelaces", ["lovelace_s": 90]), ("harbor", ["harbour": 90]),
  ])
  func groupsPlaceholdersAndWrongHandlesAreNeitherSlipsNorMeant(
    handle: String, counts: [String: Int]
  ) throws {
    #expect(try people(counts).meant(by: handle) == nil)
  }

  @Test func whatIsASlipItselfIsNotMeant() throws {
    let people = try people(["lighthouses": 1, "lighthousse": 10, "lighthouse": 100])
    #expect(people.meant(by: "lighthousse")?.handle == "lighthouse")
    #expect(people.meant(by: "lighthouses")?.handle == "lighthouse")
  }

  @Test func ofSeveralTheNearestThenTheParticipantThenTheMoreFrequentIsMeant() throws {
    let first = try people(["lighthouse": 100, "light-housee": 30, "lighthous-e": 20])
    #expect(first.meant(by: "lighthousee")?.handle == "light-housee")
    let others = try people(["lighthoose": 20, "lighthoase": 100])
    #expect(others.meant(by: "lighthouse")?.handle == "lighthoase")
    let meant = others.meant(by: "lighthouse") { $0 == "lighthoose" }
    #expect(meant?.handle == "lighthoose")
  }

  @Test func whoIsKnownIsMeantThoughNeverWritten() throws {
    let people = try people(
      ["aad": 1, "lovelacce": 5, "hoper": 1, "hoppre": 6],
      known: [
        "ada", "lovelace", "Hopper",
      ])
    #expect(people.meant(by: "aad")?.person?.handle == "ada")
    #expect(people.meant(by: "lovelacce")?.handle == "lovelace")
    #expect(people.meant(by: "hoper")?.handle == "Hopper")
    #expect(people.meant(by: "hoppre") == nil, "who is named so often is somebody")
    #expect(people.meant(by: "eda") == nil)
  }

  @Test func whoIsKnownIsNobodysSlip() throws {
    #expect(try people(["lovelace": 500], known: ["lovelacce"]).meant(by: "lovelacce") == nil)
  }

  @Test func ownersAreFoundByWhateverTheyAreCalled() throws {
    var tally = HandleTally()
    tally.add("GraceHopper", times: 60)
    let people = try people(
      tally,
      known: [
        Person(handle: "ada", name: "Ada Example", aliases: ["ada-l"])
      ])
    let written = ["@Ada-L", "ada example", "ADA", "gracehoper", "gracehopper", "Harbour", "@x"]
    #expect(
      written.map { people.canonicalHandle(of: $0) }
        == ["ada", "ada", "ada", "GraceHopper", "GraceHopper", "Harbour", "x"])
  }

  @Test(arguments: [
    ("@ada @all", false), ("@ada @bob", true), ("nobody", false),
  ])
  func aCensusIsNeededForWhoIsNotKnown(text: String, isUnsure: Bool) throws {
    let people = try people([:], known: ["Ada"])
    #expect(people.isUnsure(about: HandleTally(of: Array(text.utf8))) == isUnsure)
  }
}
