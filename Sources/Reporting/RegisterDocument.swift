/// A register as one JSON document.
enum RegisterDocument {
  /// The document; `counts` are told in the summary behind the number of entries.
  static func render(
    _ key: String, _ entries: [JSONObject], of reading: RegisterReading,
    counts: [(String, JSONObject.Value)] = []
  ) -> String {
    let summary = JSONObject(
      [(key, .number(entries.count))] + counts + [("read", .object(read(reading)))])
    return JSONObject([
      ("version", .number(1)),
      ("tool", .text(reading.origin.tool)),
      ("snapshot", .object(snapshot(reading.origin.snapshot))),
      ("summary", .object(summary)),
      (key, .array(entries)),
    ]).compactText + "\n"
  }

  /// What kind of snapshot it was, with the revision as it was asked for and the tree.
  static func snapshot(_ snapshot: RegisterReading.Origin.Snapshot) -> JSONObject {
    switch snapshot {
    case .workingTree: object("workingTree", .null, .null)
    case .index: object("index", .null, .null)
    case .revision(let name, _, let tree): object("revision", .text(name), .text(tree))
    }
  }

  private static func object(
    _ kind: String, _ revision: JSONObject.Value, _ tree: JSONObject.Value
  ) -> JSONObject {
    JSONObject([("kind", .text(kind)), ("revision", revision), ("tree", tree)])
  }

  private static func read(_ reading: RegisterReading) -> JSONObject {
    JSONObject([
      ("meetings", .number(reading.meetings)),
      ("minutes", .number(reading.evidence.checked)),
      ("teams", .number(reading.teams)),
    ])
  }
}
