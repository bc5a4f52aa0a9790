internal import Bytes
internal import MarkdownTree

/// The comments of a file that switch rules off for a part of it, and which of them are of use.
///
/// A comment is `<!-- minutes: ORDER RULE... -- reason -->`, and stands where the parser sees HTML: one in
/// code is text. Without a rule it is about all of them.
struct Suppressions: Sendable {
  /// A rule, or all of them, that a comment names.
  private struct Target: Sendable {
    let order: SuppressionComment.Order
    /// The rule; nil for all.
    let rule: String?
    /// The bytes to mark.
    let range: Range<Int>
    /// The line that it is about, or from which it counts.
    let line: Int
  }

  /// The lines in which a rule is switched off, each with the index of the target that does it.
  private struct Lines: Sendable {
    var file: Int?
    var single: [Int: Int] = [:]
    /// Sorted, and none overlaps another.
    var regions: [(lines: Range<Int>, target: Int)] = []

    mutating func close(_ target: Int, from start: Int, before end: Int) {
      if start < end { regions.append((start..<end, target)) }
    }
  }

  /// Guessing takes time.
  private static let mostGuesses = 32

  /// What is wrong with the comments themselves.
  private(set) var mistakes: [Defect] = []
  private var targets: [Target] = []
  /// The indices of the targets that have hidden something, or ended what was switched off.
  private var used: Set<Int> = []
  private var lines: [String: Lines] = [:]

  /// Reads the comments, whose rules must be among those that are known.
  init(_ tree: MarkdownTree, html: [Int], among ruleIDs: [String]) {
    for comment in SuppressionComment.all(in: tree, html: html) {
      guard comment.isSigned else {
        let namesRule = comment.rules.first.map { ruleIDs.contains($0.id) } ?? false
        if comment.isUnmistakable || namesRule { mistakes.append(.unsigned(comment)) }
        continue
      }
      guard let order = comment.order else {
        mistakes.append(.unknown(comment.name, at: comment.nameRange, comment.nearest))
        continue
      }
      let line = comment.line(in: tree.source)
      if comment.rules.isEmpty {
        targets.append(Target(order: order, rule: nil, range: comment.nameRange, line: line))
      }
      take(comment.rules, order, line, among: ruleIDs)
    }
    mistakes += SuppressionComment.shown(in: tree, html: html).map { .shown(at: $0) }
    useOrdersThatEnd()
  }

  /// Takes the rules of a comment, and what stands in their place.
  private mutating func take(
    _ rules: [(id: String, range: Range<Int>)], _ order: SuppressionComment.Order, _ line: Int,
    among ruleIDs: [String]
  ) {
    let known = rules.map { $0.id == Suppression.id || ruleIDs.contains($0.id) }
    let end = known.lastIndex(of: true).map { $0 + 1 } ?? 0
    for (index, (rule, range)) in rules.enumerated() {
      if rule == Suppression.id {
        mistakes.append(.fixed(rule, at: range))
      } else if known[index] {
        targets.append(Target(order: order, rule: rule, range: range, line: line))
      } else {
        let guess = mistakes.count < Self.mostGuesses ? nearest(to: rule, among: ruleIDs) : nil
        // Several words at the end that are like no rule are prose.
        if index >= end, guess == nil, rules.count > index + 1 {
          let last = rules[rules.count - 1].range
          return mistakes.append(.reason(rule, at: range.lowerBound..<last.upperBound))
        }
        mistakes.append(.unknownRule(rule, at: range, guess))
      }
    }
  }

  /// Whether nothing is switched off anywhere.
  var isEmpty: Bool { targets.isEmpty }

  /// Whether a rule is switched off in a line; the comments that do it are then of use.
  mutating func hides(_ rule: String, line: Int) -> Bool {
    if targets.isEmpty { return false }
    let lines = self.lines[rule] ?? lines(for: rule)
    self.lines[rule] = lines
    let next = lines.regions.partitioningIndex { $0.lines.lowerBound > line }
    let region = next > 0 ? lines.regions[next - 1] : nil
    let hiding = [
      lines.file, lines.single[line],
      region.flatMap { $0.lines.contains(line) ? $0.target : nil },
    ].compactMap { $0 }
    used.formUnion(hiding)
    return !hiding.isEmpty
  }

