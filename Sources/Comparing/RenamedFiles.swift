/// Files that have another name in a newer tree, perhaps with some lines changed.
package enum RenamedFiles {
  /// At least so many thousandths of its lines has a file in common with what it was, as git asks for.
  private static let leastShare = 500

  /// Which old file is which new one, by their contents: one to one, those first that are equal.
  package static func pairs(old: [[UInt8]], new: [[UInt8]]) -> [(old: Int, new: Int)] {
    var pairs = NumberPair.equal(
      old.enumerated().map { ($0.offset, $0.element) },
      new.enumerated().map { ($0.offset, $0.element) })
    var taken = (old: Set(pairs.map { $0.old }), new: Set(pairs.map { $0.new }))
    let index = LineIndex(
      old: lines(of: old, without: taken.old), new: lines(of: new, without: taken.new))
    let likest = index.resemblances.filter { $0.share >= leastShare }
      .sorted { ($1.share, $0.pair) < ($0.share, $1.pair) }
    for pair in likest.map({ $0.pair }) where !taken.old.contains(pair.old) {
      guard taken.new.insert(pair.new).inserted else { continue }
      taken.old.insert(pair.old)
      pairs.append(pair)
    }
    return pairs.map { ($0.old, $0.new) }
  }

  private static func lines(
    of files: [[UInt8]], without taken: Set<Int>
  ) -> [(number: Int, lines: [LineIndex.Line])] {
    files.indices.filter { !taken.contains($0) }.map { number in
      (number, files[number].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    }
  }
}
