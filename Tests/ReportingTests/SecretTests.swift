import Linting
import Reporting
import RulePages
import Testing

/// A secret that was found is shown by no output, wherever else in the file it stands.
@Suite struct SecretTests {
  private static let secret = "n0t-So&Secret"
  private static let key = "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
  /// Each line but the first has another finding, which quotes the line, or whose fix does.
  private static let text = """
    # 2025-03-05 \(key)

    - Password: \(secret)
    - See (\(secret))[https://example.org/\(key)]
    - [lamp](htpp://example.org/\(secret)) and [boat](https://input.scs.community/x\(key)?both)
    - AI \(secret): \(key)

    ## Participants
    - \(secret)

    """

  @Test(arguments: LintFormat.allCases)
  func noFormatShowsASecret(format: LintFormat) {
    let report = ExampleRunner.report(Array(Self.text.utf8))
    let output = report.rendered(as: format, colored: false)
    #expect(output.contains("secret"))
    #expect(output.contains("link-malformed"))
    #expect(!output.contains(Self.secret))
    #expect(!output.contains(Self.key))
  }

  /// However many there are, nothing else is silent because of them.
  @Test(arguments: LintFormat.allCases)
  func manySecretsHideNoOtherFinding(format: LintFormat) {
    let digits = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    let keys = (0..<300).map { number in
      "AKIA" + String((0..<16).map { digits[($0 * 7 + number * ($0 + 3)) % digits.count] })
    }
    let text = "# 2025-03-05\n\n" + keys.map { "- \($0)\n" }.joined() + "\n##\(keys[0])\n"
    let output = ExampleRunner.report(Array(text.utf8)).rendered(as: format, colored: false)
    #expect(output.contains("heading-malformed"))
    #expect(output.contains("secret"))
    #expect(keys.allSatisfy { !output.contains($0) })
  }

  /// A message quotes what a reader sees, and a line what is written.
  @Test(arguments: LintFormat.allCases)
  func aPasswordIsHiddenHoweverItIsWritten(format: LintFormat) {
    let text = """
      # 2025-03-05

      - password: Som\\_mer2023!x

      ##Som_mer2023!x

      - password: Win&amp;ter2023!x

      [a](foo/Win&ter2023!x) and [b](<foo/Som\\_mer2023!x>)

      """
    let report = ExampleRunner.report(Array(text.utf8))
    #expect(Set(report.findings.map { $0.rule }).isSuperset(of: ["secret", "heading-malformed"]))
    let output = report.rendered(as: format, colored: false)
    #expect(!output.contains("mer2023"))
    #expect(!output.contains("ter2023"))
  }

  @Test func noFixWritesASecretAnew() {
    let report = ExampleRunner.report(Array(Self.text.utf8))
    let texts = report.findings.compactMap { $0.fix }.flatMap { $0.edits }.map { $0.text }
    #expect(!texts.isEmpty)
    #expect(texts.allSatisfy { !$0.contains(Self.secret) && !$0.contains(Self.key) })
  }

  @Test func theFingerprintDoesNotDependOnTheSecret() {
    let texts = ["- Password: n0t-So&Secret\n", "- Password: v3ry-Di&ffere\n"]
    let prints = texts.map { text in
      ExampleRunner.report(Array(text.utf8)).findings.filter { $0.rule == "secret" }
        .map { $0.fingerprint }
    }
    #expect(prints[0].count == 1)
    #expect(prints[0] == prints[1])
  }
}
