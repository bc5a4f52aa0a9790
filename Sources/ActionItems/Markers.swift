internal import Bytes
internal import Profiles

/// The words that announce action items, ready to be looked for in bytes.
struct Markers {
  /// A marker as the profile spells it, and in small letters.
  struct Marker {
    let written: String
    let isOwned: Bool
    fileprivate let folded: [UInt8]

    /// The bytes that the marker takes.
    var length: Int { folded.count }
  }

  /// The longer ones first, since one may begin with another.
  private let markers: [Marker]
  /// For each byte in small letters whether a marker begins with it.
  private let isFirst: [Bool]

  init(_ conventions: ActionConventions) {
    markers = conventions.markers.map { written in
      Marker(
        written: written, isOwned: conventions.owned.contains(written),
        folded: Array(written.lowercased().utf8))
    }.filter { !$0.folded.isEmpty }.sorted { $0.length > $1.length }
    var isFirst = [Bool](repeating: false, count: 256)
    for marker in markers { isFirst[Int(marker.folded[0])] = true }
    self.isFirst = isFirst
  }

  /// The first marker from a place on that is a word of its own and begins with a capital, since "ai" is
  /// another word.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Marker, at: Int)? {
    var index = start
    return isFirst.withUnsafeBufferPointer { isFirst in
      while index < bytes.count {
        let byte = bytes[index]
        if (65...90).contains(byte), isFirst[Int(byte | 0x20)], !continuesWord(bytes, index),
          let marker = markers.first(where: { stands($0.folded, in: bytes, at: index) })
        {
          return (marker, index)
        }
        index += 1
      }
      return nil
    }
  }

  private func continuesWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = bytes[index - 1]
    return before.isLetterOrDigit || before == UInt8(ascii: "-") || before == UInt8(ascii: "/")
  }

  /// Whether a word goes on, as in `AIs`, `AI-Workshop` and `AI/ML`.
  private func isGoneOn(_ bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> Bool {
    guard end < bytes.count else { return false }
    if bytes[end].isLetterOrDigit { return true }
    let isJoint = bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "/")
    return isJoint && end + 1 < bytes.count && bytes[end + 1].isLetterOrDigit
  }

  private func stands(
    _ marker: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let end = index + marker.count
    guard end <= bytes.count, !isGoneOn(bytes, from: end) else { return false }
    for offset in marker.indices where bytes[index + offset].inSmallLetters != marker[offset] {
      return false
    }
    return true
  }
}

extension UInt8 {
  fileprivate var inSmallLetters: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}
