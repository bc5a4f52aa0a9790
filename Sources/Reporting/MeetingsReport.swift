internal import Bytes
package import Meetings

/// The meetings of a snapshot, for the formats to show.
package struct MeetingsReport: Sendable {
  /// The meetings that were asked for, sorted by path and line.
  package let meetings: [MeetingRecord]
  package let reading: RegisterReading

  /// Selects from all meetings of a snapshot, which are sorted by path and line.
  package init(
    of all: [MeetingRecord], selecting isWanted: (MeetingRecord) -> Bool,
    origin: RegisterReading.Origin, evidence: Evidence
  ) {
    meetings = all.filter(isWanted)
    reading = RegisterReading(
      origin: origin, evidence: evidence, meetings: all.count,
      teams: Set(all.map { $0.team }).count)
  }

  /// The meetings in a format; text is for a terminal of so many columns, or for none.
  package func rendered(as format: RegisterFormat, colored: Bool, width: Int? = nil) -> String {
    switch format {
    case .text: MeetingsText(palette: Palette(isColored: colored), width: width).render(self)
    case .json: RegisterDocument.render("meetings", meetings.map { .meeting($0) }, of: reading)
    case .jsonl: meetings.map { JSONObject.meeting($0).compactText + "\n" }.joined()
    }
  }

  /// The lines that end a run: what was left out, and what was read.
  package var evidenceLines: [String] {
    let entries = quantity(reading.meetings, "meeting", shown: meetings.count)
    return reading.evidence.lines(ofRegister: entries, teams: reading.teams)
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
