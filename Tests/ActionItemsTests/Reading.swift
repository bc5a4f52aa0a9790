import ActionItems
import Bytes
import MarkdownTree
import Profiles
import Statements
import Testing

/// The action items of a text by the standard profile, for tests to look into.
struct Reading {
  let items: [ActionItem]
  private let source: SourceText

  init(
    _ text: String, people: Set<String> = ["ada", "bob", "eve adams"], givenNames: Set<String> = [],
    by name: String = "scs"
  ) throws {
    let profile = try #require(try Profile(builtIn: name))
    source = SourceText(Array(text.utf8))
    let statements = Statements(of: MarkdownTree(source))
    let all = statements.all.indices
    items = ActionItemReader(statements, profile).items(
      in: all, agenda: all, people: KnownPeople(names: people, givenNames: givenNames))
  }

  /// Each item as `owner, owner: task`, with `?` for nobody yet, `x` before what is done and `-` before what is
  /// cancelled; implicit ones are left out.
  var pictures: [String] {
    items.filter { $0.kind != .implicit }.map { $0.picture }
  }

  var implicitPictures: [String] {
    items.filter { $0.kind == .implicit }.map { $0.picture }
  }

  /// The lines on which the items stand, counted from 1.
  var lines: [Int] { items.map { source.line(of: $0.range.lowerBound) } }

  /// The bytes of the markers.
  var markers: [String] { items.map { source.text(in: $0.range) } }
}

extension ActionItem {
  fileprivate var picture: String {
    let names = owners.map { $0.text ?? "?" }.joined(separator: ", ")
    let state =
      switch status {
      case .open: ""
      case .done: "x "
      case .cancelled: "- "
      }
    return state + names + ": " + text
  }
}
