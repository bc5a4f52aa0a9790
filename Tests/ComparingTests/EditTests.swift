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
  /// What was done to the sample before.
  let prepare: @Sendable (inout Files) throws -> Void
  let make: @Sendable (inout Files) throws -> Void

  init(
    name: String, expected: [String],
    on prepare: @escaping @Sendable (inout Files) throws -> Void = { _ in },
    make: @escaping @Sendable (inout Files) throws -> Void
  ) {
    self.name = name
    self.expected = expected
    self.prepare = prepare
    self.make = make
  }

  init(
    _ name: String, _ expected: String..., make: @escaping @Sendable (inout Files) throws -> Void
  ) {
    self.init(name: name, expected: expected, make: make)
  }

  /// One text of a file for another one.
  init(_ name: String, _ old: String, _ new: String, in path: String = first, _ expected: String...)
  {
    self.init(name: name, expected: expected) { try $0.replace(old, new, in: path) }
  }

  /// The files before and after.
  func sides() throws -> (old: Files, new: Files) {
    var old = Files.sample
    try prepare(&old)
    var new = old
    try make(&new)
    return (old, new)
  }

  var testDescription: String { name }

  static let first = "storage/20250108.md"
  static let second = "storage/20250115.md"
  static let third = "storage/20250122.md"
  static let fourth = "storage/20250129.md"
}

@Suite("Each edit lands in its class")
struct EditTests {
  @Test("tells what an edit did", arguments: Edit.all)
  func tells(_ edit: Edit) throws {
    let (old, new) = try edit.sides()
    let picture = try old.comparison(with: new).picture
    #expect(picture == edit.expected, "\(picture.joined(separator: "\n"))")
  }

  @Test("tells the same the other way round", arguments: Edit.all)
  func mirrors(_ edit: Edit) throws {
    let (old, new) = try edit.sides()
    let there = try old.comparison(with: new)
    let back = try new.comparison(with: old)
    #expect(back.mirrored == there.classes)
  }

  @Test("knows more than fifty edits, each of them another one")
  func differ() throws {
    let edits = try Edit.all.map { try $0.sides() }
    #expect(Set(Edit.all.map { $0.name }).count == Edit.all.count)
    #expect(Set(edits.map { [$0.old.texts, $0.new.texts] }).count >= 50)
    #expect(edits.allSatisfy { $0.old.texts != $0.new.texts })
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
