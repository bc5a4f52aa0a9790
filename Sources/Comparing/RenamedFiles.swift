package import Bytes

/// Files that have another name in a newer tree, perhaps with some lines changed.
package enum RenamedFiles {
  /// A file of one of the trees.
  package struct File {
    let path: RepositoryPath
    let bytes: [UInt8]

    /// Names a content.
    package init(_ path: RepositoryPath, _ bytes: [UInt8]) {
      (self.path, self.bytes) = (path, bytes)
    }
  }

  /// At least so many thousandths of its lines has a file in common with what it was, as git asks for.
  private static let leastShare = 500
  /// What is added to the share of files that have the same name, in thousandths: as for meetings.
  private static let bonus = 200

  /// Which old file is which new one, by their contents: one to one, those first that are equal.
  ///
  /// A name may be given to another file, as in a series that is moved on by a week: a file that differs and
  /// has kept its name is itself only where it is not more like another one.
  package static func pairs(old: [File], new: [File]) -> [(old: Int, new: Int)] {
    var pairs = NumberPair.equal(
      old.enumerated().map { ($0.offset, $0.element.bytes) },
      new.enumerated().map { ($0.offset, $0.element.bytes) })
    var taken = (old: Set(pairs.map { $0.old }), new: Set(pairs.map { $0.new }))
    let index = LineIndex(
      old: lines(of: old, without: taken.old), new: lines(of: new, without: taken.new))
    let scores = index.resemblances.compactMap { resemblance -> (score: Int, pair: NumberPair)? in
      let pair = resemblance.pair
      let isNamedAlike = old[pair.old].path == new[pair.new].path
      guard isNamedAlike || resemblance.share >= leastShare else { return nil }
      return (resemblance.share + (isNamedAlike ? bonus : 0), pair)
    }
    let likest = scores.sorted { ($1.score, $0.pair) < ($0.score, $1.pair) }.map { $0.pair }
    let numbers = Dictionary(new.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let sameName = old.enumerated().compactMap { number, file in
      numbers[file.path].map { NumberPair(old: number, new: $0) }
    }
    for pair in likest + sameName where !taken.old.contains(pair.old) {
      guard taken.new.insert(pair.new).inserted else { continue }
      taken.old.insert(pair.old)
      pairs.append(pair)
    }
    return pairs.map { ($0.old, $0.new) }
  }

  private static func lines(
    of files: [File], without taken: Set<Int>
  ) -> [(number: Int, lines: [LineIndex.Line])] {
    files.indices.filter { !taken.contains($0) }.map { number in
      (number, files[number].bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    }
  }
}
