import ActionItems
import Registers
import Testing

/// Which mentions are of one action item.
@Suite struct ThreadTests {
  @Test(arguments: Chain.all) func twoTasksAreNeverOneThread(chain: Chain) throws {
    let found = try chain.found
    let wrong = Chain.pairs(found).subtracting(Chain.pairs(chain.expected))
    #expect(wrong.isEmpty, "\(found) instead of \(chain.expected)")
  }

  @Test func ninetyOfHundredJoinsAreFound() throws {
    var (found, expected) = (0, 0)
    var missed: [String] = []
    for chain in Chain.all {
      let joins = Chain.joins(chain.expected)
      let right = joins.intersection(Chain.joins(try chain.found))
      (found, expected) = (found + right.count, expected + joins.count)
      if right.count < joins.count { missed.append("\(chain.name): \(try chain.found)") }
    }
    #expect(Chain.all.count >= 40)
    #expect(found * 10 >= expected * 9, "\(found) of \(expected): \(missed)")
  }
}
