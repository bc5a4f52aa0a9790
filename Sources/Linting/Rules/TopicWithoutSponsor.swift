internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles
internal import Statements

/// Reports topics that do not say who brought them up.
///
/// Page: Rules/topic-without-sponsor.md
struct TopicWithoutSponsor: Rule {
  static let id = "topic-without-sponsor"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.kind == .minutes else { return [] }
    return file.heldMeetings.flatMap { $0.topics }.compactMap { topic in
      let isSaid = !topic.handles.isEmpty || Self.isSponsorBelow(topic, in: file)
      return isSaid ? nil : .unsponsored(at: topic.range)
    }
  }

  /// Whether the first line below the topic is a label with a handle, as in `sponsor: @ada`.
  private static func isSponsorBelow(_ topic: Topic, in file: LintedFile) -> Bool {
    let next = file.places.texts.partitioningIndex {
      file.tree.nodes[$0].range.lowerBound >= topic.range.upperBound
    }
    guard next < file.places.texts.count else { return false }
    let node = file.places.texts[next]
    guard file.tree.nodes[node].kind == .paragraph else { return false }
    let text = file.tree.text(of: node)
    let line = text.bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard let handle = HandleMatch.all(in: text).first?.range, handle.lowerBound < line.endIndex
    else { return false }
    let label = line[..<handle.lowerBound].drop { "(*_ ".utf8.contains($0) }
    return label.isEmpty || label.count < 30 && label.contains(UInt8(ascii: ":"))
  }
}

extension Defect {
  fileprivate static func unsponsored(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "nobody is named who brought this up",
      help: "write (@handle) behind it, or sponsor: @handle on the next line")
  }
}
