/// Those who may be meant by the names in a text.
package struct KnownPeople: Equatable, Sendable {
  /// Names, abbreviations and handles, in small letters.
  package let names: Set<String>
  /// First names that only one of them has, in small letters.
  ///
  /// They may be words as well, as "Mark", so that they count only where somebody takes something on.
  package let givenNames: Set<String>

  /// Nobody.
  static let none = KnownPeople(names: [])

  /// Collects names.
  package init(names: Set<String>, givenNames: Set<String> = []) {
    (self.names, self.givenNames) = (names, givenNames)
  }
}
