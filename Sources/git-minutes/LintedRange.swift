import Bytes
import CommandLineKit

/// Two revisions of which the newer one is linted, as a user writes them: `A..B` or `A...B`.
struct LintedRange: Equatable {
  let subject: LintSubject

  /// Reads the first operand; nil where it is a path, or no range.
  ///
  /// What a file is called is a path, as everything is behind `--`.
  init?(_ arguments: ParsedArguments) throws(UsageError) {
    guard let word = arguments.operands.first, arguments.operandsBeforeDashes != 0,
      let dots = word.firstRange(of: ".."), !word.contains("/../"), !word.hasPrefix("../"),
      !word.hasSuffix("/.."), word != "..", !FileOnDisk.exists(word)
    else { return nil }
    guard !arguments[LintCommand.staged], arguments[LintCommand.revision] == nil,
      arguments[LintCommand.base] == nil, arguments[LintCommand.standardInputName] == nil
    else {
      throw arguments.usageError(
        "'\(word)' names both sides already: leave --staged, --rev and --base out")
    }
    let isSymmetric = word[dots.upperBound...].hasPrefix(".")
    let end = String(word[dots.upperBound...].dropFirst(isSymmetric ? 1 : 0))
    let start = dots.lowerBound == word.startIndex ? "HEAD" : String(word[..<dots.lowerBound])
    subject = .snapshot(
      .revision(end.isEmpty ? "HEAD" : end),
      since: isSymmetric ? .mergeBase(start) : .revision(start))
  }
}
