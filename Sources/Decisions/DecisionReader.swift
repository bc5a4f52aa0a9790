internal import Bytes
internal import MarkdownTree
package import Profiles
package import Statements

/// Reads the decisions among the statements of a document.
///
/// `docs/reading.md` tells how, in its section "Decisions".
package struct DecisionReader {
  /// The first word of an answer, with the signs before it, has at most so many bytes.
  private static let longestAnswer = 16

  private let statements: Statements
  private let profile: Profile

  /// A reader for a document, by a community's words.
  package init(_ statements: Statements, _ profile: Profile) {
    self.statements = statements
    self.profile = profile
  }

  /// The decisions in some of the statements, in order.
  ///
  /// - Parameters:
  ///   - indices: the statements of one meeting.
  ///   - tasks: where listed action items begin in the source, in order: below a label they are no decisions.
  /// - Returns: what is found, one for each place.
  package func decisions(in indices: Range<Int>, without tasks: [Int] = []) -> [Decision] {
    let conventions = profile.decisions
    let isTelling = statements.tree.source.bytes.withUnsafeBufferPointer { bytes in
      // A look at the bytes that spares most statements their reading.
      conventions.mayTell(indices.map { statements.source(of: $0) }, of: bytes)
    }
    var collector = DecisionCollector(statements, profile, in: indices, tasks: tasks)
    for (index, isTelling) in zip(indices, isTelling)
    where !isSpeech(index)
      && (isTelling || collector.isInColumn(index) || answersQuestion(index, conventions))
    {
      collector.read(index)
    }
    return collector.decisions()
  }

  /// Whether a paragraph is what somebody said, which decides nothing by itself.
  private func isSpeech(_ index: Int) -> Bool {
    guard statements.all[index].place == .paragraph else { return false }
    let text = statements.tree.source.bytes[statements.source(of: index)]
    return profile.speakers.begins(text)
  }

  /// Whether a statement below a question begins with an answer, or holds one behind its own.
  private func answersQuestion(_ index: Int, _ conventions: DecisionConventions) -> Bool {
    answersItself(index, conventions) || answersParent(index, conventions)
  }

  private func answersItself(_ index: Int, _ conventions: DecisionConventions) -> Bool {
    let text = statements.tree.source.bytes[statements.source(of: index)].suffix(Self.longestAnswer)
    guard let mark = text.lastIndex(of: UInt8(ascii: "?")) else { return false }
    return isAnswer(text[(mark + 1)...], conventions)
  }

  private func answersParent(_ index: Int, _ conventions: DecisionConventions) -> Bool {
    guard let parent = statements.all[index].parent, !statements.all[index].isHeading else {
      return false
    }
    let bytes = statements.tree.source.bytes
    let question = bytes[statements.source(of: parent)]
    guard question.suffix(3).contains(UInt8(ascii: "?")) else { return false }
    return isAnswer(
      bytes[statements.source(of: index)].prefix(Self.longestAnswer), conventions)
  }

  private func isAnswer(_ answer: ArraySlice<UInt8>, _ conventions: DecisionConventions) -> Bool {
    let word = answer.drop { !$0.isLetterOrDigit && $0 < 0x80 }
      .prefix { $0.isLetterOrDigit || $0 >= 0x80 }
    let kinds = conventions.words.kinds(
      in: [String(decoding: word, as: UTF8.self).lowercased()], at: 0)
    return !kinds.isDisjoint(with: [WordKinds(.affirmative), WordKinds(.negative)])
  }
}
