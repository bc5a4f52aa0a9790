import ActionItems
import Comparing
import Dates
import Decisions
import Meetings
import Registers
import Testing

/// What somebody did to the sample, and what is told of it.
struct Edit: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: [String]
  let make: @Sendable (inout Files) throws -> Void

  init(name: String, expected: [String], make: @escaping @Sendable (inout Files) throws -> Void) {
    self.name = name
    self.expected = expected
    self.make = make
  }

  init(
    _ name: String, _ expected: String..., make: @escaping @Sendable (inout Files) throws -> Void
  ) {
    self.name = name
    self.expected = expected
    self.make = make
  }

  /// One text of a file for another one.
  init(_ name: String, _ old: String, _ new: String, in path: String = first, _ expected: String...)
  {
    self.name = name
    self.expected = expected
    make = { try $0.replace(old, new, in: path) }
  }

  var testDescription: String { name }

  static let first = "storage/20250108.md"
  static let second = "storage/20250115.md"
}

@Suite("Each edit lands in its class")
struct EditTests {
  @Test("tells what an edit did", arguments: Edit.all)
  func tells(_ edit: Edit) throws {
    var files = Files.sample
    try edit.make(&files)
    let picture = try Files.sample.comparison(with: files).picture
    #expect(picture == edit.expected, "\(picture.joined(separator: "\n"))")
  }

  @Test("tells the same the other way round", arguments: Edit.all)
  func mirrors(_ edit: Edit) throws {
    var files = Files.sample
    try edit.make(&files)
    let there = try Files.sample.comparison(with: files)
    let back = try files.comparison(with: Files.sample)
    #expect(back.mirrored == there.classes)
  }

  @Test("tells nothing of what is the same")
  func tellsNothing() throws {
    #expect(try Files.sample.comparison(with: Files.sample).picture == [])
  }
}

extension Comparison {
  /// The classes with what both sides say, but for those that have a direction.
  var classes: Set<[String]> { classes { ["withdrawn", "removed"].contains($0) ? "gone" : $0 } }

  /// The same, as they would be the other way round.
  var mirrored: Set<[String]> {
    let opposites = [
      "new": "gone", "withdrawn": "new", "removed": "new", "closed": "reopened",
      "reopened": "closed",
    ]
    return classes { opposites[$0] ?? $0 }
  }

  private func classes(_ name: (String) -> String) -> Set<[String]> {
    let decided = decisions.map { change in
      [name(change.kind.rawValue), both(change.sides) { $0.decision.text }]
    }
    let done = actions.filter { ![.carried, .dropped].contains($0.kind) }.map { change in
      let isOneSided = change.sides.old == nil || change.sides.new == nil
      let isNew = change.sides.old == nil
      let kind = isOneSided ? (isNew ? "new" : "withdrawn") : change.kind.rawValue
      return [name(kind), both(change.sides) { $0.last.item.text }]
    }
    let met = meetings.map { change in
      [name(change.kind.rawValue), both(change.sides) { $0.date?.description ?? "" }]
    }
    return Set(decided + done + met)
  }

  /// What both sides say, without their order.
  private func both<Entry>(_ sides: Sides<Entry>, _ text: (Entry) -> String) -> String {
    [sides.old, sides.new].compactMap { $0.map(text) }.sorted().joined(separator: " | ")
  }
}
