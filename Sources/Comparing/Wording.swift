internal import Registers

/// A text as it is compared with others.
struct Wording: Equatable {
  /// Longer texts are alike by their beginnings.
  static let mostWords = 400

  /// The words without case, emphasis, punctuation and addresses, at most ``mostWords``.
  let words: [String]
  /// Those of them that are handles, or begin with a capital though not the text.
  let names: Set<String>
  /// Whether the text begins with a capital.
  let isCapitalized: Bool
  /// The text with its signs, as ``VisibleText`` has it.
  let visible: String
  /// All words as they are in ids.
  private let key: String

  init(_ text: String) {
    let text = VisibleText.shown(text)
    let words = TextWords(text)
    let handles = words.words.filter { $0.kind == .handle }.map { $0.text }
    self.words = words.words.prefix(Self.mostWords).map { $0.text }
    names = words.capitalized.union(handles)
    isCapitalized = text.first { $0.isLetter }?.isUppercase ?? false
    visible = VisibleText(text).text
    key = words.joined
  }

  /// What two texts have in common that say the same.
  var said: [String] { [key, visible] }
}
