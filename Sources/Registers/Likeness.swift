/// How sure it is that two mentions are of one action item.
struct Likeness {
  /// From this score on two mentions are of one action item.
  static let least = 0.72
  /// Texts of fewer words say the same by chance.
  static let fewWords = 3

  let vocabulary: Vocabulary
  let old: Utterance
  let new: Utterance
  /// How many meetings of the team lie between the two, from 0 for the same meeting.
  let distance: Int
  /// The topic and the surroundings of all that is known of the older one.
  let oldTopic: Set<Int>?
  let oldSurroundings: Set<Int>

  private enum Link {
    /// An owner in common.
    case common
    /// One of the two has no owner, or both.
    case missing
    /// The owner of one is named by the other.
    case named
  }

  /// The score from 0 to 1; nil where the two must be different action items.
  var score: Double? {
    let wording = (old.wording, new.wording)
    guard let link, wording.0.mayRefer(asWellAs: wording.1),
      wording.0.hasOpposite == wording.1.hasOpposite, !isOfAnotherTime
    else { return nil }
    let overlap = Overlap(wording.0.content, wording.1.content, vocabulary)
    let score =
      switch (overlap.onlyOld.isEmpty, overlap.onlyNew.isEmpty) {
      case (true, true): equal(link)
      case (false, false): substituted(overlap, link)
      default: contained(overlap, link)
      }
    // Of two that differ in their times alone each goes on with its own.
    return score.map { wording.0.occasion == wording.1.occasion ? $0 : $0 - 0.01 }
  }

  /// Whether both name a time, and not the same: the invitation for January is not that for February.
  ///
  /// In a review what is still to be done may have been put off.
  private var isOfAnotherTime: Bool {
    guard let first = old.wording.occasion, let second = new.wording.occasion, first != second
    else { return false }
    return !isReview || old.isClosed
  }

  private var link: Link? {
    if !old.owners.isDisjoint(with: new.owners) { return .common }
    if old.owners.isEmpty || new.owners.isEmpty { return .missing }
    let isNamed =
      !old.named.isDisjoint(with: new.owners) || !new.named.isDisjoint(with: old.owners)
    return isNamed ? .named : nil
  }

  private enum Subject {
    case same, different, unknown
  }

  /// Whether the two stand below the same topic or statement.
  private var subject: Subject {
    if let context = old.context, context == new.context, !context.isEmpty { return .same }
    guard let oldTopic, let newTopic = new.topic, !new.isReview, !oldTopic.isEmpty,
      !newTopic.isEmpty
    else { return .unknown }
    return oldTopic.isSubset(of: newTopic) || newTopic.isSubset(of: oldTopic) ? .same : .different
  }

  /// Whether the newer one stands in a review, which names what is known already.
  private var isReview: Bool {
    distance > 0 ? new.isReview : new.isReview != old.isReview
  }

  private var sharesIssue: Bool { !old.wording.issues.isDisjoint(with: new.wording.issues) }

  /// The score of two texts that say the same.
  private func equal(_ link: Link) -> Double? {
    let count = new.wording.content.count + (sharesIssue ? 2 : 0)
    let isKnown = subject == .same || isReview && subject != .different
    if new.wording.content.isEmpty, !sharesIssue { return nil }
    if count < Self.fewWords {
      if distance == 0 || old.isClosed { guard isReview else { return nil } }
      guard isKnown || subject == .unknown && link == .common else { return nil }
      // Lists of tasks that are nobody's hold the same short ones again and again.
      if old.owners.isEmpty, new.owners.isEmpty, !isReview { return nil }
    } else if subject == .different, count < 4, old.wording.key != new.wording.key {
      return nil
    }
    return old.wording.key == new.wording.key ? 1 : 0.97
  }

  /// The score where one text says all that the other one does, and more.
  private func contained(_ overlap: Overlap, _ link: Link) -> Double? {
    guard overlap.isInOrder || isReview, !old.isClosed, link == .common || overlap.matched >= 3
    else {
      return nil
    }
    let isOldShorter = overlap.onlyOld.isEmpty
    let more = isOldShorter ? overlap.onlyNew : overlap.onlyOld
    let isCovered = isCovered(more, by: isOldShorter ? oldSurroundings : new.surroundings)
    let matched = overlap.matched + (sharesIssue ? 2 : 0)
    let score = 0.95 - 0.1 * Double(more.count) / Double(more.count + overlap.matched)
    if distance == 0 { return isReview && matched >= 2 ? score : nil }
    if matched >= 3 {
      if subject == .different, matched < 4, !isCovered { return nil }
      return isReview || isCovered || more.count <= 2 * matched ? score : nil
    }
    if isReview, distance == 1, matched == 2 { return score - 0.1 }
    return matched > 0 && isCovered && (isReview || subject == .same) ? score - 0.15 : nil
  }

