/// A path inside a repository as git stores it: bytes, with `/` between the names.
///
/// Ordered by bytes, which is the order of git's trees and of every report.
package struct RepositoryPath: Hashable, Comparable, Sendable {
  /// The path's bytes, without a leading or trailing `/`; empty for the top of the repository.
  package let bytes: [UInt8]

  /// The top of the repository.
  package static let top = RepositoryPath(bytes: [])

  private static let slash = UInt8(ascii: "/")

  /// Takes bytes as git gave them.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a path written in UTF-8.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The last name of the path.
  package var name: ArraySlice<UInt8> {
    bytes[nameStart...]
  }

  /// The path of the directory that holds this one; the top of the repository for a path of one name.
  package var directory: RepositoryPath {
    RepositoryPath(bytes: Array(bytes[..<max(nameStart - 1, 0)]))
  }

  /// Whether this is the top of the repository itself.
  package var isTop: Bool { bytes.isEmpty }

  /// The path as machine formats have it: bytes that are not UTF-8 stand as `%XX`.
  package var displayed: String {
    Self.text(of: bytes) { _ in false }
  }

  /// The path as it can be shown to people: like `displayed`, and what would steer a terminal or
  /// cannot be seen stands as `%XX` too.
  package var printable: String {
    Self.printable(bytes)
  }

  /// Bytes that should be UTF-8, such as a part of a path, as they can be shown.
  package static func printable(_ bytes: some Collection<UInt8>) -> String {
    if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return text(of: bytes) { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  private static func text(
    of bytes: some Sequence<UInt8>, escaping mustBeEscaped: (Unicode.Scalar) -> Bool
  ) -> String {
    var text = ""
    for piece in UTF8Pieces(bytes) {
      switch piece {
      case .scalar(let scalar) where !mustBeEscaped(scalar): text.unicodeScalars.append(scalar)
      case .scalar(let scalar): text += escaped(Array(String(scalar).utf8))
      case .illFormed(let illFormed): text += escaped(illFormed)
      }
    }
    return text
  }

  /// Whether this path is `directory` itself or lies below it.
  package func isInside(_ directory: RepositoryPath) -> Bool {
    let prefix = directory.bytes
    guard !prefix.isEmpty else { return true }
    guard bytes.starts(with: prefix) else { return false }
    return bytes.count == prefix.count || bytes[prefix.count] == Self.slash
  }

  /// The path of `name` in this directory.
  package func appending(_ name: some Sequence<UInt8>) -> RepositoryPath {
    var joined = bytes
    if !joined.isEmpty { joined.append(Self.slash) }
    joined.append(contentsOf: name)
    return RepositoryPath(bytes: joined)
  }

  package static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private var nameStart: Int {
    bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "%0" : "%") + String($0, radix: 16, uppercase: true) }.joined()
  }
}
