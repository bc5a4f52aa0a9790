import ActionItems
import Bytes
import Profiles
import Statements
import Testing

@testable import Registers
@testable import Reporting

/// Action items made by hand, and the formats they are shown in.
enum ActionEntries {
  static let lamp = Entries.thread(
    Entries.mention("order the lamp", in: "pier/20250219.md", line: 9, context: "Two are dark"),
    Entries.mention(
      "order the lamp of the pier", in: "pier/20250319.md", line: 20, topic: "Lamps",
      context: "Two are dark", owners: [Entries.ada, Entries.owner("bob")],
      due: ("by Friday", "2025-03-21")))
  static let rope = Entries.thread(
    Entries.mention("bring a rope", in: "pier/20250326.md", line: 30, owners: []))
  static let paint = Entries.thread(
    Entries.mention("paint it", topic: "Boat", status: .done), state: .done)

  static func lapsed(_ number: Int) -> ActionThread {
    Entries.thread(
      Entries.mention("old task \(number)", in: "pier/2024010\(number).md"), state: .lapsed)
  }

  static func rendered(
    _ threads: [ActionThread], as format: ActionsFormat = .text, width: Int? = nil,
    people: String = "", _ choose: (inout ActionsReport.Choice) -> Void = { _ in }
  ) throws -> String {
    var choice = ActionsReport.Choice()
    choose(&choice)
    return try Entries.report(threads, choice, people: people)
      .rendered(as: format, colored: false, width: width)
  }
}
