internal import Bytes
internal import Meetings

/// Finds meetings again in another edition by the lines that they have in common.
///
/// A line weighs the less the more meetings have it: the template's lines are in all of them.
struct LineIndex {
  typealias Line = ArraySlice<UInt8>

  /// An old meeting and a new one with lines in common.
  struct Resemblance {
    let pair: NumberPair
    /// How many lines they have in common, without those of many meetings.
    fileprivate(set) var lines = 0
    /// Which share these are of the one with more lines, by their weights, in thousandths.
    fileprivate(set) var share = 0
  }

  /// The meetings that have a line.
  private struct Holders {
    var old: [Int] = []
    var new: [Int] = []
    /// How many others have it in both editions.
    var others = 0

    var weight: Int { LineIndex.wholeWeight / (others + max(old.count, new.count)) }

    var tells: Bool { max(old.count, new.count) <= LineIndex.mostMeetings }
  }

  /// A line in more meetings than these tells nothing.
  private static let mostMeetings = 8
  /// The weight of a line that no other meeting has.
  private static let wholeWeight = 1 << 20

  private var holders: [Line: Holders] = [:]

  /// Takes the lines of meetings, which are given by their numbers.
  init(old: [(number: Int, lines: [Line])], new: [(number: Int, lines: [Line])]) {
    for (number, lines) in old {
      for line in Set(lines) { holders[line, default: Holders()].old.append(number) }
    }
    for (number, lines) in new {
      for line in Set(lines) { holders[line, default: Holders()].new.append(number) }
    }
  }

  /// Counts the lines of a meeting that has its partner already.
  mutating func count(_ lines: [Line]) {
    for line in Set(lines) { holders[line]?.others += 1 }
  }

  /// All that have a line in common that tells something, in any order.
  var resemblances: [Resemblance] {
    var totals: (old: [Int: Int], new: [Int: Int]) = ([:], [:])
    var found: [NumberPair: Resemblance] = [:]
    for holders in holders.values {
      let weight = holders.weight
      for number in holders.old { totals.old[number, default: 0] += weight }
      for number in holders.new { totals.new[number, default: 0] += weight }
      guard holders.tells else { continue }
      for old in holders.old {
        for new in holders.new {
          let pair = NumberPair(old: old, new: new)
          found[pair, default: Resemblance(pair: pair)].lines += 1
          found[pair]?.share += weight
        }
      }
    }
    return found.values.map { resemblance in
      let pair = resemblance.pair
      let total = max(totals.old[pair.old, default: 1], totals.new[pair.new, default: 1])
      var resemblance = resemblance
      resemblance.share = resemblance.share * 1000 / total
      return resemblance
    }
  }
}

/// What speaks for two meetings being the same besides what they say.
struct Nearness {
  /// At least so many lines, and so many thousandths, has one elsewhere to have in common.
  private static let least = (lines: 3, share: 500)

  private let isOfTeam: Bool
  private let isOfDay: Bool
  private let isInFile: Bool

  init(_ old: MeetingRecord, _ new: MeetingRecord) {
    isOfTeam = old.team == new.team
    isOfDay = old.date == new.date
    isInFile = old.path == new.path
  }

  /// Minutes of another team are the same only if they are of the same day.
  func allows(_ resemblance: LineIndex.Resemblance) -> Bool {
    if isOfTeam, isOfDay { return true }
    return (isOfTeam || isOfDay) && resemblance.lines >= Self.least.lines
      && resemblance.share >= Self.least.share
  }

  /// What is added to the share, in thousandths.
  var bonus: Int {
    switch (isOfTeam && isOfDay, isInFile) {
    case (true, true): 300
    case (true, false): 250
    case (false, true): 200
    case (false, false): 0
    }
  }
}
