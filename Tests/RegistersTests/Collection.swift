import ActionItems
import Bytes
import Dates
import MarkdownTree
import Meetings
import Profiles
import Registers
import Statements
import Testing

/// The minutes of several meetings, read by the standard profile.
struct Collection {
  let records: [MeetingRecord]
  let profile: Profile

  /// Files by their paths.
  init(_ files: [(path: String, text: String)]) throws {
    let profile = try #require(try Profile(builtIn: "scs"))
    let catalogue = Catalogue(files.map { RepositoryPath($0.path) })
    self.profile = profile
    records = files.flatMap { file in
      let path = RepositoryPath(file.path)
      let minutes = Minutes(MarkdownTree(SourceText(Array(file.text.utf8))), by: profile)
      return minutes.records(
        at: path, catalogue.entry(for: path), in: catalogue, team: .unspecified)
    }
  }

  /// The minutes of a team that meets every week, from 8 January 2025 on; nil where nobody met.
  ///
  /// What is said in a meeting stands below its agenda; what begins with a heading of its own begins the
  /// minutes.
  init(weekly meetings: [String?]) throws {
    let first = try #require(CalendarDate("2025-01-08"))
    try self.init(
      meetings.enumerated().compactMap { week, text in
        guard let text, let day = first.adding(days: 7 * week) else { return nil }
        let body = text.hasPrefix("#") ? text : "## Agenda\n\n\(text)"
        return ("team/\(day.compact).md", "# \(day)\n\n\(body)\n")
      })
  }

  var actions: ActionRegister { ActionRegister(of: records, by: profile.threads) }
  var decisions: DecisionRegister { DecisionRegister(of: records) }
}

extension ActionRegister {
  /// The mentions of each meeting with the letters of their threads, as `a b | b`, by the order in which
  /// the threads begin.
  var chains: String {
    var letters: [String: String] = [:]
    let names = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
    let meetings = Dictionary(grouping: mentions) { $0.path }.sorted { $0.key < $1.key }
    return meetings.map { _, mentions in
      mentions.map { mention in
        let letter = letters[mention.thread] ?? names[letters.count % names.count]
        letters[mention.thread] = letter
        return letter
      }.joined(separator: " ")
    }.joined(separator: " | ")
  }
}
