/// A value of a YAML document, and where it starts.
package struct YAMLNode: Equatable, Sendable {
  /// What a node holds.
  package enum Content: Equatable, Sendable {
    /// A text without quotes and escapes.
    ///
    /// Only a plain one, written without quotes, may mean a number, a truth value or, if empty,
    /// nothing at all; what it means is for the reader of the document to say.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// Entries in the order of the document, no two with the same key.
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  package struct Entry: Equatable, Sendable {
    package let key: String
    package let keyStart: YAMLMark
    package let value: YAMLNode

    /// Makes an entry, as of several documents that were put together.
    package init(key: String, keyStart: YAMLMark, value: YAMLNode) {
      self.key = key
      self.keyStart = keyStart
      self.value = value
    }
  }

  package let content: Content
  /// The place of the first character; of a missing value, the place behind what it belongs to.
  package let start: YAMLMark

  /// Whether nothing stands in the place of the value, or a word for that.
  package var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The entries of a mapping; none of anything else.
  package var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// Makes a node, as of several documents that were put together.
  package init(_ content: Content, start: YAMLMark) {
    self.content = content
    self.start = start
  }
}
