/// The findings of a file, parted by whether an older version of the file has them.
///
/// A finding is the same in another version where its rule marks the same text in the same line of the same
/// section, or else in the section, or else anywhere: lines move, and headings change. Messages do not
/// count. Of several that are alike so many are old as the older version has.
package struct NewFindings: Sendable {
  /// What no older version has, sorted; of a finding at several places it is the first new one that is
  /// marked.
  package private(set) var new: [Finding] = []
  /// What an older version has, sorted.
  package private(set) var old: [Finding] = []
  /// What an older version had, and this one has no more.
  package private(set) var fixedCount = 0
  /// What an older version had to tell, and comments hide now.
  package private(set) var silencedCount = 0
  /// What is told as new though comments hide it, sorted.
  package private(set) var unhidden: [Finding] = []

  /// Compares the findings of a file with those of its older versions.
  ///
  /// - Parameters:
  ///   - result: what was found in the file.
  ///   - versions: what was found in each older version. Several are the parents of a merge: what any of them
  ///     has is old, and what all of them had is fixed.
  ///   - hidesNew: whether comments hide also what no older version has. Without that, only what an older
  ///     version switches off in the whole file stays hidden.
  package init(_ result: LintResult, since versions: [LintResult], hidesNew: Bool = true) {
    var told = Side(result.findings)
    var hidden = Side(result.hidden)
    var counts: [(fixed: Int, silenced: Int)] = []
    for version in versions {
      var theirs = Side(version.findings)
      var superseded = Side(version.superseded)
      var silent = Side(version.hidden)
      told.begin()
      told.pair(&theirs)
      let known = theirs.paired.count
      told.pair(&superseded)
      told.end()
      hidden.begin()
      hidden.pair(&theirs)
      let kept = theirs.paired.count
      hidden.pair(&silent)
      hidden.pair(&superseded)
      hidden.end()
      counts.append((version.findings.count - kept, kept - known))
    }
    fixedCount = counts.map { $0.fixed }.min() ?? 0
    silencedCount = counts.map { $0.silenced }.min() ?? 0
    (new, old) = told.parted
    guard !hidesNew else { return }
    unhidden = hidden.parted.new.filter { finding in
      !versions.contains { $0.offInFile.covers(finding.rule) }
    }
    new = (new + unhidden).sorted()
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

/// The places of some findings, and how many of each have no partner yet.
private struct Side {
  private let findings: [Finding]
  private let places: [Place]
  /// How many of each place no version has that was compared.
  private var unknown: [Int]
  /// How many of each place have no partner in the version that is being compared.
  private var left: [Int]
  /// The findings of which a place has a partner.
  private(set) var paired: Set<Int> = []

  private struct Place {
    /// The index of the finding.
    let finding: Int
    /// Which of its places it is, counted from 0.
    let number: Int
    let key: Finding.Anchor.Key
  }

  private struct Key: Hashable {
    let rule: String
    let anchor: Finding.Anchor.Key
  }

  init(_ findings: [Finding]) {
    var places: [Place] = []
    var counts: [Int] = []
    for (index, finding) in findings.enumerated() {
      if finding.anchors.isEmpty {
        places.append(Place(finding: index, number: 0, key: .whole))
        counts.append(1)
      }
      for (number, anchor) in finding.anchors.enumerated() {
        places.append(Place(finding: index, number: number, key: anchor.key))
        counts.append(anchor.count)
      }
    }
    (self.findings, self.places) = (findings, places)
    (unknown, left) = (counts, counts)
    all = counts
  }

  /// How many there are of each place.
  private let all: [Int]

  /// Begins to compare with another version.
  mutating func begin() {
    left = all
  }

  /// Takes what the version has for known; of places that are alike each version tells of others.
  mutating func end() {
    for index in places.indices { unknown[index] -= min(unknown[index], all[index] - left[index]) }
  }

  /// Finds the places of another side again: first those in the same line and section, then in the section,
  /// then anywhere; of several that are alike those first that no version had.
  mutating func pair(_ other: inout Side) {
    guard !places.isEmpty, !other.places.isEmpty else { return }
    let order =
      places.indices.filter { unknown[$0] > 0 } + places.indices.filter { unknown[$0] == 0 }
    for level in [2, 1, 0] {
      var waiting: [Key: [Int]] = [:]
      for index in other.places.indices.reversed() where other.left[index] > 0 {
        waiting[other.key(of: index, level), default: []].append(index)
      }
      for index in order where left[index] > 0 {
        let key = key(of: index, level)
        while left[index] > 0, let partner = waiting[key]?.last {
          let count = min(left[index], other.left[partner])
          left[index] -= count
          other.left[partner] -= count
          other.paired.insert(other.places[partner].finding)
          if other.left[partner] == 0 { waiting[key]?.removeLast() }
        }
      }
    }
  }

  private func key(of index: Int, _ level: Int) -> Key {
    let (place, key) = (places[index], places[index].key)
    return Key(
      rule: findings[place.finding].rule,
      anchor: Finding.Anchor.Key(
        text: key.text, line: level > 1 ? key.line : 0, section: level > 0 ? key.section : 0))
  }

  /// The findings with a place that no version has, which is marked then, and the others.
  var parted: (new: [Finding], old: [Finding]) {
    var firstNew: [Int: Int] = [:]
    for (index, place) in places.enumerated() where unknown[index] > 0 {
      firstNew[place.finding] = firstNew[place.finding] ?? place.number
    }
    var (new, old): ([Finding], [Finding]) = ([], [])
    for (index, finding) in findings.enumerated() {
      if let number = firstNew[index] {
        new.append(finding.marked(at: number))
      } else {
        old.append(finding)
      }
    }
    return (new.sorted(), old)
  }
}
