internal import Bytes
internal import Profiles

/// A link to a place in the repository that the minutes lie in.
struct RepositoryLink {
  let link: WrittenLink
  /// What it leads to.
  let path: RepositoryPath
  /// What stands behind the number sign; nil without one.
  let anchor: String?
  /// The path as it is written, without what stands before it in an address of the web; empty for a link within
  /// the file.
  let writtenPath: Substring
  /// The part of the destination that names the file.
  let writtenFile: Substring
  /// The directory from which the path is written; nil in an address of the web.
  private let directory: RepositoryPath?

  /// Nil for a link that leads out of the repository.
  init?(_ link: WrittenLink, in file: LintedFile) {
    // Most links lead to other places of the web.
    if let web = link.address, !web.mayBe(below: file.profile.links.shownAt) { return nil }
    self.link = link
    let (place, anchor) = link.destination.parted(at: "#")
    self.anchor = anchor.map { String($0) }
    let path = place.parted(at: "?").before
    writtenFile = path
    var start = RepositoryPath.top
    if let web = link.address {
      guard let below = Self.path(in: path, web, below: file.profile.links.shownAt) else {
        return nil
      }
      (writtenPath, directory) = (below, nil)
    } else {
      guard link.form != .bare, !Self.hasScheme(path), !path.hasPrefix("//") else { return nil }
      (writtenPath, directory) = (path, file.path.directory)
      if !path.hasPrefix("/") { start = path.isEmpty ? file.path : file.path.directory }
    }
    guard let target = Self.target(writtenPath, from: start) else { return nil }
    self.path = target
  }

  /// What the link would lead to if it were written from the top of the repository; nil where it is.
  var pathFromTop: RepositoryPath? {
    guard let directory, !directory.isTop, !writtenPath.isEmpty, !writtenPath.hasPrefix("/") else {
      return nil
    }
    return Self.target(writtenPath, from: .top)
  }

  /// How the same link would name another path.
  func reference(to path: RepositoryPath) -> String {
    if let directory { return path.reference(from: directory) }
    return writtenFile[..<writtenPath.startIndex] + path.reference(from: .top)
  }

  /// What follows in an address one of those below which the files are shown.
  private static func path(
    in address: Substring, _ web: WebAddress, below places: GlobSet
  ) -> Substring? {
    var place = web.host
    for (index, step) in web.steps.prefix(mostSteps).enumerated() {
      place += "/" + step
      guard places.matches(FoldedText(place)) else { continue }
      // Before the path stand two slashes, that behind the server, and one behind each part.
      let slashes = address.utf8.indices.lazy.filter { address.utf8[$0] == slash }
      let last = slashes.dropFirst(index + 3).first
      return last.map { address[address.utf8.index(after: $0)...] } ?? address[address.endIndex...]
    }
    return nil
  }

  /// No repository is shown deeper on its server.
  private static let mostSteps = 8

  /// The path that a written one leads to; nil where it leads above the top.
  private static func target(_ written: Substring, from start: RepositoryPath) -> RepositoryPath? {
    var parts = start.bytes.split(separator: slash).map { Array($0) }
    for part in String(written).bytesWithoutPercents.split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else if !part.elementsEqual(".".utf8) {
        parts.append(Array(part))
      }
    }
    return RepositoryPath(bytes: Array(parts.joined(separator: [slash])))
  }

  private static func hasScheme(_ path: Substring) -> Bool {
    let word = path.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != slash }
    return word.endIndex < path.endIndex && path.utf8[word.endIndex] == UInt8(ascii: ":")
  }

  private static let slash = UInt8(ascii: "/")
}

extension RepositoryPath {
  /// The path as a link from a directory names it.
  func reference(from directory: RepositoryPath) -> String {
    let slash = UInt8(ascii: "/")
    let (from, to) = (directory.bytes.split(separator: slash), bytes.split(separator: slash))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps =
      Array(repeating: "..", count: from.count - shared) + to[shared...].map { Self.escaped($0) }
    return steps.joined(separator: "/")
  }

  /// The bytes as they stand in a link without brackets around it.
  private static func escaped(_ name: ArraySlice<UInt8>) -> String {
    let text = String(validating: name, as: UTF8.self)
    return name.reduce(into: [UInt8]()) { escaped, byte in
      let isPlain = byte > 0x20 && byte != 0x7F && !"%()<>?#\\\"".utf8.contains(byte)
      if isPlain, byte < 0x80 || text != nil {
        escaped.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += Array(("%" + (byte < 16 ? "0" : "") + digits).utf8)
      }
    }.text
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension StringProtocol where SubSequence == Substring {
  /// What stands before a sign and what behind it; nil without one.
  fileprivate func parted(at sign: Character) -> (before: Substring, behind: Substring?) {
    guard let place = utf8.firstIndex(of: sign.asciiValue ?? 0) else { return (self[...], nil) }
    return (self[..<place], self[utf8.index(after: place)...])
  }
}
