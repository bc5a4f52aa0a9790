internal import MarkdownTree
internal import Profiles
internal import Statements

/// Those who are named in a task whose marker names nobody: at its end (`; @ada`, `-> @ada`), in parentheses
/// (`(@ada, @bob)`), or behind an arrow (`=> @ada to write it`).
struct NamedOwners {
  private(set) var owners: [ActionItem.Owner] = []
  /// The end of the task without them; of all of it where they do not stand at its end.
  private(set) var end: Int

  private let text: TokenText
  private let context: Context

  init?(in text: TokenText, _ task: Range<Int>, _ context: Context, isAside: Bool) {
    self.text = text
    self.context = context
    end = task.upperBound
    if let start = trailing(task, isAside: isAside) {
      take(start..<task.upperBound)
      end = text.before(start) + 1
    } else if let group = firstGroup(in: task) {
      take(group)
      if group.upperBound == task.upperBound { end = group.lowerBound }
    } else {
      takeNames(atEndOf: task)
    }
    if owners.isEmpty { return nil }
  }

  /// Known names in the parenthesis that ends the task, as in `order disks (Ada, Bob)`.
  private mutating func takeNames(atEndOf task: Range<Int>) {
    guard let open = text.opening(task.upperBound - 1), task.contains(open) else { return }
    let inside = (open + 1)..<(task.upperBound - 1)
    guard inside.count <= Self.mostTokensOfNames else { return }
    let scan = OwnerScan(
      namedIn: text, from: inside.lowerBound, context.conventions, people: context.people)
    guard scan.end == inside.upperBound else { return }
    owners = scan.owners
    end = open
  }

  private static let mostTokensOfNames = 8

  private mutating func take(_ range: Range<Int>) {
    for index in range where text.kind(index) == .handle {
      owners.append(text.owner(at: index))
    }
  }

  /// The first of the handles at the end of the task, if a sign parts them from it; in the parenthesis of a
  /// marker none needs to.
  private func trailing(_ task: Range<Int>, isAside: Bool) -> Int? {
    var (index, first) = (task.upperBound - 1, Int?.none)
    while index >= task.lowerBound, text.kind(index) == .handle || isJoint(index) {
      if text.kind(index) == .handle { first = index }
      index -= 1
    }
    guard let first, index >= task.lowerBound else { return nil }
    switch text.kind(first - 1) {
    case .semicolon, .arrow, .dash, .colon, .comma: return first
    default: return isAside || text.isStruck(index) ? first : nil
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    switch text.kind(index) {
    case .comma, .joint: true
    default: context.conventions.actions.words.joints.contains(text.word(index))
    }
  }

  private func firstGroup(in task: Range<Int>) -> Range<Int>? {
    for index in task {
      if let group = group(at: index) { return group }
    }
    return nil
  }

  /// The handles in parentheses, or right behind an arrow.
  private func group(at index: Int) -> Range<Int>? {
    guard text.kind(index + 1) == .handle else { return nil }
    if text.kind(index) == .open, let close = text.closing(index) {
      let inside = (index + 1)..<close
      let isPeople = inside.allSatisfy { text.kind($0) == .handle || isJoint($0) || isWith($0) }
      return isPeople ? index..<close + 1 : nil
    }
    guard text.kind(index) == .arrow else { return nil }
    var end = index + 1
    while text.kind(end) == .handle || isJoint(end) { end += 1 }
    return index..<end
  }

  /// The `w` of `w/ @ada`.
  private func isWith(_ index: Int) -> Bool {
    text.word(index) == "w" && text.kind(index + 1) == .joint
  }
}
