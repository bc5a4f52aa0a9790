internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import People
internal import Profiles
internal import Statements

/// Reports handles that are slips of one that is known, or written far more often.
///
/// Page: Rules/handle-typo.md
struct HandleTypo: Rule {
  static let id = "handle-typo"
  static let severity = Severity.warning
  static let supersedes = ["ai-owner-unknown", "handle-invalid", "role-not-participant"]
  static let needs: Set<SnapshotNeed> = [.census]
  /// No meeting has more people; a file that has is not compared to its end.
  private static let mostHandles = 512

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let listed = file.minutes.meetings.flatMap { $0.participants?.entries ?? [] }
      .compactMap { $0.handle }
    let slips = Self.slips(in: file, listed: Set(listed))
    guard !slips.isEmpty else { return [] }
    let places = Dictionary(grouping: Self.handles(in: file.minutes.tree, listed: listed)) {
      $0.key
    }
    return slips.compactMap { key, meaning in
      guard let handles = places[key], let first = handles.first else { return nil }
      let meant = meaning.handle.lowercased()
      let line = listed.first { $0.key == meant }
        .map { file.source.line(of: $0.range.lowerBound) }
      // That who is meant has a chore and is not listed is then the same defect.
      let isListed = listed.contains { $0.key == key }
      return .slip(
        first, at: handles.map { $0.range }, meaning, line: line,
        settling: isListed ? (places[meant] ?? []).map { $0.range } : [])
    }
  }

  /// The handles of a file that somebody else is meant by, told by its bytes.
  private static func slips(
    in file: LintedFile, listed: Set<Handle>
  ) -> [String: People.Meaning] {
    let listedKeys = Dictionary(listed.map { ($0.key, $0) }) { first, _ in first }
    let written = Set(HandleTally(of: file.source.bytes).handles.map { $0.lowercased() })
      .union(listedKeys.keys)
    return written.sorted().prefix(mostHandles).reduce(into: [:]) { slips, key in
      let meaning = file.people.meant(by: key) { listedKeys[$0.lowercased()] != nil }
      guard let meaning else { return }
      // Two who are listed side by side are two.
      let isOther =
        listedKeys[key]?.isValid == true && listedKeys[meaning.handle.lowercased()] != nil
      if !isOther { slips[key] = meaning }
    }
  }

  /// The handles that a reader sees, in order, each place once.
  private static func handles(in tree: MarkdownTree, listed: [Handle]) -> [Handle] {
    let texts = tree.nodes.indices.filter { node in
      switch tree.nodes[node].kind {
      case .paragraph, .heading, .tableCell:
        tree.source.bytes[tree.nodes[node].range].contains(UInt8(ascii: "@"))
      default: false
      }
    }
    var starts = Set(listed.map { $0.range.lowerBound })
    let others = texts.flatMap { tree.text(of: $0).handles }
      .filter { starts.insert($0.range.lowerBound).inserted }
    return (listed + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Defect {
  fileprivate static func slip(
    _ handle: Handle, at places: [Range<Int>], _ meaning: People.Meaning, line: Int?,
    settling others: [Range<Int>]
  ) -> Defect {
    let meant = meaning.handle
    let reason = reason(meaning, line)
    return Defect(
      at: handle.range, occurrences: places,
      help: "write @\(meant), or name @\(handle.text) under 'people' if that is somebody else",
      fix: Fix(isSafe: false, places.map { Fix.Edit($0, with: "@\(meant)") }),
      places: places + others
    ) { places in
      let times = places.count > 1 ? ", written \(places.count) times," : ":"
      return "@\(handle.text)\(times) meant is @\(meant), who \(reason)"
    }
  }

  private static func reason(_ meaning: People.Meaning, _ line: Int?) -> String {
    if let line { return "is a participant (line \(line))" }
    guard let person = meaning.person else { return "is named \(meaning.count) times" }
    return person.name == person.handle ? "is known" : "is known as \(person.name)"
  }
}
