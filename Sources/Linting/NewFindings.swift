/// The findings of a file, parted by whether an older version of the file has them.
///
/// A finding is the same in another version where its rule marks the same text in the same section, or else
/// the same text anywhere: lines move, and headings change. Neither lines nor messages count. Of several
/// that are alike so many are old as the older version has.
package struct NewFindings: Sendable {
  /// What no older version has, sorted; of a finding at several places it is the first new one that is
  /// marked.
  package private(set) var new: [Finding] = []
  /// What an older version has, sorted.
  package private(set) var old: [Finding] = []
  /// What an older version had, and this one has no more.
  package let fixedCount: Int

  /// Compares the findings of a file with those of its older versions.
  ///
  /// - Parameters:
  ///   - findings: those of the file, sorted.
  ///   - versions: those of each older version. Several are the parents of a merge: what any of them has is
  ///     old, and what all of them had is fixed.
  package init(_ findings: [Finding], since versions: [[Finding]]) {
    let places = Place.all(of: findings)
    var known: Set<Int> = []
    var fixedCounts: [Int] = []
    for version in versions {
      let others = Place.all(of: version)
      let pairs = Place.pairs(places, others)
      known.formUnion(pairs.keys)
      fixedCounts.append(version.count - Set(pairs.values.map { others[$0].finding }).count)
    }
    fixedCount = fixedCounts.min() ?? 0
    let unknown = places.indices.filter { !known.contains($0) }.map { places[$0] }
    let firstNew = Dictionary(unknown.map { ($0.finding, $0.number) }) { first, _ in first }
    for (index, finding) in findings.enumerated() {
      if let number = firstNew[index] {
        new.append(finding.marked(at: number))
      } else {
        old.append(finding)
      }
    }
    new.sort()
  }
}

extension Finding {
  /// The same finding with another of its places marked.
  fileprivate func marked(at place: Int) -> Finding {
    guard place > 0, place < anchors.count else { return self }
    return Finding(
      path: path, start: anchors[place].start, end: anchors[place].end, rule: rule,
      severity: severity, message: message, help: help, fix: fix, identity: identity,
      hidden: hidden, anchors: anchors)
  }
}

/// One of the places of a finding, as it is known in other versions of the file.
private struct Place {
  /// The index of the finding.
  let finding: Int
  /// Which of its places it is, counted from 0.
  let number: Int
  let key: Key

  struct Key: Hashable {
    let rule: String
    let text: String
    /// Nil for wherever it is.
    var section: String?
  }

  static func all(of findings: [Finding]) -> [Place] {
    findings.enumerated().flatMap { index, finding -> [Place] in
      let whole = Place(
        finding: index, number: 0, key: Key(rule: finding.rule, text: "", section: ""))
      if finding.anchors.isEmpty { return [whole] }
      return finding.anchors.enumerated().map { number, anchor in
        Place(
          finding: index, number: number,
          key: Key(rule: finding.rule, text: anchor.text, section: anchor.section))
      }
    }
  }

  /// Which of some places is which of others, by their indices: first those in the same section.
  static func pairs(_ ours: [Place], _ theirs: [Place]) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    for bySection in [true, false] {
      let taken = Set(pairs.values)
      var waiting: [Key: [Int]] = [:]
      for index in theirs.indices.reversed() where !taken.contains(index) {
        waiting[theirs[index].key.reduced(bySection), default: []].append(index)
      }
      for index in ours.indices where pairs[index] == nil {
        pairs[index] = waiting[ours[index].key.reduced(bySection)]?.popLast()
      }
    }
    return pairs
  }
}

extension Place.Key {
  fileprivate func reduced(_ keepsSection: Bool) -> Self {
    keepsSection ? self : Self(rule: rule, text: text, section: nil)
  }
}
