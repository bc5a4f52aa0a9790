internal import ActionItems
internal import Bytes
internal import Dates
internal import Registers

extension JSONObject {
  /// A mention of an action item, with all keys in their order.
  static func mention(_ mention: Mention) -> JSONObject {
    self.mention(mention, owners: mention, due: mention)
  }

  /// A mention, with what others tell of its owners and of when it is due.
  private static func mention(
    _ mention: Mention, owners: Mention, due: Mention
  ) -> JSONObject {
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
      ("owners", .texts(owners.item.owners.compactMap { $0.text })),
      ("status", .text(item.status.rawValue)),
      ("due", .optional(due.item.due?.phrase.text)),
      ("dueDate", .optional(due.dueDate?.description)),
      ("text", .text(item.text)),
      ("id", .text(mention.id)),
      ("thread", .text(mention.thread)),
    ])
  }

  /// An action item: its last mention, with the owners and the due day that were told last, and what is
  /// known of all mentions.
  static func thread(_ thread: ActionThread) -> JSONObject {
    mention(thread.last, owners: thread.owned, due: thread.dated).appending([
      ("first", .optional(thread.firstDate?.description)),
      ("last", .optional(thread.lastDate?.description)),
      ("mentions", .number(thread.mentions.count)),
      ("state", .text(thread.state.rawValue)),
    ])
  }
}
