internal import ActionItems
internal import Bytes
package import Registers

/// What became of an action item.
package struct ActionChange: Change {
  /// The classes of changes.
  package enum Kind: String, Sendable, CaseIterable {
    case opened
    /// It is done or cancelled now; it may have been opened since, too.
    case closed
    /// It was done or cancelled, and is no longer.
    case reopened
    /// It has other owners.
    case reassigned
    /// It is due on another day.
    case redated
    /// Its text was edited where it stood.
    case reworded
    /// A slip of the hand was mended in it.
    case corrected
    /// A later meeting mentions it, and nothing else changed.
    case carried
    /// It was open, and a review of open items passed it over.
    case dropped
    /// It is gone with all its mentions.
    case withdrawn
  }

  package let kind: Kind
  package let sides: Sides<ActionThread>
  /// Whether it was opened in a meeting before one that the older edition knows, and is only told now.
  package let isLate: Bool

  package var place: ChangePlace {
    let last = sides.latest.last
    return ChangePlace(
      team: last.team, date: last.date, path: last.path, line: last.start.line,
      column: last.start.column)
  }
}

extension ActionThread {
  /// The last mention.
  package var last: Mention { mentions[mentions.count - 1] }

  var isClosed: Bool { state == .done || state == .cancelled }

  /// The keys of the owners that were named last.
  func owners(_ key: (String) -> String) -> Set<String> {
    for mention in mentions.reversed() {
      let owners = mention.owners(key)
      if !owners.isEmpty { return owners }
    }
    return []
  }
}

extension Mention {
  /// The keys of the owners.
  func owners(_ key: (String) -> String) -> Set<String> {
    Set(item.owners.compactMap { $0.text.map { key($0) } })
  }
}
