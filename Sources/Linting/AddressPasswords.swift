internal import Bytes

/// Passwords in addresses, as in `https://ada:password@example.org` and `postgres://ada:password@example.org`.
enum AddressPasswords {
  /// No name of a user, password and server together are longer.
  private static let longestServer = 256

  /// Where they stand in a text, be it in code.
  static func places(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.dropLast(3).compactMap { place in
        guard bytes[place] == UInt8(ascii: ":"), bytes[place + 1] == UInt8(ascii: "/"),
          bytes[place + 2] == UInt8(ascii: "/"), place > 0, bytes[place - 1].isLetterOrDigit
        else { return nil }
        return password(in: bytes, from: place + 3)
      }
    }
  }

  /// What stands between the first colon and the last `@` of a server, if it may be a password.
  private static func password(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    let server = bytes[start...].prefix(longestServer).prefix {
      $0 > 0x20 && !"/\"'`<>()[]|\\?#".utf8.contains($0)
    }
    guard let sign = server.lastIndex(of: UInt8(ascii: "@")), sign + 1 < server.endIndex,
      let colon = server[..<sign].firstIndex(of: UInt8(ascii: ":")), colon > start
    else { return nil }
    let password = server[(colon + 1)..<sign]
    return isVaried(password) ? password.startIndex..<password.endIndex : nil
  }

  /// Whether it is neither a word, as in the example of a manual, nor a variable.
  private static func isVaried(_ password: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    password.count > 5 && Set(password).count > 4 && password.contains { (48...57).contains($0) }
      && password.contains { $0.isLetter } && !password.contains { "${}*".utf8.contains($0) }
  }
}
