internal import Bytes
internal import Profiles
internal import Statements

/// What a section that sums up the meeting says again.
extension DecisionCollector {
  /// Shorter texts may be equal by chance.
  private static let fewestWords = 3

  /// What is found, but for what a section that sums up only says again.
  mutating func withoutRepeats() -> [Decision] {
    let summed = found.count > 1 ? summed() : []
    guard !summed.isEmpty else { return found.map { $0.decision } }
    let told = Set(found.filter { !summed.contains($0.statement) }.map { Key($0.decision) })
    return found.filter { decision, statement in
      let key = Key(decision)
      return key.words.count < Self.fewestWords || !summed.contains(statement)
        || !told.contains(key)
    }.map { $0.decision }
  }

  /// The statements below headings that sum up.
  private mutating func summed() -> Set<Int> {
    var summed: Set<Int> = []
    for index in indices where statements.all[index].isHeading && !summed.contains(index) {
      let prose = prose(index)
      guard prose.holds(.summaries, in: prose.tokens.indices) else { continue }
      summed.formUnion(index..<statements.all[index].end)
    }
    return summed
  }

  /// What two decisions have in common that say the same.
  private struct Key: Hashable {
    let kind: Decision.Kind
    /// In small letters.
    let words: [String]

    init(_ decision: Decision) {
      kind = decision.kind
      words = decision.text.utf8.split { $0 < 0x80 && !$0.isLetterOrDigit }
        .map { Array($0)[...].smallWord }
    }
  }
}
