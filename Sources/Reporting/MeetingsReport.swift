internal import Bytes
package import Meetings

/// The meetings of a snapshot, for the formats to show.
package struct MeetingsReport: Sendable {
  /// The meetings that were asked for, sorted by path and line.
  package let meetings: [MeetingRecord]
  /// How many meetings were read.
  package let total: Int
  /// How many teams they are of.
  package let teams: Int
  /// What was read.
  package let origin: Origin
  package let evidence: Evidence

  /// Which program has read what.
  package struct Origin: Equatable, Sendable {
    /// The program with its version.
    package let tool: String
    /// What kind of snapshot it was: `revision`, `index` or `workingTree`.
    package let kind: String
    /// The name and the tree of a revision; nil for all others.
    package let revision: (name: String, tree: String)?

    /// Describes a snapshot.
    package init(tool: String, kind: String, revision: (name: String, tree: String)?) {
      self.tool = tool
      self.kind = kind
      self.revision = revision
    }

    package static func == (left: Origin, right: Origin) -> Bool {
      left.tool == right.tool && left.kind == right.kind
        && left.revision?.name == right.revision?.name
        && left.revision?.tree == right.revision?.tree
    }
  }

  /// Selects from all meetings of a snapshot, which are sorted by path and line.
  package init(
    of all: [MeetingRecord], selecting isWanted: (MeetingRecord) -> Bool, origin: Origin,
    evidence: Evidence
  ) {
    meetings = all.filter(isWanted)
    total = all.count
    teams = Set(all.map { $0.team }).count
    self.origin = origin
    self.evidence = evidence
  }

  /// The meetings in a format; text is for a terminal of so many columns, or for none.
  package func rendered(as format: RegisterFormat, colored: Bool, width: Int? = nil) -> String {
    switch format {
    case .text: MeetingsText(palette: Palette(isColored: colored), width: width).render(self)
    case .json: RegisterDocument.render("meetings", meetings.map { .meeting($0) }, of: self)
    case .jsonl: meetings.map { JSONObject.meeting($0).compactText + "\n" }.joined()
    }
  }

  /// The lines that end a run: what was left out, and what was read.
  package var evidenceLines: [String] {
    evidence.lines(ofRegister: quantity(total, "meeting", shown: meetings.count), teams: teams)
  }
}

/// How a register is shown.
package enum RegisterFormat: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// One JSON document.
  case json
  /// JSON Lines, one object for each entry.
  case jsonl
}

/// `3 meetings`, `1 meeting`, or `1 of 3 meetings` where not all are shown.
func quantity(_ number: Int, _ noun: String, shown: Int? = nil) -> String {
  let part = shown.flatMap { $0 == number ? nil : "\($0) of " } ?? ""
  return "\(part)\(number) \(noun)\(number == 1 ? "" : "s")"
}