  /// What is switched off in the whole file.
  var offInFile: LintResult.OffInFile {
    let whole = targets.filter { $0.order == .disableFile }
    return LintResult.OffInFile(
      isAll: whole.contains { $0.rule == nil }, rules: Set(whole.compactMap { $0.rule }))
  }

  /// What switches nothing off, as far as the rules were run.
  func unused(_ isRun: (String) -> Bool) -> [Defect] {
    targets.indices.filter { !used.contains($0) }.map { targets[$0] }
      .filter { $0.rule.map(isRun) ?? true }
      .map { .unused($0.order, $0.rule, at: $0.range) }
  }

  private func lines(for rule: String) -> Lines {
    var lines = Lines()
    var open: Int?
    for (index, target) in targets.enumerated() where target.rule == nil || target.rule == rule {
      switch target.order {
      case .disableFile: lines.file = lines.file ?? index
      case .disableLine, .disableNextLine:
        lines.single[target.line] = lines.single[target.line] ?? index
      case .disable: open = open ?? index
      case .enable:
        if let start = open { lines.close(start, from: targets[start].line, before: target.line) }
        open = nil
      }
    }
    if let start = open { lines.close(start, from: targets[start].line, before: .max) }
    return lines
  }

  /// Takes each `enable` for used that ends what was switched off before it.
  private mutating func useOrdersThatEnd() {
    var (all, open): (Bool, Set<String>) = (false, [])
    for (index, target) in targets.enumerated() {
      switch (target.order, target.rule) {
      case (.disable, nil): all = true
      case (.disable, let rule?): open.insert(rule)
      case (.enable, nil):
        if all || !open.isEmpty { used.insert(index) }
        (all, open) = (false, [])
      case (.enable, let rule?):
        if all || open.remove(rule) != nil { used.insert(index) }
      case (.disableLine, _), (.disableNextLine, _), (.disableFile, _): continue
      }
    }
  }
}

extension Defect {
  fileprivate static func unknown(
    _ order: String, at range: Range<Int>, _ nearest: String
  ) -> Defect {
    Defect(
      at: range, "'\(order)' switches no rule off: did you mean '\(nearest)'?",
      help: "write \(SuppressionComment.Order.names)")
  }

  fileprivate static func unsigned(_ comment: SuppressionComment) -> Defect {
    Defect(
      at: comment.nameRange,
      "'\(comment.beginning)' switches no rule off: did you mean 'minutes: \(comment.nearest)'?",
      help: "write minutes: and one of \(SuppressionComment.Order.names)")
  }

  fileprivate static func reason(_ word: String, at range: Range<Int>) -> Defect {
    let shown = PrintableLine(word).text
    return Defect(
      at: range, "there is no rule '\(shown)': a reason stands behind a colon",
      help: "write a colon before '\(shown)', and name rules by their ids")
  }

  fileprivate static func unknownRule(
    _ rule: String, at range: Range<Int>, _ nearest: String?
  ) -> Defect {
    let shown = PrintableLine(rule).text
    return Defect(
      at: range,
      "there is no rule '\(shown)'" + (nearest.map { ": did you mean '\($0)'?" } ?? ""),
      help: nearest == nil ? "name rules by their ids, and write the reason behind a colon" : nil)
  }

  fileprivate static func shown(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "GitHub shows this comment as text, since two hyphens stand in it",
      help: "write the reason behind a colon, or the comment on a line of its own")
  }

  fileprivate static func fixed(_ rule: String, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "\(rule) cannot be switched off in the minutes",
      help: "correct the comments that it tells of, or set it in .minutes.yml")
  }

  fileprivate static func unused(
    _ order: SuppressionComment.Order, _ rule: String?, at range: Range<Int>
  ) -> Defect {
    let what = rule ?? "all rules"
    let message =
      order == .enable
      ? "\(what) \(rule == nil ? "are" : "is") not switched off here"
      : "\(order.rawValue) hides nothing of \(what)"
    return Defect(at: range, message, help: "remove it")
  }
}
