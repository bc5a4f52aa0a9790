/// A change of a file that takes a defect away.
package struct Fix: Equatable, Sendable {
  /// A replacement of bytes by text.
  package struct Edit: Equatable, Sendable {
    /// The bytes to replace, by offsets into the file as it was read; empty for an insertion.
    package let range: Range<Int>
    /// What stands there afterwards.
    package let text: String

    /// Replaces a range of bytes.
    package init(_ range: Range<Int>, with text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Whether the minutes say the same afterwards, so that nobody has to look at the change.
  package let isSafe: Bool
  /// The replacements, sorted by place; no two of them touch the same bytes.
  package let edits: [Edit]

  /// Collects edits, in any order, that belong together.
  package init(isSafe: Bool, _ edits: [Edit]) {
    self.isSafe = isSafe
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
