internal import ActionItems
internal import Bytes
internal import Dates
internal import Meetings
internal import Statements

/// A mention as it is compared with others of its team.
struct Utterance {
  let wording: Wording
  /// The owners by their keys.
  let owners: Set<String>
  /// All who are named in the item and its notes by handle.
  let named: Set<String>
  /// What the topic says, without words that say nothing; nil outside of the topics.
  let topic: Set<Int>?
  /// What the statement above says; nil where there is none.
  let context: Set<Int>?
  let isReview: Bool
  let isClosed: Bool

  /// What is known of the subject apart from the text.
  var surroundings: Set<Int> { (topic ?? []).union(context ?? []) }
}

/// Makes utterances of the mentions of a meeting.
struct UtteranceReader {
  let sameOwner: @Sendable (String) -> String
  private(set) var vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary, sameOwner: @escaping @Sendable (String) -> String) {
    self.vocabulary = vocabulary
    self.sameOwner = sameOwner
  }

  /// The utterances of the mentions of one meeting, in the same order.
  mutating func utterances(of drafts: [Draft], in record: MeetingRecord) -> [Utterance] {
    let segments = Segments(of: drafts.map { $0.item }, in: record.bytes)
    return drafts.enumerated().map { index, draft in
      let item = draft.item
      let wording = Wording(
        item.text, due: item.due?.phrase, linked: segments.issues(at: index), in: &vocabulary)
      return Utterance(
        wording: wording, owners: Set(item.owners.compactMap { $0.text.map { sameOwner($0) } }),
        named: Set(segments.handles(at: index).map { sameOwner($0) }),
        topic: draft.place.topic.map { subject($0) }, context: item.context.map { subject($0) },
        isReview: draft.place.isReview, isClosed: item.isClosed)
    }
  }

  private mutating func subject(_ text: String) -> Set<Int> {
    let words = TextWords(text, atMost: Wording.mostWords).words.filter { $0.kind == .word }
    return Set(words.map { vocabulary.number(of: $0) }).filter { vocabulary.role($0) != .filler }
  }
}

/// The parts of a source that belong to one action item each: between the markers of an item that has
/// several, each part once.
private struct Segments {
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
    var issues: [TextWord] = []
    let part = ownLines(of: parts[index])
    var place = part.lowerBound
    while place < part.upperBound {
      guard bytes[place] | 0x20 == UInt8(ascii: "h"),
        let address = Address(in: bytes, at: place)
      else {
        place += 1
        continue
      }
      issues += address.issues
      place = address.end
    }
    return issues
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
