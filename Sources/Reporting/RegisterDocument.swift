internal import Bytes
internal import Meetings

/// A register as one JSON document.
enum RegisterDocument {
  static func render(_ key: String, _ entries: [JSONObject], of report: MeetingsReport) -> String {
    let summary = JSONObject([
      (key, .number(entries.count)),
      ("read", .object(read(report))),
    ])
    return JSONObject([
      ("version", .number(1)),
      ("tool", .text(report.origin.tool)),
      ("snapshot", .object(snapshot(report.origin))),
      ("summary", .object(summary)),
      (key, .array(entries)),
    ]).compactText + "\n"
  }

  private static func snapshot(_ origin: MeetingsReport.Origin) -> JSONObject {
    JSONObject([
      ("kind", .text(origin.kind)),
      ("revision", origin.revision.map { .text($0.name) } ?? .null),
      ("tree", origin.revision.map { .text($0.tree) } ?? .null),
    ])
  }

  private static func read(_ report: MeetingsReport) -> JSONObject {
    JSONObject([
      ("meetings", .number(report.total)),
      ("minutes", .number(report.evidence.checked)),
      ("teams", .number(report.teams)),
    ])
  }
}
