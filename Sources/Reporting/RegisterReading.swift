internal import Bytes

/// What a register was read from: the same for every register and every format.
package struct RegisterReading: Equatable, Sendable {
  /// Which program has read what.
  package struct Origin: Equatable, Sendable {
    /// What kind of snapshot was read.
    package enum Snapshot: Equatable, Sendable {
      case workingTree
      case index
      /// The name as it was asked for, and the ids in hexadecimal digits; a tree may be of no commit.
      case revision(name: String, commit: String?, tree: String)
    }

    /// The program with its version.
    package let tool: String
    package let snapshot: Snapshot

    /// Describes a snapshot.
    package init(tool: String, snapshot: Snapshot) {
      self.tool = tool
      self.snapshot = snapshot
    }
  }

  package let origin: Origin
  package let evidence: Evidence
  /// How many meetings were read.
  package let meetings: Int
  /// How many teams they are of.
  package let teams: Int

  /// Describes what was read.
  package init(origin: Origin, evidence: Evidence, meetings: Int, teams: Int) {
    self.origin = origin
    self.evidence = evidence
    self.meetings = meetings
    self.teams = teams
  }

  /// `564 minutes at 0ba6ea5`, where one minute would be a time.
  var source: String {
    (evidence.checked == 1 ? "1 file of minutes" : "\(evidence.checked) minutes") + place
  }

  private var place: String {
    switch origin.snapshot {
    case .workingTree: " of the working tree"
    case .index: " of the index"
    case .revision(_, let commit, let tree): " at \((commit ?? tree).prefix(7))"
    }
  }

  /// The commit that was read; nil where something else was.
  var commit: String? {
    if case .revision(_, let commit, _) = origin.snapshot { commit } else { nil }
  }

  /// The lines that end a run: what was left out, remarks, and how many entries are of how many minutes.
  func lines(_ account: String, remarks: [String]) -> [String] {
    evidence.omissions + remarks + ["\(account); from \(source)\(evidence.scope)"]
  }
}
