/// What it takes the parser to read a document, in nanoseconds: an estimate, measured with
/// 0.29.0.gfm.6 on documents made of nothing else.
///
/// What grows in proportion to the length is told rather too low, all else rather too high.
struct ParsingCost {
  /// What a time that is in proportion to the length comes to.
  var linear = 0.0
  /// What comes on top of it.
  private(set) var additional = 0.0
  private var spots: [Spot] = []

  /// What makes the parser slow.
  enum Trigger {
    case cells, missingCells, delimiterRows, images, markup, addresses, longLines, parentheses
    case nesting, definitions
  }

  /// All places in the document with the same trigger.
  private struct Spot {
    let trigger: Trigger
    /// The first place.
    let range: Range<Int>
    var cost = 0.0
    /// How many there are.
    var count = 0
    /// How large the largest is.
    var size = 0
  }

  /// Adds a cost: `count` times something of a `size` that depends on the trigger.
  mutating func add(
    _ cost: Double, for trigger: Trigger, count: Int, size: Int = 0, at range: Range<Int>
  ) {
    guard cost > 0 else { return }
    additional += cost
    let known = spots.firstIndex { $0.trigger == trigger }
    let index = known ?? spots.count
    if known == nil { spots.append(Spot(trigger: trigger, range: range)) }
    spots[index].cost += cost
    spots[index].count += count
    spots[index].size = max(spots[index].size, size)
  }

  /// Why a document of this cost is refused; nil where it is not.
  ///
  /// As long as what comes on top is no more than this part of the rest, twice the length takes not
  /// much more than twice the time. A tenth of a millisecond is left to small documents, which nobody
  /// notices: an odd table or a picture in a link is no reason to refuse them.
  var refusal: Refusal? {
    guard additional > 0.3 * linear + 100_000,
      let worst = spots.max(by: { $0.cost < $1.cost })
    else { return nil }
    return Refusal(reason: .tooSlow(trigger: Self.words(for: worst)), range: worst.range)
  }

  private static func words(for spot: Spot) -> String {
    let (count, size) = (grouped(spot.count), grouped(spot.size))
    return switch spot.trigger {
    case .cells: "up to \(size) times '|' in a row of a table"
    case .missingCells: "a table of \(size) columns whose rows lack \(count) cells"
    case .delimiterRows: "a paragraph of \(size) lines with rows of '|' and '-' among them"
    case .images: "\(size) times '![' without an end before links in the same paragraph"
    case .markup: "\(count) times '<?' or '<!' without an end"
    case .addresses: "\(count) times '@' in words of up to \(size) bytes"
    case .longLines: "\(count) times '@' in lines of up to \(size) bytes"
    case .parentheses: "\(count) times ')' in an address of \(size) bytes"
    case .nesting: "lists nested \(size) deep around blank lines"
    case .definitions: "\(count) pairs of brackets beside a link definition of \(size) bytes"
    }
  }

  /// A number with commas between thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digits[index])
    }
  }
}
