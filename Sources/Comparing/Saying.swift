internal import ActionItems
internal import Bytes
internal import Decisions
internal import Meetings
internal import Registers

/// A decision or an action item as it is compared with others.
struct Saying {
  /// The number of the meeting, which is the same in both editions.
  let meeting: Int
  /// The number of the meeting in its own edition; nil where it is not known.
  let record: Int?
  let team: RepositoryPath
  let topic: String?
  /// Longer texts are compared by their beginnings.
  static let mostWords = 400

  /// The words without case, emphasis, punctuation and addresses, at most ``mostWords``.
  let words: [String]
  /// Those of them that are handles, or begin with a capital though not the text.
  let names: Set<String>
  /// Whether the text begins with a capital.
  let isCapitalized: Bool
  /// The owners by their keys; empty for a decision.
  let owners: Set<String>

  /// The text as it is in ids.
  let key: String
}

/// Makes sayings of what one edition says.
struct SayingReader {
  private let records: [MeetingRecord]
  /// Of each file in the order of their lines.
  private let numbers: [RepositoryPath: [Int]]
  /// For each meeting its number in the older edition, or one of its own.
  private let meetings: [Int]

  /// A reader of the older edition.
  init(old pairs: MeetingPairs) {
    self.init(pairs.old, meetings: Array(pairs.old.indices))
  }

  /// A reader of the newer edition.
  init(new pairs: MeetingPairs) {
    let meetings = pairs.new.indices.map { pairs.oldOfNew[$0] ?? pairs.old.count + $0 }
    self.init(pairs.new, meetings: meetings)
  }

  private init(_ records: [MeetingRecord], meetings: [Int]) {
    self.records = records
    self.meetings = meetings
    numbers = Dictionary(grouping: records.indices, by: { records[$0].path }).mapValues { numbers in
      numbers.sorted {
        records[$0].meeting.lines.lowerBound < records[$1].meeting.lines.lowerBound
      }
    }
  }

  /// A decision.
  func saying(_ entry: DecisionEntry) -> Saying {
    saying(entry.decision.text, at: entry.path, entry.start, entry.topic, owners: [])
  }

  /// A mention of an action item with the keys of its owners.
  func saying(_ mention: Mention, owners: Set<String>) -> Saying {
    saying(mention.item.text, at: mention.path, mention.start, mention.topic, owners: owners)
  }

  private func record(of path: RepositoryPath, line: Int) -> Int? {
    let numbers = numbers[path, default: []]
    let next = numbers.partitioningIndex { records[$0].meeting.lines.lowerBound > line }
    guard next > 0, records[numbers[next - 1]].meeting.lines.contains(line) else { return nil }
    return numbers[next - 1]
  }

  private func saying(
    _ text: String, at path: RepositoryPath, _ start: SourcePosition, _ topic: String?,
    owners: Set<String>
  ) -> Saying {
    let words = TextWords(text)
    let handles = words.words.filter { $0.kind == .handle }.map { $0.text }
    let record = record(of: path, line: start.line)
    return Saying(
      meeting: record.map { meetings[$0] } ?? -1, record: record,
      team: record.map { records[$0].team } ?? path.directory,
      topic: topic,
      words: words.words.prefix(Saying.mostWords).map { $0.text },
      names: words.capitalized.union(handles),
      isCapitalized: text.first { $0.isLetter }?.isUppercase ?? false, owners: owners,
      key: words.joined
    )
  }
}
