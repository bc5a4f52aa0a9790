package import Bytes

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
    package let keyStart: SourcePosition
    package let value: YAMLNode
  }

  package let content: Content
  /// The place of the first character; of a missing value, the place behind what it belongs to.
  package let start: SourcePosition
}
