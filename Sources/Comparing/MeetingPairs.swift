internal import Bytes
internal import Dates
internal import Meetings

/// Which meetings of two editions are the same, though their files may have been renamed or edited.
struct MeetingPairs {
  let old: [MeetingRecord]
  let new: [MeetingRecord]
  /// For each old meeting its number among the new ones.
  private(set) var newOfOld: [Int?]
  /// For each new meeting its number among the old ones.
  private(set) var oldOfNew: [Int?]
  /// The new meetings that were there before, at the same place and in the same bytes.
  private let unchanged: Set<Int>
  /// The texts of the others.
  private let texts: (old: MeetingTexts, new: MeetingTexts)

  /// Pairs first what nobody touched.
  ///
  /// Where nothing can have gone elsewhere, the place decides on the rest. Else the likest are paired, while
  /// the same place speaks for a pair, and then what is left, by its place.
  init(_ old: [MeetingRecord], _ new: [MeetingRecord]) {
    (self.old, self.new) = (old, new)
    newOfOld = [Int?](repeating: nil, count: old.count)
    oldOfNew = [Int?](repeating: nil, count: new.count)
    let same = NumberPair.equal(
      old.indices.map { ($0, FileAndDay(old[$0])) }, new.indices.map { ($0, FileAndDay(new[$0])) }
    ).filter { old[$0.old].meeting.lines == new[$0.new].meeting.lines }
      .filter { old[$0.old].bytes == new[$0.new].bytes }
    unchanged = Set(same.map { $0.new })
    texts = (
      MeetingTexts(of: old, Set(old.indices).subtracting(same.map { $0.old })),
      MeetingTexts(of: new, Set(new.indices).subtracting(unchanged))
    )
    join(same)
    pairOthers()
  }

  private mutating func pairOthers() {
    let alone = alone
    let byPlace = pairs { FileAndDay($0) }
    if byPlace.count < min(alone.old.count, alone.new.count) { pairLikest() }
    join(pairs { FileAndDay($0) })
    join(pairs { TeamAndDay($0) })
    pairFilesOfOne()
    pairEqualTexts()
  }

  /// The numbers of the meetings that have no partner yet.
  private var alone: (old: [Int], new: [Int]) {
    (old.indices.filter { newOfOld[$0] == nil }, new.indices.filter { oldOfNew[$0] == nil })
  }

  private mutating func join(_ pairs: [NumberPair]) {
    for pair in pairs {
      newOfOld[pair.old] = pair.new
      oldOfNew[pair.new] = pair.old
    }
  }

  /// The meetings without a partner that have equal keys, in their order.
  private func pairs<Key: Hashable>(by key: (MeetingRecord) -> Key?) -> [NumberPair] {
    let alone = alone
    return NumberPair.equal(
      alone.old.map { ($0, key(old[$0])) }, alone.new.map { ($0, key(new[$0])) })
  }

  /// Pairs files that hold nothing but one meeting, which has got another day.
  private mutating func pairFilesOfOne() {
    let counts = [old, new].map { records in
      Dictionary(records.map { ($0.path, 1) }, uniquingKeysWith: +)
    }
    join(pairs { record in counts.allSatisfy { $0[record.path] == 1 } ? record.path : nil })
  }

  /// Pairs equal texts, wherever they are now; those that say too little need the same name.
  private mutating func pairEqualTexts() {
    let texts = texts
    let key = { (record: MeetingRecord, texts: MeetingTexts, number: Int) -> [ArraySlice<UInt8>] in
      let saysEnough = texts.lines(of: number).count >= Self.fewestLines
      return [saysEnough ? [] : record.path.name[...], texts[number]]
    }
    join(
      NumberPair.equal(
        alone.old.map { ($0, key(old[$0], texts.old, $0)) },
        alone.new.map { ($0, key(new[$0], texts.new, $0)) }))
  }

  /// Hardly two meetings have as many lines in common by chance, and no others.
  private static let fewestLines = 8

  // MARK: Likeness

  private mutating func pairLikest() {
    let alone = alone
    guard !alone.old.isEmpty, !alone.new.isEmpty else { return }
    let others = MeetingTexts(of: new, unchanged)
    var index = LineIndex(
      old: alone.old.map { ($0, texts.old.linesBelowTitle(of: $0, old[$0])) },
      new: alone.new.map { ($0, texts.new.linesBelowTitle(of: $0, new[$0])) })
    for number in unchanged { index.count(others.linesBelowTitle(of: number, new[number])) }
    let candidates = index.resemblances.compactMap {
      resemblance -> (score: Int, pair: NumberPair)? in
      let nearness = Nearness(old[resemblance.pair.old], new[resemblance.pair.new])
      guard nearness.allows(resemblance) else { return nil }
      return (resemblance.share + nearness.bonus, resemblance.pair)
    }
    let sorted = candidates.sorted { left, right in
      left.score != right.score ? left.score > right.score : left.pair < right.pair
    }
    for (_, pair) in sorted where newOfOld[pair.old] == nil && oldOfNew[pair.new] == nil {
      join([pair])
    }
  }

  // MARK: Texts

  /// Whether a new meeting was there before, at the same place and in the same bytes.
  func isUnchanged(new number: Int) -> Bool { unchanged.contains(number) }

  /// The text of a meeting that is not unchanged.
  func text(old number: Int) -> ArraySlice<UInt8> { texts.old[number] }

  /// The text of a meeting that is not unchanged.
  func text(new number: Int) -> ArraySlice<UInt8> { texts.new[number] }

  /// The lines that nobody edited: those that a meeting has on both sides.
  func forEachKeptLine(_ body: (ArraySlice<UInt8>) -> Void) {
    let same = MeetingTexts(of: new, unchanged)
    for number in unchanged { same.lines(of: number).forEach(body) }
    for (number, partner) in newOfOld.enumerated() {
      guard let partner, !unchanged.contains(partner) else { continue }
      let before = Set(texts.old.lines(of: number))
      texts.new.lines(of: partner).filter { before.contains($0) }.forEach(body)
    }
  }
}

/// An old meeting and a new one, by their numbers.
struct NumberPair: Hashable, Comparable {
  let old: Int
  let new: Int

  /// Pairs of one meeting come in the same order on the way back.
  static func < (left: Self, right: Self) -> Bool {
    (left.old + left.new, left.old) < (right.old + right.new, right.old)
  }

  /// Those with equal keys, in their order; those without a key stay alone.
  static func equal<Key: Hashable>(
    _ old: [(number: Int, key: Key?)], _ new: [(number: Int, key: Key?)]
  ) -> [NumberPair] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    var waiting: [Key: [Int]] = [:]
    for (number, key) in new.reversed() {
      if let key { waiting[key, default: []].append(number) }
    }
    return old.compactMap { number, key in
      key.flatMap { waiting[$0]?.popLast() }.map { NumberPair(old: number, new: $0) }
    }
  }
}

private struct FileAndDay: Hashable {
  let path: RepositoryPath
  let date: CalendarDate?

  init(_ record: MeetingRecord) {
    (path, date) = (record.path, record.date)
  }
}

private struct TeamAndDay: Hashable {
  let team: RepositoryPath
  let date: CalendarDate

  init?(_ record: MeetingRecord) {
    guard let date = record.date else { return nil }
    (team, self.date) = (record.team, date)
  }
}
