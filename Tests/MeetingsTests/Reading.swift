import Bytes
import MarkdownTree
import Meetings
import Profiles
import Statements
import Testing

/// Minutes by the standard profile, for tests to look into.
struct Reading {
  let minutes: Minutes

  init(_ text: String) throws {
    let profile = try #require(try Profile(builtIn: "scs"))
    minutes = Minutes(MarkdownTree(SourceText(Array(text.utf8))), by: profile)
  }

  /// Minutes with a list of participants.
  init(participants list: String) throws {
    try self.init("# 2025-03-05\n\n## Participants\n\n\(list)\n## Agenda\n\n### Topic\n")
  }

  /// Minutes with a housekeeping section.
  init(housekeeping text: String) throws {
    try self.init(
      "# 2025-03-05\n\n## Participants\n\n- @ada\n\n## Housekeeping\n\n\(text)\n## Agenda\n")
  }

  var meeting: Meeting {
    get throws { try #require(minutes.meetings.first) }
  }

  /// Each participant as `handle`, `name` or both, with the note in parentheses, and a `-` before those
  /// who were absent.
  var participants: [String] {
    get throws { (try meeting.participants?.entries ?? []).map { $0.picture } }
  }

  /// Each chore as `report: handle`.
  var roles: [String] {
    get throws { try meeting.roles.map { "\($0.role.rawValue): \($0.answer.picture)" } }
  }
}

extension Participant {
  fileprivate var picture: String {
    let words = [handle.map { "@" + $0.text }, name, note.map { "(\($0))" }].compactMap { $0 }
    return (isAbsent ? "-" : "") + words.joined(separator: " ")
  }
}

extension RoleAssignment.Answer {
  fileprivate var picture: String {
    switch self {
    case .handle(let handle): "@" + handle.text
    case .name(let name, range: _): name
    case .nobody: "nobody"
    case .missing(isBareAt: _): "?"
    }
  }
}
