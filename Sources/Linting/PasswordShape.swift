internal import Bytes

extension ArraySlice<UInt8> {
  /// Whether a word looks like a password: letters, digits and signs in a mix that no name has.
  ///
  /// A name of several parts with hyphens, dots and slashes between them, a placeholder and an address
  /// are none.
  var looksLikePassword: Bool {
    guard (8...64).contains(count), allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    let joints = "-_.:,;()[]".utf8
    guard let first, first.isLetterOrDigit || "!%&+=?~^".utf8.contains(first),
      !contains(where: { "<>{}|\\`\"'@/".utf8.contains($0) })
    else { return false }
    let isCapital = contains { (65...90).contains($0) }
    let isSmall = contains { (97...122).contains($0) }
    let hasDigit = contains { (48...57).contains($0) }
    let hasSign = contains { !$0.isLetterOrDigit && !joints.contains($0) }
    let hasJoint = contains { joints.contains($0) }
    guard hasDigit, isCapital || isSmall, Set(self).count > 5 else { return false }
    return hasSign || !hasJoint && isCapital && isSmall && changes > 3
  }

  /// How often letters, capitals and digits follow each other.
  private var changes: Int {
    zip(self, dropFirst()).count { Self.kind($0) != Self.kind($1) }
  }

  private static func kind(_ byte: UInt8) -> Int {
    (48...57).contains(byte) ? 0 : (65...90).contains(byte) ? 1 : 2
  }
}
