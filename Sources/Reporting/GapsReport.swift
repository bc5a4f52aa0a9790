package import Bytes
package import Dates
package import Meetings

/// The meetings of each team of which there seem to be no minutes, for the formats to show.
package struct GapsReport: Sendable {
  /// A team with its gaps.
  package struct Entry: Sendable {
    package let team: RepositoryPath
    package let gaps: MeetingGaps
    /// Those of the gaps that are wanted.
    package let shown: [MeetingGaps.Gap]
  }

  /// The teams, sorted.
  package let entries: [Entry]
  /// The meetings between which the gaps are.
  package let meetings: MeetingsReport

  /// Finds the gaps between meetings, and keeps those that touch some days.
  package init(between meetings: MeetingsReport, touching days: ClosedRange<CalendarDate>?) {
    self.meetings = meetings
    let teams = Dictionary(grouping: meetings.meetings) { $0.team }
    entries = teams.keys.sorted().map { team in
      let gaps = MeetingGaps((teams[team] ?? []).filter { $0.isRegular }.compactMap { $0.date })
      let shown = gaps.gaps.filter { days?.overlaps($0.days) ?? true }
      return Entry(team: team, gaps: gaps, shown: shown)
    }
  }

  /// The gaps in a format.
  package func rendered(as format: RegisterFormat, colored: Bool) -> String {
    switch format {
    case .text: text(Palette(isColored: colored))
    case .json: RegisterDocument.render("gaps", objects, of: meetings.reading)
    case .jsonl: objects.map { $0.compactText + "\n" }.joined()
    }
  }

  private func text(_ palette: Palette) -> String {
    entries.map { entry in
      let lines = entry.shown.map { "  \($0.days.described)  \($0.missing) missing\n" }
      return palette.bold(title(of: entry)) + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  /// `iaas: weekly, 102 meetings from 2022-08-01 to 2024-12-11, 12 missing`.
  private func title(of entry: Entry) -> String {
    let dates = entry.gaps.meetings
    let rhythm = entry.gaps.rhythm
    let name = entry.team.isTop ? "" : entry.team.printable + ": "
    let span = dates.first.flatMap { first in dates.last.map { " from \(first) to \($0)" } } ?? ""
    let missing = entry.shown.reduce(0) { $0 + $1.missing }
    let told = rhythm == nil ? "" : missing == 0 ? ", none missing" : ", \(missing) missing"
    return "\(name)\(rhythm?.rawValue ?? "in no rhythm"), "
      + quantity(dates.count, "meeting") + span + told
  }

  private var objects: [JSONObject] {
    entries.flatMap { entry in
      entry.shown.map { gap in
        JSONObject([
          ("team", entry.team.isTop ? .null : .text(entry.team.displayed)),
          ("rhythm", .text(gap.rhythm.rawValue)),
          ("first", .text(gap.days.lowerBound.description)),
          ("last", .text(gap.days.upperBound.description)),
          ("missing", .number(gap.missing)),
        ])
      }
    }
  }
}

extension ClosedRange<CalendarDate> {
  /// The first and the last day, always in the same width.
  fileprivate var described: String {
    lowerBound == upperBound
      ? "\(lowerBound)" + String(repeating: " ", count: 14) : "\(lowerBound) to \(upperBound)"
  }
}
