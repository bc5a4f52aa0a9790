internal import Profiles

/// An address of the web, in its parts.
package struct WebAddress: Equatable, Sendable {
  /// The name of the server in small letters, without a port.
  package let host: String
  /// What stands between the server and the query: empty, or with a slash before it.
  package let path: Substring
  /// What stands behind the first question mark; nil without one.
  package let query: Substring?
  /// What stands behind the number sign; nil without one.
  let fragment: Substring?

  /// Reads `http://` or `https://` and what follows; nil for other schemes and paths.
  package init?(_ text: String) {
    let bytes = text.utf8
    let scheme = bytes.prefix(5).prefix { $0 != UInt8(ascii: ":") }
    let isWeb = ["http", "https"].contains { scheme.lazy.map { $0 | 0x20 }.elementsEqual($0.utf8) }
    guard isWeb,
      bytes[scheme.endIndex...].starts(with: "://".utf8)
    else { return nil }
    let rest = bytes[bytes.index(scheme.endIndex, offsetBy: 3)...]
    let (address, fragment) = rest.parted(at: UInt8(ascii: "#"))
    let (place, query) = address.parted(at: UInt8(ascii: "?"))
    let server = place.prefix { $0 != UInt8(ascii: "/") }
    let user = server.lastIndex(of: UInt8(ascii: "@")).map { server.index(after: $0) }
    let name = server[(user ?? server.startIndex)...].prefix { $0 != UInt8(ascii: ":") }
    host = Substring(name).lowercased()
    path = Substring(place[server.endIndex...])
    self.query = query.map { Substring($0) }
    self.fragment = fragment.map { Substring($0) }
  }

  /// The parts of the path between its slashes.
  package var steps: [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// Whether one of some patterns that are sought in texts may stand for the beginning of the address, by a
  /// quick look.
  func mayBe(below patterns: GlobSet) -> Bool {
    if patterns.isEmpty { return false }
    let slash = UInt8(ascii: "/")
    var bytes = Array(host.utf8)
    // Several slashes are one.
    for byte in path.utf8 where byte != slash || bytes.last != slash { bytes.append(byte) }
    return bytes.withUnsafeBufferPointer { patterns.mayMatchPart(of: $0) }
  }

  /// The address as people compare it, without its scheme and port.
  var plain: String {
    host + path + (query.map { "?\($0)" } ?? "") + (fragment.map { "#\($0)" } ?? "")
  }
}

extension Substring.UTF8View {
  /// What stands before a sign, and what behind it; nil without one.
  fileprivate func parted(at sign: UInt8) -> (Substring.UTF8View, Substring.UTF8View?) {
    guard let place = firstIndex(of: sign) else { return (self, nil) }
    return (self[..<place], self[index(after: place)...])
  }
}
