internal import Bytes
internal import Dates

extension ToldChange {
  /// The keys of a change in their order.
  static let keys = [
    "class", "type", "path", "line", "date", "team", "topic", "text", "oldText", "owners",
    "oldOwners", "id", "late", "url",
  ]

  /// The change for machines, with all keys in their order.
  func object(url: String?) -> JSONObject {
    JSONObject([
      ("class", .text(word)),
      ("type", .text(type.singular)),
      ("path", .text(path.displayed)),
      ("line", .number(start.line)),
      ("date", .optional(date?.description)),
      ("team", .optional(team.isTop ? nil : team.displayed)),
      ("topic", .optional(topic)),
      ("text", .text(text)),
      ("oldText", .optional(oldText)),
      ("owners", writtenOwners.map { .texts($0) } ?? .null),
      ("oldOwners", writtenOldOwners.map { .texts($0) } ?? .null),
      ("id", .text(id)),
      ("late", .bool(isLate)),
      ("url", .optional(url)),
    ])
  }
}

extension ChangesType {
  /// One of the type, as machine formats have it.
  var singular: String {
    switch self {
    case .decisions: "decision"
    case .actions: "action"
    case .meetings: "meeting"
    }
  }
}

extension ChangesReport {
  /// The changes sorted by place, for machines.
  var objects: [JSONObject] {
    (changes + (choice.includesSettled ? settled : [])).byPlace
      .map { $0.object(url: url(of: $0)) }
  }

  /// One JSON document.
  var document: String {
    let objects = objects
    let read = JSONObject([
      ("minutes", .number(reading.evidence.checked)), ("total", .number(reading.evidence.total)),
    ])
    let counts = ChangesType.allCases.map { type in
      (type.rawValue, JSONObject.Value.object(ChangeCounts(self).object(of: type)))
    }
    let summary = JSONObject(
      [("changes", .number(objects.count))] + counts + [
        ("settled", .number(settled.count)), ("late", .number(changes.count { $0.isLate })),
        ("read", .object(read)),
      ])
    return JSONObject([
      ("version", .number(1)),
      ("tool", .text(reading.tool)),
      ("snapshot", .object(RegisterDocument.snapshot(reading.new))),
      ("base", reading.old.map { .object(RegisterDocument.snapshot($0)) } ?? .null),
      ("summary", .object(summary)),
      ("changes", .array(objects)),
    ]).compactText + "\n"
  }
}
