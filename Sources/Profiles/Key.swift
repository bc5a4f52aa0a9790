/// A key of the configuration, declared once for all who ask what may be said: the readers, which refuse any
/// other, the schema, and whoever shows what counts.
package struct Key: Sendable {
  package let name: String
  package let shape: Shape
  /// What it says, one sentence for people without a full stop.
  package let meaning: String
  /// What counts where nobody says anything, in YAML; nil for nothing.
  package let standard: String?
  /// What the standard means, where it is a word for that; for people.
  package let standsFor: String?
  /// Whether other profiles take it from that which lends its language.
  let isLent: Bool
  /// Whether a file adds to the list of the one below it, instead of replacing it.
  let adds: Bool

  /// Declares a key; see the properties.
  package init(
    _ name: String, _ shape: Shape, _ meaning: String, standard: String? = nil,
    standsFor: String? = nil,
    isLent: Bool = false, adds: Bool = false
  ) {
    self.name = name
    self.shape = shape
    self.meaning = meaning
    self.standard = standard
    self.standsFor = standsFor
    self.isLent = isLent
    self.adds = adds
  }
}

/// The keys of a mapping, in the order in which they are shown.
package struct Keys: Sendable {
  package let all: [Key]
  /// What each of them is to people, in messages.
  let kind: String

  /// Declares a mapping.
  package init(_ all: [Key], kind: String = "key") {
    self.all = all
    self.kind = kind
  }

  /// One key for each of some names, which differ in nothing else.
  init(_ names: [String], _ shape: Shape, _ meaning: (String) -> String) {
    self.init(names.map { Key($0, shape, meaning($0)) })
  }

  package var names: [String] { all.map { $0.name } }

  /// The key of a name; nil for a name that nobody has declared.
  package subscript(name: String) -> Key? { all.first { $0.name == name } }
}

/// What may stand behind a key.
package indirect enum Shape: Sendable {
  case text(TextForm)
  /// Several values, of which a single one needs no brackets.
  case list(Shape)
  /// Keys that are known.
  case mapping(Keys)
  /// Names that the file chooses, each with a value.
  case table(TextForm, Shape)
  /// A mapping, or in its place what its most important key would have.
  case short(as: String, Keys)

  /// Several patterns for headings, lines or words.
  package static let patterns = Shape.list(.text(.pattern))
  /// Several words as they are.
  package static let words = Shape.list(.text(.plain))
}
