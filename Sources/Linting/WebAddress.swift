/// An address of the web, in its parts.
struct WebAddress: Equatable, Sendable {
  /// The name of the server in small letters, without a port.
  let host: String
  /// What stands between the server and the query: empty, or with a slash before it.
  let path: String
  /// What stands behind the first question mark; nil without one.
  let query: String?
  /// What stands behind the number sign; nil without one.
  let fragment: String?

  /// Reads `http://` or `https://` and what follows; nil for other schemes and paths.
  init?(_ text: String) {
    let bytes = text.utf8
    guard let colon = bytes.prefix(6).firstIndex(of: UInt8(ascii: ":")),
      ["http", "https"].contains(text[..<colon].lowercased()),
      text[colon...].hasPrefix("://")
    else { return nil }
    let rest = text[text.utf8.index(colon, offsetBy: 3)...]
    let (address, fragment) = rest.parted(at: "#")
    let (place, query) = address.parted(at: "?")
    let server = place.prefix { $0 != "/" }
    let named = server.split(separator: "@").last ?? ""
    host = named.prefix { $0 != ":" }.lowercased()
    path = String(place[server.endIndex...])
    self.query = query.map { String($0) }
    self.fragment = fragment.map { String($0) }
  }

  /// The parts of the path between its slashes.
  var steps: [Substring] { path.split(separator: "/") }

  /// The address as people compare it, without its scheme and port.
  var plain: String {
    host + path + (query.map { "?\($0)" } ?? "") + (fragment.map { "#\($0)" } ?? "")
  }
}

extension Substring {
  /// What stands before a sign, and what behind it; nil without one.
  fileprivate func parted(at sign: Character) -> (Substring, Substring?) {
    guard let place = firstIndex(of: sign) else { return (self, nil) }
    return (self[..<place], self[index(after: place)...])
  }
}
