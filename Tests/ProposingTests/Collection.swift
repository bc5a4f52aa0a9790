import Bytes
import Dates
import Linting
import MarkdownTree
import Meetings
import Profiles
import Proposing
import YAMLTree

/// Minutes of an invented community, by their paths.
struct Collection {
  var texts: [String: String] = [:]

  /// Minutes of a team every other week from 3 January 2024 on, a Wednesday; `{date}` in the text is the day,
  /// `{n}` the number of the meeting.
  static func biweekly(
    _ team: String, _ count: Int, _ text: String, name: String = "{year}{month}{day}.md"
  ) -> Collection {
    var collection = Collection()
    for number in 0..<count {
      guard let start = CalendarDate(year: 2024, month: 1, day: 3),
        let day = start.adding(days: 14 * number)
      else { continue }
      let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      let file = name.replacing("{year}", with: "\(day.year)")
        .replacing("{month}", with: two(day.month)).replacing("{day}", with: two(day.day))
      collection.texts[team.isEmpty ? file : "\(team)/\(file)"] =
        text.replacing("{date}", with: "\(day)").replacing("{n}", with: "\(number)")
    }
    return collection
  }

  static func + (left: Collection, right: Collection) -> Collection {
    Collection(texts: left.texts.merging(right.texts) { $1 })
  }

  /// The profiles in the program, and the words for months; read once, since that takes a while.
  private static let known = Result<([Profile], [[String]]), any Error> {
    let profiles = try Profile.builtInNames.compactMap { try Profile(builtIn: $0) }
    let months = profiles.map { $0.due.months }.max { $0.joined().count < $1.joined().count }
    return (profiles, months ?? [])
  }

  /// What is proposed; nil where there are no minutes.
  func proposal(shuffled: Bool = false) throws -> Proposal? {
    let (profiles, months) = try Self.known.get()
    let order = shuffled ? texts.keys.sorted().reversed() : texts.keys.sorted()
    let paths = order.map { RepositoryPath($0) }
    let names = FoundNames(paths, months: months)
    let naming = try names.naming() ?? .standard
    let catalogue = Catalogue(paths, by: FileConventions(naming: naming, register: nil))
    let sketches = paths.filter { catalogue.entry(for: $0).isMinutes }.map { path in
      let source = SourceText(Array((texts[path.displayed] ?? "").utf8))
      return FileSketch(
        path: path, entry: catalogue.entry(for: path), MarkdownTree(source), naming: naming,
        profiles: profiles)
    }
    return Proposer(
      sketches, named: names, others: paths.filter { catalogue.entry(for: $0) == .document },
      paths: Set(texts.keys), profiles: profiles
    ).proposal
  }

  /// The lines of the proposed file from a key to the next gap, without their comments.
  func part(_ key: String) throws -> [String] {
    let text = try proposal()?.yaml() ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix(key + ":") }.prefix { !$0.isEmpty }
    return lines.map { line in
      String(line.firstRange(of: "  # ").map { line[..<$0.lowerBound] } ?? line)
    }
  }
}
