internal import ActionItems
internal import Bytes

/// The parts of a source that belong to one action item each: between the markers of an item that has
/// several, each part once.
struct Segments {
  private let bytes: [UInt8]
  private let parts: [Range<Int>]

  init(of items: [ActionItem], in bytes: [UInt8]) {
    self.bytes = bytes
    parts = items.indices.map { index in
      let (item, extent) = (items[index], items[index].extent.clamped(to: bytes.indices))
      let before = index > 0 ? items[index - 1].range.upperBound : 0
      let behind = index + 1 < items.count ? items[index + 1].range.lowerBound : bytes.count
      let start = min(max(extent.lowerBound, before), max(item.range.lowerBound, 0))
      let end = max(min(extent.upperBound, behind), start)
      return start..<min(end, start + Self.mostBytes)
    }
  }

  /// Nobody reads on for longer.
  private static let mostBytes = 4096

  /// The issues that links lead to which stand in the lines before any item below.
  func issues(at index: Int) -> [TextWord] {
    Address.all(in: bytes, ownLines(of: parts[index])).flatMap { $0.issues }
  }

  /// The handles in the item and below it.
  func handles(at index: Int) -> [String] {
    let part = bytes[parts[index]]
    return part.indices.compactMap { place in
      guard part[place] == UInt8(ascii: "@"),
        place == part.startIndex || !part[place - 1].isLetterOrDigit
      else { return nil }
      let name = part[(place + 1)...].prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
      return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
  }

  private func ownLines(of part: Range<Int>) -> Range<Int> {
    var place = part.lowerBound
    while let end = bytes[place..<part.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
      let next = bytes[(end + 1)..<part.upperBound].drop { $0 == 0x20 || $0 == 0x09 }
      if let first = next.first, "-*+\n".utf8.contains(first) || (48...57).contains(first) {
        return part.lowerBound..<end
      }
      place = end + 1
    }
    return part
  }
}
