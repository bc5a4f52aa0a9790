internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles
internal import Statements

/// Reports somebody who has a chore of the meeting and is not listed as participant.
///
/// Page: Rules/role-not-participant.md
struct RoleNotParticipant: Rule {
  static let id = "role-not-participant"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting -> [Defect] in
      let entries = meeting.participants?.entries ?? []
      let listed = entries.compactMap { $0.handle }
      guard !listed.isEmpty else { return [] }
      var told = Set(listed)
      let absent = meeting.roles.compactMap { $0.handle }.filter { !told.contains($0) }
      let elsewhere = absent.isEmpty ? [] : Self.named(in: meeting, of: file)
      return absent.compactMap { handle in
        guard handle.isValid, told.insert(handle).inserted,
          !entries.contains(where: { $0.name?.lowercased() == handle.key }),
          !Self.isExcused(handle, in: file),
          !file.profile.groups.matches(FoldedText(handle.text))
        else { return nil }
        let meant = Self.meant(by: handle, among: listed)
        guard meant != nil || elsewhere.contains(handle) else {
          return nil
        }
        return .notListed(handle, meant: meant)
      }
    }
  }

  /// Whether a note behind a handle says that this person is not there.
  private static func isExcused(_ handle: Handle, in file: LintedFile) -> Bool {
    let end = file.source.range(ofLine: file.source.line(of: handle.range.lowerBound)).upperBound
    let behind = file.source.bytes[handle.range.upperBound..<max(end, handle.range.upperBound)]
    let rest = behind.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "_") }
    guard rest.first == UInt8(ascii: "(") else { return false }
    let note = rest.dropFirst().prefix { $0 != UInt8(ascii: ")") }
    return file.profile.participants.absentNotes.matches(FoldedText(note))
  }

  /// Those of whom the meeting speaks besides the chores; who is named nowhere else was hardly there, and does the
  /// chore all the same.
  private static func named(in meeting: Meeting, of file: LintedFile) -> Set<Handle> {
    let own = Set(meeting.roles.compactMap { $0.handle?.range.lowerBound })
    let lines = file.source.range(ofLines: meeting.lines)
    let texts = file.places.texts.lazy.filter { node in
      let range = file.tree.nodes[node].range
      return range.overlaps(lines) && file.source.bytes[range].contains(UInt8(ascii: "@"))
    }
    return Set(
      texts.flatMap { file.tree.text(of: $0).handles }
        .filter { !own.contains($0.range.lowerBound) })
  }

  /// The participant of whose handle this one is a slip; short ones are near to too many.
  private static func meant(by handle: Handle, among listed: [Handle]) -> String? {
    guard handle.text.count > 3, let near = nearest(to: handle.key, among: listed.map { $0.key }),
      editDistance(Array(handle.key), Array(near)) <= 2
    else { return nil }
    return listed.first { $0.key == near }?.text
  }
}

extension Defect {
  fileprivate static func notListed(_ handle: Handle, meant: String?) -> Defect {
    let message = "@\(handle.text) has a chore and is not among the participants"
    guard let meant else {
      return Defect(
        at: handle.range, message,
        help: "add - @\(handle.text) to the participants, if that was forgotten")
    }
    return Defect(
      at: handle.range, "\(message), but @\(meant) is",
      help: "find out which of the two is right, and write it in both places")
  }
}
