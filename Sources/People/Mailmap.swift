internal import Bytes

/// The names and mail addresses that belong together by a `.mailmap`, as git reads it.
package struct Mailmap: Sendable {
  /// The name of the file at the top of a repository.
  package static let fileName = ".mailmap"

  /// A person of the file.
  struct Identity: Equatable, Sendable {
    /// As written, the right one first, each once.
    var names: [String] = []
    /// In small letters, the right one first, each once.
    var mails: [String] = []

    /// The handles that the addresses tell of.
    var handles: [String] { mails.compactMap { noreplyHandle(of: $0) } }
  }

  /// In the order of the file.
  private(set) var identities: [Identity] = []

  /// No file.
  package static let empty = Mailmap([])

  /// Reads the bytes of the file; a line that is no entry is left out, as git does.
  package init(_ bytes: [UInt8]) {
    var indices: [String: Int] = [:]
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    )
    where line.first != UInt8(ascii: "#") {
      let pairs = Self.pairs(in: String(decoding: line, as: UTF8.self))
      guard let mail = pairs.first?.mail else { continue }
      let index = indices[mail] ?? identities.count
      if index == identities.count { identities.append(Identity()) }
      indices[mail] = index
      for pair in pairs { identities[index].add(pair.name, pair.mail) }
    }
  }

  /// The names and addresses in `Ada Example <ada@example.org> <a@old.example>`, at most two.
  private static func pairs(in line: String) -> [(name: String, mail: String)] {
    var rest = line[...]
    var pairs: [(String, String)] = []
    while pairs.count < 2, let open = rest.firstIndex(of: "<"),
      let close = rest[open...].firstIndex(of: ">")
    {
      let mail = rest[open..<close].dropFirst().lowercased()
      pairs.append((trimmed(rest[..<open]), trimmed(mail[...])))
      rest = rest[rest.index(after: close)...]
    }
    return pairs
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(
      start.prefix(
        upTo: start.lastIndex { !$0.isWhitespace }.map {
          start.index(after: $0)
        } ?? start.startIndex))
  }
}

extension Mailmap.Identity {
  fileprivate mutating func add(_ name: String, _ mail: String) {
    if !name.isEmpty, !names.contains(name) { names.append(name) }
    if !mail.isEmpty, !mails.contains(mail) { mails.append(mail) }
  }
}

/// The handle in an address that GitHub gives who hides their own, `123+ada@users.noreply.github.com`;
/// nil for any other address.
func noreplyHandle(of mail: String) -> String? {
  let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].lowercased() == "users.noreply.github.com" else { return nil }
  let pieces = parts[0].split(separator: "+", maxSplits: 1)
  let isNumbered = pieces.count == 2 && pieces[0].allSatisfy { $0.isASCII && $0.isNumber }
  guard let handle = isNumbered ? pieces.last : parts[0][...], !handle.isEmpty else { return nil }
  return String(handle)
}
