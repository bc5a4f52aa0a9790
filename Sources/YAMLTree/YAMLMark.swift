package import Bytes

/// A place in one of several documents that are read together.
package struct YAMLMark: Equatable, Sendable {
  package let position: SourcePosition
  /// The number that the document was given.
  package let document: Int

  /// Names a place.
  package init(_ position: SourcePosition, inDocument document: Int) {
    self.position = position
    self.document = document
  }
}
