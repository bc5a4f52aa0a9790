package import Statements

/// Somebody who is listed as present at a meeting, or as excused.
package struct Participant: Equatable, Sendable {
  /// How an entry is written.
  package enum Form: Equatable, Sendable {
    /// An item of a list with one handle.
    case expected
    /// A line of a paragraph, which GitHub joins with those around it.
    case withoutBullet
    /// An item within an item that holds nothing else, as in `* * @ada`.
    case behindTwoBullets
    /// An item with a name, or with a handle without its `@`.
    case withoutHandle
    /// A row of a table that lacks the abbreviation by which others are called.
    case withoutAbbreviation
    /// One of several in a line.
    case oneOfSeveral
    /// A line that GitHub shows as code.
    case inCode
  }

  /// Nil where only a name is written.
  package let handle: Handle?
  /// The name, where one is written.
  package let name: String?
  /// The short name by which the minutes call somebody; nil where none is written.
  package let abbreviation: String?
  /// What else is said, such as `joined later`.
  package let note: String?
  /// Whether the note or the place in the list says that somebody was not there.
  package let isAbsent: Bool
  package let form: Form
  /// The bytes of the entry.
  package let range: Range<Int>
}

/// The list of those who took part in a meeting.
package struct ParticipantList: Equatable, Sendable {
  /// The bytes of the heading or the label that announces the list; of the first entry where none does.
  package let announcement: Range<Int>
  package let entries: [Participant]
  /// Whether the entries stand above the heading that announces them, and nobody below it.
  package let isAboveHeading: Bool

  /// Those who were there.
  package var present: [Participant] { entries.filter { !$0.isAbsent } }

  /// The entries by the names and abbreviations in them, in small letters.
  package var byName: [String: Participant] {
    let names = entries.flatMap { entry in
      [entry.name, entry.abbreviation].compactMap { $0 }.map { ($0.lowercased(), entry) }
    }
    return Dictionary(names) { first, _ in first }
  }

  /// Those whose first name nobody else in the list has, by that name in small letters.
  package var byGivenName: [String: Participant] {
    var people: [String: Participant] = [:]
    var shared: Set<String> = []
    for entry in entries {
      guard let name = entry.name?.lowercased(), let given = name.split(separator: " ").first
      else { continue }
      let other = people.updateValue(entry, forKey: String(given))
      if let other, other.name?.lowercased() != name { shared.insert(String(given)) }
    }
    return people.filter { !shared.contains($0.key) }
  }
}
