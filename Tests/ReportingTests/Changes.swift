import Bytes
import Comparing
import Decisions
import Foundation
import MarkdownTree
import Meetings
import People
import Profiles
import Support
import Testing

@testable import Reporting

/// Minutes that changed, for the formats of changes to show.
struct Changes {
  private let profile: Profile
  private let comparison: Comparison
  private let evidence: Evidence

  /// Reading it takes longer than all that is done with it.
  private static let standard = Result { try Profile(builtIn: "scs") }

  /// Compares files, by their paths, as the standard profile reads them.
  init(
    from old: [(path: String, text: String)], to new: [(path: String, text: String)],
    people: String = ""
  ) throws {
    let profile = try #require(try Self.standard.get())
    comparison = Comparison(
      of: Self.edition(old, profile), with: Self.edition(new, profile), by: profile)
    self.profile = try Profile(Array(people.utf8), name: "test")
    var evidence = Evidence()
    (evidence.checked, evidence.total) = (new.count, new.count)
    self.evidence = evidence
  }

  /// Compares what was said in one meeting of the pier, below one topic.
  init(from old: String?, to new: String?, topic: String = "Lamps") throws {
    let file = { (text: String) in
      [("pier/20250305.md", Self.minutes("2025-03-05", "### \(topic)\n\n\(text)"))]
    }
    try self.init(from: old.map(file) ?? [], to: new.map(file) ?? [])
  }

  /// The two quarters of the sample repository.
  static func ofSample() throws -> Changes {
    let first = try sample("q1")
    let second = try sample("q2")
    let renewed = Set(second.map { $0.path })
    return try Changes(from: first, to: first.filter { !renewed.contains($0.path) } + second)
  }

  /// The first quarter of the sample repository, before which there was nothing.
  static func ofFirstQuarter() throws -> Changes {
    try Changes(from: [], to: sample("q1"))
  }

  static func minutes(_ day: String, _ agenda: String, review: String = "") -> String {
    let review = review.isEmpty ? "" : "### Pending action items\n\n\(review)\n\n"
    return """
      # \(day)

      ## Participants

      - @ada
      - @bob

      ## Housekeeping

      \(review)## Agenda

      \(agenda)

      """
  }

  private static func sample(_ quarter: String) throws -> [(path: String, text: String)] {
    try ["harbour", "lantern"].flatMap { team in
      let directory = ProjectFiles.root.appending(path: "Samples/minutes/\(quarter)/\(team)")
      return try FileManager.default.contentsOfDirectory(atPath: directory.path)
        .filter { $0.hasPrefix("2025") }.sorted()
        .map { name in
          let data = try Data(contentsOf: directory.appending(path: name))
          return ("\(team)/\(name)", String(decoding: data, as: UTF8.self))
        }
    }
  }

  private static func edition(
    _ files: [(path: String, text: String)], _ profile: Profile
  ) -> Edition {
    let catalogue = Catalogue(files.map { RepositoryPath($0.path) })
    let records = files.flatMap { file in
      let path = RepositoryPath(file.path)
      return Minutes(MarkdownTree(SourceText(Array(file.text.utf8))), by: profile)
        .records(at: path, catalogue.entry(for: path), in: catalogue, team: .unspecified)
    }
    return Edition(of: records, by: profile.threads)
  }

  func report(
    links: (old: ForgeLinks, new: ForgeLinks) = (.relative, .relative), title: String = "A..B",
    _ choose: (inout ChangesReport.Choice) -> Void = { _ in }
  ) -> ChangesReport {
    var choice = ChangesReport.Choice()
    choose(&choice)
    let reading = ChangesReading(
      tool: "git-minutes 0.0.0",
      old: .revision(name: "A", commit: String(repeating: "a", count: 40), tree: "1111"),
      new: .revision(name: "B", commit: String(repeating: "b", count: 40), tree: "2222"),
      title: title, evidence: evidence)
    return ChangesReport(
      comparison, reading: reading, links: links, names: OwnerNames(People(of: profile)), choice)
  }

  func rendered(
    as format: ChangesFormat, colored: Bool = false, width: Int? = nil,
    _ choose: (inout ChangesReport.Choice) -> Void = { _ in }
  ) -> String {
    report(choose).rendered(as: format, colored: colored, width: width)
  }

  /// The report with something that was settled about oil without a word for it.
  func withSettled(
    _ text: String, _ choose: (inout ChangesReport.Choice) -> Void = { _ in }
  ) -> ChangesReport {
    let report = report(choose)
    let entry = Entries.decision(text, topic: "Oil", kind: .implicit)
    return ChangesReport(
      report.changes, settled: [ChangeTeller.settled(entry)], days: report.days,
      reading: report.reading, links: report.links, report.choice)
  }

  /// The markdown without heading and numbers.
  func entries(_ choose: (inout ChangesReport.Choice) -> Void = { _ in }) -> String {
    let lines = rendered(as: .markdown, choose)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(4).joined(separator: "\n")
  }
}
