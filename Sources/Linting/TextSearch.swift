internal import Bytes

/// Looks for many texts at once: each place is gone on from only as far as one of the texts goes on.
///
/// A backslash that is none in the texts is passed over, since it escapes the sign behind it.
package struct TextSearch: Sendable {
  /// For a state and the next byte the next state; 0 is the beginning.
  private var steps: [Int: Int] = [:]
  /// What the states that end a text say of it.
  private var ends: [Int: End] = [:]
  private var firsts = [Bool](repeating: false, count: 256)

  private enum End {
    case whole
    /// The text goes on, as what is found does.
    case cut
  }

  /// Of longer texts the beginning is enough.
  private static let longest = 80

  /// Takes the texts to look for.
  package init(_ texts: some Sequence<String>) {
    var last = 0
    for text in texts where !text.isEmpty {
      var state = 0
      for (index, byte) in text.utf8.prefix(Self.longest).enumerated() {
        if index == 0 { firsts[Int(byte)] = true }
        let step = Self.step(state, byte)
        if let next = steps[step] {
          state = next
        } else {
          last += 1
          steps[step] = last
          state = last
        }
      }
      ends[state] = text.utf8.count > Self.longest ? .cut : ends[state] ?? .whole
    }
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { ends.isEmpty }

  private static func step(_ state: Int, _ byte: UInt8) -> Int { state << 8 | Int(byte) }

  /// Where the texts stand, in order; those that overlap are one.
  package func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    if isEmpty { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      for start in bytes.indices where firsts[Int(bytes[start])] {
        guard let end = end(from: start, in: bytes) else { continue }
        if let last = found.last, last.upperBound > start {
          found[found.count - 1] = last.lowerBound..<max(last.upperBound, end)
        } else {
          found.append(start..<end)
        }
      }
      return found
    }
  }

  /// The end of the longest text that begins at a place.
  private func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (place, state, end) = (start, 0, Int?.none)
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if let next = steps[Self.step(state, byte)] {
        state = next
      } else if byte == UInt8(ascii: "\\"), state > 0, place < bytes.count,
        steps[Self.step(state, bytes[place])] != nil
      {
        continue
      } else {
        break
      }
      switch ends[state] {
      case nil: continue
      case .whole: end = place
      case .cut:
        while place < bytes.count, bytes[place] > 0x20, bytes[place] < 0x7F { place += 1 }
        return place
      }
    }
    return end
  }

  /// A text with stars for what is found.
  package func masked(_ text: String) -> String {
    if isEmpty { return text }
    let bytes = Array(text.utf8)
    return Self.masked(text, bytes, ranges(in: bytes))
  }

  /// A text with stars for some of its bytes.
  static func masked(_ text: String, _ bytes: [UInt8], _ ranges: [Range<Int>]) -> String {
    if ranges.isEmpty { return text }
    var (masked, place) = ([UInt8](), 0)
    for range in ranges where range.lowerBound >= place {
      masked += bytes[place..<range.lowerBound]
      masked += "***".utf8
      place = range.upperBound
    }
    return String(decoding: masked + bytes[place...], as: UTF8.self)
  }
}
