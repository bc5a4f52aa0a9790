package import Profiles

/// Who is meant by the names of owners: a handle, whatever its case, and a name that the profile knows to
/// be somebody's.
package struct OwnerNames: Sendable {
  private let handles: [String: String]

  /// Knows the people of a profile.
  package init(_ people: [Person]) {
    var handles: [String: String] = [:]
    for person in people {
      for name in [person.name, person.handle] { handles[Self.folded(name)] = person.handle }
    }
    self.handles = handles
  }

  /// The same for all names of one person; an `@` before it does not count.
  package func key(_ name: String) -> String {
    Self.folded(shown(name))
  }

  /// The name by which to show somebody: the handle, where it is known.
  func shown(_ name: String) -> String {
    let name = name.hasPrefix("@") ? String(name.dropFirst()) : name
    return handles[Self.folded(name)] ?? name
  }

  /// The handle of somebody known by name or handle; nil for everybody else.
  package func handle(of name: String) -> String? {
    handles[Self.folded(name)]
  }

  private static func folded(_ name: String) -> String {
    String(decoding: FoldedText(name).bytes, as: UTF8.self)
  }
}
