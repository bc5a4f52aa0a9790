package import Decisions
package import Registers

/// The decisions of a snapshot, for the formats to show.
package struct DecisionsReport: Sendable {
  /// The decisions that are wanted, sorted by path and place.
  let entries: [DecisionEntry]
  /// How many would fit, by the kind that nobody has asked for.
  let hidden: [Decision.Kind: Int]
  let reading: RegisterReading
  let links: ForgeLinks

  /// Selects decisions of some kinds from a register.
  package init(
    _ all: [DecisionEntry], kinds: Set<Decision.Kind>, reading: RegisterReading, links: ForgeLinks,
    selecting isWanted: (DecisionEntry) -> Bool
  ) {
    let fitting = all.filter(isWanted)
    entries = fitting.filter { kinds.contains($0.decision.kind) }
      .sorted { ($0.path, $0.start) < ($1.path, $1.start) }
    let others = fitting.filter { !kinds.contains($0.decision.kind) }
    hidden = Dictionary(grouping: others) { $0.decision.kind }.mapValues { $0.count }
    self.reading = reading
    self.links = links
  }

  /// The decisions in a format; text is for a terminal of so many columns, or for none.
  package func rendered(as format: DecisionsFormat, colored: Bool, width: Int? = nil) -> String {
    switch format {
    case .text: DecisionsText(self, Palette(isColored: colored), width).text
    case .markdown: DecisionsMarkdown(self).text
    case .json: RegisterDocument.render("decisions", objects, of: reading, counts: counts)
    case .jsonl: objects.map { $0.compactText + "\n" }.joined()
    case .csv: CSVFormat.render(Self.keys, objects)
    }
  }

  /// The keys of a decision.
  static let keys = [
    "path", "line", "column", "date", "team", "topic", "context", "kind", "outcome", "text", "id",
  ]

  private var objects: [JSONObject] { entries.map { .decision($0) } }

  private var counts: [(String, JSONObject.Value)] {
    let kinds = Decision.Kind.allCases.filter { $0 != .explicit }
    return [
      (
        "notShown",
        .object(JSONObject(kinds.map { ($0.rawValue, .number(hidden[$0, default: 0])) }))
      )
    ]
  }

  /// The lines that end a run: what was left out, what is not shown, and what was read.
  package var evidenceLines: [String] {
    let others = Decision.Kind.allCases.compactMap { kind -> String? in
      guard let count = hidden[kind] else { return nil }
      return quantity(count, "\(kind.rawValue) decision") + " (--\(kind.rawValue))"
    }
    let remarks = others.isEmpty ? [] : ["not shown: " + others.joined(separator: ", ")]
    let account = entries.isEmpty ? "no decisions" : quantity(entries.count, "decision")
    return reading.lines(account, remarks: remarks)
  }

  /// What a reader is told where nothing is shown.
  var absence: String { "no decisions, in \(reading.source)" }
}

/// How decisions are shown.
package enum DecisionsFormat: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// A list by team and day, with links to the lines.
  case markdown
  /// One JSON document.
  case json
  /// JSON Lines, one object for each entry.
  case jsonl
  /// Comma-separated values.
  case csv
}
