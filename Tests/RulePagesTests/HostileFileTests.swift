import Bytes
import Linting
import Reporting
import RulePages
import Testing

/// What no pad writes, and strangers do.
@Suite struct HostileFileTests {
  /// The rules that find something, by their names.
  private func rules(_ bytes: [UInt8]) -> [String] {
    ExampleRunner.report(bytes).findings.map { $0.rule }
  }

  @Test(arguments: [
    [0xD6] + Array("ffentliche Sitzung 2025-03-05\n".utf8), [0xB1] + Array("2025-2-1".utf8),
    Array("2025-03-05 ".utf8) + [0xFF, 0xFE, 0xFF],
  ])
  func aDateBesideBytesThatAreNoTextIsRead(bytes: [UInt8]) {
    #expect(rules(bytes).contains("encoding"))
  }

  @Test func ofAnotherEncodingOnlyThatIsTold() {
    let text = "# 2025-03-12\n\n## Participants\n- Ada\n"
    let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    #expect(rules(bytes) == ["encoding"])
  }

  @Test func aHandleWithABrokenByteIsToldOnce() {
    let bytes = Array("# 2025-03-05\n\n## Participants\n- @j".utf8) + [0xFC] + Array("rgen\n".utf8)
    #expect(rules(bytes) == ["encoding"])
  }
}
