internal import Bytes
internal import Dates
internal import Decisions
internal import Registers

/// Decisions for people at a terminal: under each team the newest first, each with its topic and the
/// question that it answers.
struct DecisionsText {
  private let report: DecisionsReport
  private let palette: Palette
  private let rows: RegisterRows

  /// The text is for a terminal of so many columns, or for none.
  init(_ report: DecisionsReport, _ palette: Palette, _ width: Int?) {
    self.report = report
    self.palette = palette
    rows = RegisterRows(palette: palette, width: width)
  }

  var text: String {
    let blocks = DecisionGroups(report.entries).teams.map { team in
      let lines = team.meetings.flatMap { meeting in meeting.topics.flatMap { $0.entries } }
      return palette.bold("\(team.name): \(quantity(team.count, "decision"))") + "\n"
        + rows.render(lines.map { row(of: $0) })
    }
    return blocks.isEmpty ? report.absence + "\n" : blocks.joined(separator: "\n")
  }

  private func row(of entry: DecisionEntry) -> RegisterRow {
    let about = RegisterRow.subject(topic: entry.topic, context: entry.decision.context)
    let notes = entry.notes.isEmpty ? "" : " (" + entry.notes.joined(separator: ", ") + ")"
    return RegisterRow(
      lead: "  " + (entry.date.map { $0.description } ?? "no date   ") + "  ",
      text: entry.decision.text + notes, details: about.isEmpty ? [] : [about],
      place: "\(entry.path.printable):\(entry.start.line)")
  }
}
