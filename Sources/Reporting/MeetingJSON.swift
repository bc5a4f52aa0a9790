internal import Bytes
internal import Dates
internal import Meetings
internal import Profiles
internal import Statements

extension JSONObject {
  /// A meeting, with all keys in their order.
  static func meeting(_ record: MeetingRecord) -> JSONObject {
    let meeting = record.meeting
    return JSONObject([
      ("path", .text(record.path.displayed)),
      ("line", .number(record.line)),
      ("date", record.date.map { .text($0.description) } ?? .null),
      ("team", record.team.isTop ? .null : .text(record.team.displayed)),
      ("title", meeting.title.map { .text($0.text) } ?? .null),
      ("cancelled", .bool(meeting.isCancelled)),
      ("participants", .array((meeting.participants?.entries ?? []).map { participant($0) })),
      ("roles", .array(meeting.roles.compactMap { role($0) })),
      ("sections", .texts(meeting.sections.map { $0.name })),
      ("topics", .array(zip(meeting.topics, record.topicLines).map { topic($0, line: $1) })),
    ])
  }

  private static func participant(_ participant: Participant) -> JSONObject {
    JSONObject([
      ("handle", participant.handle.map { .text($0.text) } ?? .null),
      ("name", participant.name.map { .text($0) } ?? .null),
      ("note", participant.note.map { .text($0) } ?? .null),
      ("absent", .bool(participant.isAbsent)),
    ])
  }

  /// A role that somebody has, or should have; nil where the minutes say that nobody needs to.
  private static func role(_ assignment: RoleAssignment) -> JSONObject? {
    if assignment.answer == .nobody { return nil }
    return JSONObject([
      ("role", .text(assignment.role.rawValue)),
      ("handle", assignment.handle.map { .text($0.text) } ?? .null),
    ])
  }

  private static func topic(_ topic: Topic, line: Int) -> JSONObject {
    JSONObject([
      ("title", .text(topic.title)),
      ("line", .number(line)),
      ("handles", .texts(topic.handles.map { $0.text })),
    ])
  }
}
