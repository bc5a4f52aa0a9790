internal import Bytes

/// How often handles are written in minutes, told by their bytes alone.
///
/// Nothing is parsed, so that all minutes of a snapshot can be gone through while somebody waits for a
/// commit: a handle in a code fence counts like any other.
package struct HandleTally: Sendable {
  /// By the handle as written, with its case.
  private(set) var counts: [HandleKey: Int] = [:]

  /// Nothing is counted yet.
  package init() {}

  /// The handles in one file.
  package init(of bytes: [UInt8]) {
    add(bytes)
  }

  /// Counts the handles in one more file.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var (next, last): (Int, Int?) = (0, nil)
      while let sign = buffer.firstPlace(of: UInt8(ascii: "@"), in: next..<buffer.count) {
        let scan = HandleBytes(in: buffer, behind: sign, afterHandle: sign - 1 == last)
        if let key = scan.key {
          counts[key, default: 0] += 1
          last = scan.end
        }
        next = scan.end
      }
    }
  }

  /// Counts a handle so many times more.
  package mutating func add(_ handle: String, times: Int) {
    var key = HandleKey()
    for byte in handle.utf8 { key.append(byte) }
    counts[key, default: 0] += times
  }

  /// Adds what has been counted elsewhere.
  package mutating func merge(_ other: HandleTally) {
    counts.merge(other.counts) { $0 + $1 }
  }

  /// The handles, with their case, in no order.
  package var handles: some Sequence<String> {
    counts.keys.lazy.map { $0.text }
  }
}

/// What stands behind an `@`.
private struct HandleBytes {
  /// Nil where the `@` belongs to a mail, a Matrix or a Mastodon address, to a path or to nothing.
  let key: HandleKey?
  /// Where the scan goes on.
  let end: Int

  init(in bytes: UnsafeBufferPointer<UInt8>, behind sign: Int, afterHandle: Bool) {
    var (key, kept, end) = (HandleKey(), HandleKey(), sign + 1)
    while end < bytes.count {
      let byte = bytes[end]
      // Markdown escapes an underscore with a backslash.
      if byte == UInt8(ascii: "\\"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "_") {
        end += 1
        continue
      }
      let isJoint = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      guard byte.isLetterOrDigit || isJoint else { break }
      key.append(byte)
      // What stands at the end is emphasis or a dash.
      if !isJoint { kept = key }
      end += 1
    }
    // As in `@ada/@bob`.
    let isListed = afterHandle && bytes[sign - 1] == UInt8(ascii: "/")
    let isHandle =
      kept.count > 0 && kept.count < HandleKey.capacity
      && (isListed || !Self.continuesWord(bytes, sign))
      && !Self.isAddress(bytes, from: end)
    self.key = isHandle ? kept : nil
    self.end = end
  }

  private static func continuesWord(_ bytes: UnsafeBufferPointer<UInt8>, _ sign: Int) -> Bool {
    guard sign > 0 else { return false }
    let before = bytes[sign - 1]
    return before.isLetterOrDigit || ".+-/@".utf8.contains(before)
  }

  /// Whether a name goes on as in `@lists.example.org`, `@ada:matrix.org` or `@ada@mastodon.example`.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> Bool {
    guard end + 1 < bytes.count else { return false }
    switch bytes[end] {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: "."): return bytes[end + 1].isLetterOrDigit
    case UInt8(ascii: ":"):
      let host = bytes[(end + 1)...].prefix(64).prefix {
        $0.isLetterOrDigit || $0 == 45 || $0 == 46
      }
      return host.dropLast().contains(UInt8(ascii: ".")) && bytes[end + 1].isLetterOrDigit
    default: return false
    }
  }
}