  /// The score where each text has words that the other one has not: that is another task, unless a
  /// pronoun or the verb was replaced.
  private func substituted(_ overlap: Overlap, _ link: Link) -> Double? {
    guard distance > 0, !old.isClosed, link == .common else { return nil }
    if namesWhatStoodIn(overlap) { return 0.76 }
    guard isReview else { return nil }
    if sharesIssue { return 0.74 }
    guard distance == 1 else { return nil }
    let ratio = overlap.ratio
    if overlap.isLeading, overlap.matched >= 3, isVague(overlap.onlyOld) || isVague(overlap.onlyNew)
    {
      return 0.74
    }
    let isOneWord =
      overlap.onlyOld.count == 1 && overlap.onlyNew.count == 1
      && !(old.wording.isNamed(overlap.onlyOld[0]) && new.wording.isNamed(overlap.onlyNew[0]))
    return isOneWord && overlap.matched >= 6 && ratio >= 0.88 ? 0.73 : nil
  }

  /// Whether a word like "PR" was replaced by what it stood for.
  private func namesWhatStoodIn(_ overlap: Overlap) -> Bool {
    let (isOldVague, isNewVague) = (isVague(overlap.onlyOld), isVague(overlap.onlyNew))
    guard overlap.matched > 0, isOldVague != isNewVague else { return false }
    let named = isOldVague ? overlap.onlyNew : overlap.onlyOld
    guard !named.contains(where: { vocabulary.role($0) == .standIn }) else { return false }
    let surroundings = isOldVague ? oldSurroundings : new.surroundings
    return isCovered(named, by: surroundings) || isReview && distance == 1 && overlap.matched >= 2
  }

  /// Whether words only stand for others.
  private func isVague(_ words: [Int]) -> Bool {
    words.allSatisfy { vocabulary.role($0) == .standIn }
  }

  /// Whether at least half of some words are among those around a text.
  private func isCovered(_ words: [Int], by surroundings: Set<Int>) -> Bool {
    let known = words.filter { word in
      surroundings.contains(word) || surroundings.contains { vocabulary.areAlike($0, word) }
    }
    return !known.isEmpty && known.count * 2 >= words.count
  }
}

/// What two texts have in common.
struct Overlap {
  /// How many words of the one have a match in the other.
  let matched: Int
  /// The words without a match.
  let onlyOld: [Int]
  let onlyNew: [Int]
  /// Whether the words that match come in the same order.
  let isInOrder: Bool
  /// Whether all words without a match come before all those that match.
  let isLeading: Bool
  /// How much of both texts matches, from 0 to 1, counted in letters.
  let ratio: Double

  init(_ old: [Int], _ new: [Int], _ vocabulary: Vocabulary) {
    var partners = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    for isExact in [true, false] {
      for index in old.indices where partners[index] == nil {
        let partner = new.indices.first { other in
          !isTaken[other]
            && (isExact ? old[index] == new[other] : vocabulary.areAlike(old[index], new[other]))
        }
        guard let partner else { continue }
        partners[index] = partner
        isTaken[partner] = true
      }
    }
    let found = partners.compactMap { $0 }
    let rests = (
      old.indices.filter { partners[$0] == nil }.map { old[$0] },
      new.indices.filter { !isTaken[$0] }.map { new[$0] }
    )
    // "follow up" and "followup" are one word.
    let isSpaced = !rests.0.isEmpty && vocabulary.joined(rests.0) == vocabulary.joined(rests.1)
    matched = found.count + (isSpaced ? 1 : 0)
    (onlyOld, onlyNew) = isSpaced ? ([], []) : rests
    isInOrder = zip(found, found.dropFirst()).allSatisfy { $0 < $1 }
    isLeading =
      partners.prefix { $0 == nil }.count == onlyOld.count
      && isTaken.prefix { !$0 }.count == onlyNew.count
    let length = { (words: [Int]) in words.reduce(0) { $0 + vocabulary.length($1) } }
    let (all, rest) = (length(old) + length(new), length(onlyOld) + length(onlyNew))
    ratio = all == 0 ? 0 : Double(all - rest) / Double(all)
  }
}
