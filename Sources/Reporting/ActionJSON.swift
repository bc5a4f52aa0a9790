internal import ActionItems
internal import Bytes
internal import Dates
internal import Registers

extension JSONObject {
  /// A mention of an action item, with all keys in their order.
  static func mention(_ mention: Mention) -> JSONObject {
    let item = mention.item
    return JSONObject([
      ("path", .text(mention.path.displayed)),
      ("line", .number(mention.start.line)),
      ("column", .number(mention.start.column)),
      ("date", .optional(mention.date?.description)),
      ("team", .optional(mention.team.isTop ? nil : mention.team.displayed)),
      ("topic", .optional(mention.topic)),
      ("context", .optional(item.context)),
      ("kind", .text(item.kind.rawValue)),
      ("marker", .optional(item.marker)),
      ("owners", .texts(item.owners.compactMap { $0.text })),
      ("status", .text(item.status.rawValue)),
      ("due", .optional(item.due?.phrase.text)),
      ("dueDate", .optional(mention.dueDate?.description)),
      ("text", .text(item.text)),
      ("id", .text(mention.id)),
      ("thread", .text(mention.thread)),
    ])
  }

  /// An action item: its last mention, and what is known of all of them.
  static func thread(_ thread: ActionThread) -> JSONObject {
    mention(thread.last).appending([
      ("first", .optional(thread.firstDate?.description)),
      ("last", .optional(thread.lastDate?.description)),
      ("mentions", .number(thread.mentions.count)),
      ("state", .text(thread.state.rawValue)),
    ])
  }
}
