import Comparing
import Testing

@Suite("Only a slip of the hand is corrected")
struct CorrectionTests {
  /// Two words, and what else the minutes say.
  struct Pair: CustomTestStringConvertible {
    let old: String
    let new: String
    let elsewhere: String

    init(_ old: String, _ new: String, _ elsewhere: String = "") {
      (self.old, self.new, self.elsewhere) = (old, new, elsewhere)
    }

    var testDescription: String { "\(old) -> \(new) (\(elsewhere))" }

    /// How a decision is told that has the other word, and on the way back.
    func kinds(in sentence: String) throws -> [DecisionChange.Kind] {
      let sides = [old, new].map { word in
        Files(texts: [
          "storage/20250108.md": """
          # 2025-01-08

          ## Agenda

          ### Racks

          - We know: \(elsewhere)
          - Decision: \(sentence.replacing("_", with: word))
          """
        ])
      }
      let ways = [(sides[0], sides[1]), (sides[1], sides[0])]
      return try ways.flatMap { try $0.comparison(with: $1).decisions.map { $0.kind } }
    }
  }

  @Test(
    "takes what is no word otherwise for a slip",
    arguments: [
      // Swapped, and written twice: no other word is needed to tell.
      Pair("gatewya", "gateway"), Pair("gatewway", "gateway"), Pair("commitee", "committee"),
      Pair("gatewya", "gateway", "the gateway is old"),
      // In few letters there are many words.
      Pair("bakcup", "backup", "a backup is made"), Pair("acccept", "accept", "all accept"),
      // A letter that is missing, too many or another one, and two of them in long words.
      Pair("certifcates", "certificates", "new certificates came"),
      Pair("seperate", "separate", "a separate rack"),
      Pair("maintenence", "maintenance", "then comes the maintenance"),
      Pair("infastucture", "infrastructure", "our infrastructure"),
      Pair("größßere", "größere", "nothing größere"),
    ])
  func corrects(_ pair: Pair) throws {
    #expect(
      try pair.kinds(in: "We want the _ from now on.") == [.corrected, .corrected])
  }

  @Test(
    "takes what may be meant for another wording",
    arguments: [
      Pair("contract", "contact"), Pair("contract", "contact", "a contract"),
      Pair("thursday", "tuesday"), Pair("Thursday", "Tuesday", "on Thursday"),
      Pair("wendesday", "wednesday", "each wednesday"), Pair("september", "setpember"),
      Pair("Miller", "Millar", "miller"), Pair("Miller", "Müller", "Müller"),
      Pair("Stefan", "Stefano", "Stefan"), Pair("Kuberentes", "Kubernetes", "kubernetes"),
      Pair("Özdemirr", "Özdemir", "özdemir"), Pair("@milllerin", "@millerin", "millerin"),
      // Endings.
      Pair("deploy", "deployed", "we deploy"), Pair("deploys", "deployed", "it deploys"),
      Pair("erstellen", "erstellten", "wir erstellen"),
      Pair("containers", "container", "a container"),
      Pair("dependant", "dependent", "dependent"),
      // Both are words.
      Pair("compiled", "complied", "it is compiled, and complied with"),
      Pair("planning", "planing", "Planning and planing"),
      // Nobody knows either.
      Pair("untied", "united"), Pair("filing", "filling"), Pair("certifcates", "certificates"),
      // Two edits in few letters, other first letters, digits, and what turns a sentence around.
      Pair("connected", "corrected", "connected"), Pair("includes", "excludes", "includes"),
      Pair("cluster12", "cluster21", "cluster12"), Pair("without", "wihtout", "without"),
      Pair("removed", "remoevd"),
    ])
  func doesNotCorrect(_ pair: Pair) throws {
    #expect(try pair.kinds(in: "We want the _ from now on.") == [.reworded, .reworded])
  }

  @Test("takes a first word for a name, unless it stands elsewhere in small letters")
  func knowsFirstWords() throws {
    let kinds = { (elsewhere: String) in
      try Pair("Gatewya", "Gateway", elsewhere).kinds(in: "_ and racks are bought.")
    }
    #expect(try kinds("a gateway") == [.corrected, .corrected])
    #expect(try kinds("a Gateway") == [.reworded, .reworded])
    #expect(try kinds("") == [.reworded, .reworded])
  }

  @Test("takes a slip that is mended in several places for one")
  func correctsAll() throws {
    let pair = Pair("certifcates", "certificates", "all certificates")
    let kinds = try pair.kinds(in: "We want _ from now on.\n- Decision: Old _ are thrown away.")
    #expect(kinds == [.corrected, .corrected, .corrected, .corrected])
  }

  @Test("corrects two words at most")
  func correctsFewWords() throws {
    let kinds = { (words: String) in
      try Pair(words, words.replacing("wya", with: "way")).kinds(in: "We want the _ from now on.")
    }
    #expect(try kinds("gatewya and the railwya") == [.corrected, .corrected])
    #expect(try kinds("gatewya, railwya and the pathwya") == [.reworded, .reworded])
  }
}
