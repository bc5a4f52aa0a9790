internal import Bytes

/// The keys of well-known services, told by how they begin.
enum TokenShapes {
  /// How a key looks.
  private struct Shape {
    let prefix: StaticString
    /// How many bytes the whole has at least.
    let least: Int
  }

  private static let shapes = [
    Shape(prefix: "ghp_", least: 40), Shape(prefix: "gho_", least: 40),
    Shape(prefix: "ghu_", least: 40), Shape(prefix: "ghs_", least: 40),
    Shape(prefix: "ghr_", least: 40), Shape(prefix: "github_pat_", least: 70),
    Shape(prefix: "glpat-", least: 26), Shape(prefix: "AKIA", least: 20),
    Shape(prefix: "ASIA", least: 20), Shape(prefix: "AIza", least: 39),
    Shape(prefix: "xoxb-", least: 40), Shape(prefix: "xoxp-", least: 40),
    Shape(prefix: "xoxa-", least: 40), Shape(prefix: "sk_live_", least: 30),
    Shape(prefix: "rk_live_", least: 30), Shape(prefix: "sk-proj-", least: 50),
    Shape(prefix: "npm_", least: 40), Shape(prefix: "pypi-", least: 80),
    Shape(prefix: "dckr_pat_", least: 36), Shape(prefix: "hvs.", least: 28),
    Shape(prefix: "eyJ", least: 60),
  ]

  /// No key is shorter.
  private static let least = 20

  /// Where keys stand in a text, be it in code.
  static func places(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var places: [Range<Int>] = []
      var start = 0
      // Where no key can end, none can have begun so many bytes before.
      while start + least <= bytes.count {
        var first = start + least
        while first > start, isOfToken(bytes[first - 1]) { first -= 1 }
        guard first == start else {
          start = first
          continue
        }
        var end = start + least
        while end < bytes.count, isOfToken(bytes[end]) { end += 1 }
        if isKey(bytes[start..<end]) { places.append(start..<end) }
        start = end + 1
      }
      return places
    }
  }

  private static func isOfToken(_ byte: UInt8) -> Bool {
    byte &- 97 < 26 || byte &- 65 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isKey(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let shape = shapes.first { shape in
      token.count >= shape.least
        && token.starts(
          with: UnsafeBufferPointer(
            start: shape.prefix.utf8Start, count: shape.prefix.utf8CodeUnitCount))
    }
    guard let shape else { return false }
    let rest = token.dropFirst(shape.prefix.utf8CodeUnitCount)
    // Not the example of a manual, as xxxx or 1234.
    let isVaried = Set(rest).count > 9 && rest.contains { (48...57).contains($0) }
    if shape.prefix.utf8CodeUnitCount == 4, shape.least == 20 {
      return token.count == 20 && isVaried && rest.allSatisfy { $0.isLetterOrDigit && $0 < 97 }
        && !rest.elementsEqual("IOSFODNN7EXAMPLE".utf8)
    }
    if shape.least == 60 { return isVaried && rest.count { $0 == UInt8(ascii: ".") } == 2 }
    return isVaried
  }
}
