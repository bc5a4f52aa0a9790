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
        topic: draft.topic.map { subject($0) }, context: item.context.map { subject($0) },
        isReview: draft.place.isReview, isClosed: item.isClosed)
    }
  }

  private mutating func subject(_ text: String) -> Set<Int> {
    let words = TextWords(text, atMost: Wording.mostWords).words.filter { $0.kind == .word }
    return Set(words.map { vocabulary.number(of: $0) }).filter { vocabulary.role($0) != .filler }
  }
}
