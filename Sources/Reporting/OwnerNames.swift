package import People
internal import Profiles

/// Who is meant by the names of owners: a handle, whatever its case, an alias, a name or a slip.
package struct OwnerNames: Sendable {
  private let people: People
  /// What was looked for before, by the name as written.
  private let handles: [String: String]

  /// Knows people, and at once all those who are written so.
  package init(_ people: People, written names: Set<String> = []) {
    self.people = people
    handles = Dictionary(uniqueKeysWithValues: names.map { ($0, people.canonicalHandle(of: $0)) })
  }

  /// The same for all names of one person; an `@` before it does not count.
  package func key(_ name: String) -> String {
    String(decoding: FoldedText(shown(name)).bytes, as: UTF8.self)
  }

  /// Whether a profile knows somebody of a name.
  func knows(_ name: String) -> Bool { people.register.person(name) != nil }

  /// The name by which to show somebody: the handle, where it is known.
  func shown(_ name: String) -> String {
    handles[name] ?? people.canonicalHandle(of: name)
  }
}
