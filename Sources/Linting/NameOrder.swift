/// Where a name stands in a list, as far as that is clear.
///
/// Case and accents do not count, and a blank comes before all letters. About signs such as hyphens, and letters
/// without one of A to Z in them, programs and people differ.
struct NameOrder {
  private let keys: [Key]

  /// What a character is by, in the order of lists.
  private enum Key: Equatable {
    case blank
    case digit(UInt8)
    case letter(UInt8)
    case unclear(Unicode.Scalar)

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case " ": self = .blank
      case "0"..."9": self = .digit(UInt8(ascii: scalar))
      case "a"..."z", "A"..."Z": self = .letter(UInt8(ascii: scalar) | 0x20)
      default:
        if scalar.properties.generalCategory == .nonspacingMark { return nil }
        self = Key.letter(under: scalar).map { .letter($0) } ?? .unclear(scalar)
      }
    }

    /// The letter that an accent stands on.
    private static func letter(under scalar: Unicode.Scalar) -> UInt8? {
      guard scalar.value < 0x250, let name = scalar.properties.name else { return nil }
      let words = name.split(separator: " ")
      guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
        words[3].utf8.count == 1
      else { return nil }
      return words[3].utf8.first.map { $0 | 0x20 }
    }

    /// Nil where it is not clear.
    var rank: UInt8? {
      switch self {
      case .blank: 0
      case .digit(let digit), .letter(let digit): digit
      case .unclear: nil
      }
    }
  }

  init(_ name: String) {
    keys = name.unicodeScalars.compactMap { Key($0) }
  }

  /// Whether this name clearly comes behind another one.
  func isBehind(_ other: NameOrder) -> Bool {
    guard let (own, others) = zip(keys, other.keys).first(where: { $0 != $1 }) else {
      return keys.count > other.keys.count
    }
    guard let own = own.rank, let others = others.rank else { return false }
    return own > others
  }
}
