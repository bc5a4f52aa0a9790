/// Two wordings, word by word.
package struct WordDifference: Equatable, Sendable {
  /// Words that stand together, and on which side.
  package enum Part: Equatable, Sendable {
    /// In both; as they are written now.
    case same(String)
    case removed(String)
    case added(String)
  }

  /// In the order of reading, what was removed before what was put in its place.
  package let parts: [Part]

  /// Compares two texts as they are written, divided at their blanks.
  package init(from old: String, to new: String) {
    let old = old.split(whereSeparator: { $0.isWhitespace })
    let new = new.split(whereSeparator: { $0.isWhitespace })
    var parts: [Part] = []
    var (oldPlace, newPlace) = (0, 0)
    let common = CommonWords(old, new).pairs + [(old: old.count, new: new.count)]
    var same: [Substring] = []
    for (oldEnd, newEnd) in common {
      if oldPlace < oldEnd || newPlace < newEnd || oldEnd == old.count && newEnd == new.count {
        if !same.isEmpty { parts.append(.same(same.joined(separator: " "))) }
        same = []
      }
      if oldPlace < oldEnd { parts.append(.removed(old[oldPlace..<oldEnd].joined(separator: " "))) }
      if newPlace < newEnd { parts.append(.added(new[newPlace..<newEnd].joined(separator: " "))) }
      if newEnd < new.count { same.append(new[newEnd]) }
      (oldPlace, newPlace) = (oldEnd + 1, newEnd + 1)
    }
    self.parts = parts
  }
}
