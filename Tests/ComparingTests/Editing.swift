import ActionItems
import Bytes
import Comparing
import Dates
import Decisions
import MarkdownTree
import Meetings
import Profiles
import Registers
import Statements
import Testing

/// The standard profile.
let profile = Result { try #require(try Profile(builtIn: "scs")) }

/// The files of a collection by their paths, and what becomes of them.
struct Files {
  var texts: [String: String]

  /// Two meetings of a team, of which the second goes through the action items of the first.
  static let sample = Files(texts: [
    "storage/20250108.md": january8, "storage/20250115.md": january15,
  ])

  private static let january8 = """
    # 2025-01-08

    ## Participants

    - Ada (@ada)
    - Bob (@bob)

    ## Agenda

    ### Backups

    - Some talk about disks.
    - Decision: We keep all backups for thirty days.
    - AI @ada: write the restore guide

    ### Network

    - Decision: The gateway moves to the second rack.
    - AI @bob: order two switches until 2025-02-01
    """

  private static let january15 = """
    # 2025-01-15

    ## Participants

    - Ada (@ada)
    - Bob (@bob)

    ## Housekeeping

    ### Check AIs from last time

    - AI @ada: write the restore guide
    - AI @bob: order two switches until 2025-02-01

    ## Agenda

    ### Monitoring

    - Decision: Alerts go to the matrix channel.
    - Decision: Nobody is paged at night.
    """

  /// The first place of a text is replaced; it must be there.
  mutating func replace(_ old: String, _ new: String, in path: String) throws {
    var text = try #require(texts[path])
    let range = try #require(text.firstRange(of: old), "\(old) is not in \(path)")
    text.replaceSubrange(range, with: new)
    texts[path] = text
  }

  mutating func rename(_ old: String, _ new: String) throws {
    try #require(texts[old] != nil)
    texts[new] = texts.removeValue(forKey: old)
  }

  /// Gives minutes another file and title.
  mutating func shift(
    _ old: String, to new: String, _ oldTitle: String, _ newTitle: String
  ) throws {
    try replace(oldTitle, newTitle, in: old)
    try rename(old, new)
  }

  /// The edition that is read by the standard profile.
  func edition() throws -> Edition {
    let profile = try profile.get()
    let files = texts.sorted { $0.key < $1.key }
    let catalogue = Catalogue(files.map { RepositoryPath($0.key) })
    let records = files.flatMap { file in
      let path = RepositoryPath(file.key)
      let minutes = Minutes(MarkdownTree(SourceText(Array(file.value.utf8))), by: profile)
      return minutes.records(
        at: path, catalogue.entry(for: path), in: catalogue, team: .unspecified)
    }
    return Edition(of: records, by: profile.threads)
  }

  /// What changes on the way to other files.
  func comparison(with other: Files) throws -> Comparison {
    let profile = try profile.get()
    return Comparison(of: try edition(), with: try other.edition(), by: profile)
  }
}

extension Comparison {
  /// A line a change: `decision new: text`, with the text before where it is another one.
  var picture: [String] {
    let decided = decisions.map { change in
      let old = change.kind == .reworded || change.kind == .corrected ? change.sides.old : nil
      let before = old.map { "\($0.decision.text) => " } ?? ""
      let late = change.isLate ? ", late" : ""
      return "decision \(change.kind)\(late): \(before)\(change.sides.latest.decision.text)"
    }
    let done = actions.map { change in
      let owners = change.sides.latest.last.item.owners.compactMap { $0.text }
      let late = change.isLate ? ", late" : ""
      return "action \(change.kind)\(late): \(owners.joined(separator: "+")): "
        + change.sides.latest.last.item.text
    }
    let met = meetings.map { change in
      let late = change.isLate ? ", late" : ""
      return "meeting \(change.kind)\(late): \(change.sides.latest.date?.description ?? "?")"
    }
    return decided + done + met
  }
}
