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
  /// What it says.
  let wording: Wording
  /// What it stands below or answers, if it says enough to be told from others without that.
  let context: Wording?
  /// Whether others say the same about other things.
  let isBrief: Bool
  /// The owners by their keys; empty for a decision.
  let owners: Set<String>

  /// The words of what it says.
  var words: [String] { wording.words }
}

extension DecisionEntry {
  /// A decision of fewer words says nothing without its question.
  private static let fewWords = 4

  /// Whether it says nothing without what it answers, such as "yes", or "adopted as proposed".
  var isBrief: Bool { TextWords(decision.text, atMost: Self.fewWords).words.count < Self.fewWords }

  /// What it is about: the question or statement that it stands below, or for want of one, if it says nothing
  /// without it, the topic.
  var subject: String? { decision.context ?? (isBrief ? topic : nil) }
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

  /// A decision, with what it is about.
  func saying(_ entry: DecisionEntry) -> Saying {
    let text = entry.decision.text
    let place = Place(
      path: entry.path, team: entry.team, start: entry.start, topic: entry.topic)
    if entry.isBrief {
      let parts = [entry.subject, text].compactMap { $0 }
      return saying(Wording(parts.joined(separator: " ")), isBrief: true, at: place)
    }
    let subject = entry.subject.map { Wording($0) }
    return saying(Wording(text), below: subject, isBrief: false, at: place)
  }

  /// A mention of an action item with the keys of its owners.
  func saying(_ mention: Mention, owners: Set<String>) -> Saying {
    let place = Place(
      path: mention.path, team: mention.team, start: mention.start, topic: mention.topic)
    let wording = Wording(mention.item.text)
    return saying(wording, isBrief: wording.words.count < 3, at: place, owners: owners)
  }

  /// The number of the meeting that a line is about, in its own edition.
  func record(of path: RepositoryPath, line: Int) -> Int? {
    let numbers = numbers[path, default: []]
    let next = numbers.partitioningIndex { records[$0].meeting.lines.lowerBound > line }
    guard next > 0, records[numbers[next - 1]].meeting.lines.contains(line) else { return nil }
    return numbers[next - 1]
  }

  private func saying(
    _ wording: Wording, below context: Wording? = nil, isBrief: Bool, at place: Place,
    owners: Set<String> = []
  ) -> Saying {
    let record = record(of: place.path, line: place.start.line)
    return Saying(
      meeting: record.map { meetings[$0] } ?? -1, record: record, team: place.team,
      topic: place.topic, wording: wording, context: context, isBrief: isBrief, owners: owners)
  }

  private struct Place {
    let path: RepositoryPath
    let team: RepositoryPath
    let start: SourcePosition
    let topic: String?
  }
}
