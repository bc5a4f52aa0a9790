internal import Bytes
internal import Dates
internal import Decisions
internal import Registers

extension JSONObject {
  /// A decision, with all keys in their order.
  static func decision(_ entry: DecisionEntry) -> JSONObject {
    JSONObject([
      ("path", .text(entry.path.displayed)),
      ("line", .number(entry.start.line)),
      ("column", .number(entry.start.column)),
      ("date", .optional(entry.date?.description)),
      ("team", .optional(entry.team.isTop ? nil : entry.team.displayed)),
      ("topic", .optional(entry.topic)),
      ("context", .optional(entry.decision.context)),
      ("kind", .text(entry.decision.kind.rawValue)),
      ("outcome", .optional(entry.decision.outcome?.rawValue)),
      ("text", .text(entry.decision.text)),
      ("id", .text(entry.id)),
    ])
  }
}
