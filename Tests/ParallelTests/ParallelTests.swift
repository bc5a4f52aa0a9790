import Parallel
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 2, 7, 1000], [1, 3, 2000])
  func resultsComeInTheOrderOfTheirInputs(count: Int, share: Int) {
    let inputs = Array(0..<count)
    #expect(inputs.mapInParallel(share: share) { $0 * $0 } == inputs.map { $0 * $0 })
  }

  @Test func unevenWorkIsDividedWithoutLoss() {
    let results = Array(0..<64).mapInParallel(share: 1) { input in
      (0..<(input % 8 * 20_000)).reduce(input) { ($0 &* 31) ^ $1 } & 1
    }
    #expect(results.count == 64)
  }
}
