package import Bytes
package import Profiles

/// What minutes say, as one value that only copies of them have: without their title, blanks and line ends.
package struct BodyMark: Hashable, Sendable {
  private let hash: Int

  /// So many lines make a copy: short minutes may well be the same.
  private static let fewestLines = 5
  /// So many words make a line count; headings do not.
  private static let fewestWords = 3

  /// Nil for minutes with hardly any text.
  package init?(_ bytes: [UInt8]) {
    var hasher = Hasher()
    let count = bytes.withUnsafeBufferPointer { Self.hash($0, into: &hasher) }
    guard count >= Self.fewestLines else { return nil }
    hash = hasher.finalize()
  }

  /// Takes the lines behind the title, and returns how many of them count.
  private static func hash(
    _ bytes: UnsafeBufferPointer<UInt8>, into hasher: inout Hasher
  ) -> Int {
    var (count, isBehindTitle) = (0, false)
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = line.trimmed
      guard let first = text.first, !text.isComment else { continue }
      let isHeading = first == UInt8(ascii: "#")
      if !isBehindTitle {
        isBehindTitle = true
        if isHeading { continue }
      }
      hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text)))
      hasher.combine(UInt8(0x0A))
      if !isHeading, text.hasWords(fewestWords) { count += 1 }
    }
    return count
  }
}

/// Which minutes of a team say the same.
package struct Copies: Sendable {
  private var groups: [[RepositoryPath]] = []
  private var group: [RepositoryPath: Int] = [:]

  /// Nothing is the same.
  package static let none = Copies([])

  /// Compares minutes with those of the same team.
  package init(
    _ marks: some Sequence<(RepositoryPath, BodyMark)>, named naming: FileNaming = .standard
  ) {
    let alike = Dictionary(grouping: marks) { Key(team: naming.team(of: $0.0), mark: $0.1) }
    for group in alike.values where group.count > 1 {
      let paths = group.map { $0.0 }.sorted()
      for path in paths { self.group[path] = groups.count }
      groups.append(paths)
    }
  }

  private struct Key: Hashable {
    let team: RepositoryPath
    let mark: BodyMark
  }

  /// The other files that say the same, sorted.
  func copies(of path: RepositoryPath) -> [RepositoryPath] {
    group[path].map { groups[$0].filter { $0 != path } } ?? []
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The bytes between blanks.
  fileprivate var trimmed: Self {
    let start = firstIndex { !$0.isBlank } ?? endIndex
    let end = self[start...].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return self[start..<end]
  }

  /// Whether it is a comment of HTML, and nothing else.
  fileprivate var isComment: Bool {
    guard count > 6, starts(with: "<!--".utf8), suffix(3).elementsEqual("-->".utf8) else {
      return false
    }
    let end = indices.dropFirst(4).first { self[$0...].starts(with: "-->".utf8) }
    return end == endIndex - 3
  }

  /// Whether there are so many words, each with a letter or a digit in it.
  fileprivate func hasWords(_ wanted: Int) -> Bool {
    var (count, isInWord) = (0, false)
    for byte in self {
      if byte.isBlank {
        isInWord = false
      } else if !isInWord, byte.isWordByte {
        isInWord = true
        count += 1
        if count == wanted { return true }
      }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }

  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
