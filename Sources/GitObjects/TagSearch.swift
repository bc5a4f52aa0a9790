internal import Bytes

/// A commit as a walk through history meets it.
struct WalkedCommit {
  let id: ObjectID
  let time: Int64
  let parents: [ObjectID]
}

/// Looks for the tag with the fewest commits between it and a commit, as `git describe` does.
///
/// One walk, the newest commits first, that ends as soon as all that is left is in the history of the tag.
struct TagSearch {
  private struct Candidate {
    let commit: ObjectID
    /// The bit that commits in its history carry.
    let mark: UInt16
    /// How many commits were met that are not in its history.
    var distance: Int
  }

  private let isTagged: (ObjectID) -> Bool
  private let commit: (ObjectID) throws(GitError) -> WalkedCommit?
  private var candidates: [Candidate] = []
  /// The commits that were met, with the candidates in whose history they are.
  private var marks: [ObjectID: UInt16] = [:]
  /// The commits to go to, the next one last.
  private var waiting: [WalkedCommit] = []
  private var count = 0

  /// Git weighs no more tags either.
  private static let mostCandidates = 10

  /// A search among some commits, which are nil where the history at hand does not have them.
  init(
    amongTagged isTagged: @escaping (ObjectID) -> Bool,
    commit: @escaping (ObjectID) throws(GitError) -> WalkedCommit?
  ) {
    (self.isTagged, self.commit) = (isTagged, commit)
  }

  /// The tagged commit that is nearest to another one; of two as near the one that was met first.
  mutating func nearest(to start: ObjectID) throws(GitError) -> ObjectID? {
    try visit(start, marks: 0)
    while let next = waiting.popLast() {
      let mark = mark(next.id, isStart: next.id == start)
      for index in candidates.indices where candidates[index].mark & mark == 0 {
        candidates[index].distance += 1
      }
      count += 1
      for parent in next.parents { try visit(parent, marks: mark) }
      if let best, waiting.allSatisfy({ marks[$0.id, default: 0] & best.mark != 0 }) {
        return best.commit
      }
    }
    return best?.commit
  }

  private var best: Candidate? {
    candidates.enumerated().min {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }?
    .element
  }

  /// The marks of a commit, with its own if it has a tag.
  private mutating func mark(_ id: ObjectID, isStart: Bool) -> UInt16 {
    guard !isStart, candidates.count < Self.mostCandidates, isTagged(id) else {
      return marks[id, default: 0]
    }
    let mark = UInt16(1) << UInt16(candidates.count)
    candidates.append(Candidate(commit: id, mark: mark, distance: count))
    marks[id, default: 0] |= mark
    return marks[id, default: 0]
  }

  /// Puts a commit among those to go to, behind others of its time, unless it was met.
  private mutating func visit(_ id: ObjectID, marks: UInt16) throws(GitError) {
    let isNew = self.marks[id] == nil
    self.marks[id, default: 0] |= marks
    guard isNew, let commit = try commit(id) else { return }
    waiting.insert(commit, at: waiting.partitioningIndex { $0.time >= commit.time })
  }
}
