/// A part of a text in which a phrase of time is looked for.
struct DueToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// A word, or a sign that is one in the profile, by its id; nil for one that means nothing.
    case word(Int?)
    case number(Int, digits: Int)
    /// A date with its year; nil for one that no calendar has.
    case date(CalendarDate?)
    /// `24.12.`, `24.12.23`; the year may be left out.
    case shortDate(day: Int, month: Int, year: Int?)
    /// Any other sign, or digits that are neither a number nor a date.
    case sign(UInt8)
  }

  let kind: Kind
  /// Offsets in the text.
  let range: Range<Int>
  /// Whether it stands behind the one before without more than a hyphen, as the number in `Q3` does.
  let isJoined: Bool
  /// Whether `'s` follows, which is no part of the word but of the range.
  var isPossessive = false

  /// The id of the word.
  var word: Int? {
    if case .word(let id) = kind { id } else { nil }
  }

  var isWord: Bool {
    if case .word = kind { true } else { false }
  }

  func isSign(_ sign: Unicode.Scalar) -> Bool {
    kind == .sign(UInt8(ascii: sign))
  }

  /// The words of a text in small letters, each sign beyond ASCII as one.
  static func words(in bytes: [UInt8]) -> [[UInt8]] {
    var scanner = DueScanner(bytes)
    var words: [[UInt8]] = []
    while let piece = scanner.next() {
      if piece.kind == .letters || piece.kind == .symbol {
        words.append(DueScanner.folded(bytes[piece.range]))
      }
    }
    return words
  }

  /// The parts of a text in their order.
  static func tokens(in bytes: [UInt8], _ words: DueWords) -> [DueToken] {
    var tokens: [DueToken] = []
    var dates = WrittenDate.located(inUTF8: bytes)[...]
    var scanner = DueScanner(bytes)
    while let piece = scanner.next() {
      while let date = dates.first, date.range.upperBound <= piece.range.lowerBound {
        dates.removeFirst()
      }
      if let date = dates.first, date.range.lowerBound == piece.range.lowerBound {
        tokens.append(
          DueToken(kind: .date(date.date.date), range: date.range, isJoined: piece.isJoined))
        scanner.skip(to: date.range.upperBound)
      } else if piece.kind == .possession, let last = tokens.last {
        tokens[tokens.count - 1] = DueToken(
          kind: last.kind, range: last.range.lowerBound..<piece.range.upperBound,
          isJoined: last.isJoined, isPossessive: true)
      } else {
        tokens.append(
          DueToken(
            kind: kind(of: piece, bytes[piece.range], words), range: piece.range,
            isJoined: piece.isJoined))
      }
    }
    return tokens
  }

  private static func kind(
    of piece: DueScanner.Piece, _ bytes: ArraySlice<UInt8>, _ words: DueWords
  ) -> Kind {
    switch piece.kind {
    case .letters: return .word(words.id(of: DueScanner.folded(bytes)))
    case .symbol:
      let id = words.id(of: Array(bytes))
      return id.map { .word($0) } ?? .sign(0)
    case .digits: return digits(bytes)
    case .sign, .possession: return .sign(bytes.first ?? 0)
    }
  }

  /// A number, or a date without a year or with two digits of it.
  private static func digits(_ bytes: ArraySlice<UInt8>) -> Kind {
    let parts = bytes.prefix(12).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.map { part in part.reduce(0) { $0 * 10 + Int($1 & 15) } }
    if parts.count == 1 {
      return bytes.count <= 9 ? .number(numbers[0], digits: bytes.count) : .sign(0)
    }
    let isDate =
      bytes.count <= 8 && parts.count == 3 && (1...2).contains(parts[0].count)
      && (1...2).contains(parts[1].count) && (1...31).contains(numbers[0])
      && (1...12).contains(numbers[1])
    guard isDate, parts[2].isEmpty || parts[2].count == 2 else { return .sign(0) }
    return .shortDate(
      day: numbers[0], month: numbers[1], year: parts[2].isEmpty ? nil : 2000 + numbers[2])
  }
}

/// Cuts a text into words, numbers and signs.
struct DueScanner {
  struct Piece {
    enum Kind {
      case letters, digits, sign
      /// A scalar beyond ASCII that is no letter.
      case symbol
      /// `'s` behind a word.
      case possession
    }

    let kind: Kind
    let range: Range<Int>
    let isJoined: Bool
  }

  private let bytes: [UInt8]
  private var place = 0
  /// Where the last piece ended.
  private var end = -1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func skip(to place: Int) {
    (self.place, end) = (place, place)
  }

  mutating func next() -> Piece? {
    skipBlanks()
    guard place < bytes.count else { return nil }
    let start = place
    let isJoined = start == end || joinsByHyphen(at: start)
    let kind = take()
    end = place
    return Piece(kind: kind, range: start..<place, isJoined: isJoined)
  }

  /// Skips white space, emphasis that is not closed, and hyphens within a word.
  private mutating func skipBlanks() {
    while place < bytes.count {
      let isHyphen = bytes[place] == UInt8(ascii: "-") && place == end && isOfWord(place + 1)
      guard isHyphen || " \t\n\r_*~`".utf8.contains(bytes[place]) else { return }
      place += 1
    }
  }

  private func joinsByHyphen(at start: Int) -> Bool {
    start == end + 1 && start > 0 && bytes[start - 1] == UInt8(ascii: "-")
  }

  private func isOfWord(_ place: Int) -> Bool {
    place < bytes.count && (Self.isLetter(bytes[place]) || Self.isDigit(bytes[place]))
  }

  private mutating func take() -> Piece.Kind {
    if let length = possession { return advance(length, .possession) }
    let first = bytes[place]
    if Self.isDigit(first) { return takeDigits() }
    if Self.isLetter(first) || letterLength > 0 { return takeLetters() }
    return first < 0x80 ? advance(1, .sign) : advance(scalarLength, .symbol)
  }

  private mutating func advance(_ length: Int, _ kind: Piece.Kind) -> Piece.Kind {
    place += length
    return kind
  }

  /// How long `'s` is behind a word; nil where it is none.
  private var possession: Int? {
    guard place == end, place > 0 else { return nil }
    for sign in ["'", "\u{2019}"] where bytes[place...].starts(with: sign.utf8) {
      let letter = place + sign.utf8.count
      guard letter < bytes.count, bytes[letter] | 0x20 == UInt8(ascii: "s"), !isOfWord(letter + 1)
      else { return nil }
      return sign.utf8.count + 1
    }
    return nil
  }

  /// Takes digits with dots between them, and the last dot of `24.12.`.
  private mutating func takeDigits() -> Piece.Kind {
    let start = place
    var dots = 0
    while place < bytes.count {
      let isDot = bytes[place] == UInt8(ascii: ".") && place + 1 < bytes.count
      if isDot, Self.isDigit(bytes[place + 1]) {
        dots += 1
      } else if !Self.isDigit(bytes[place]) {
        break
      }
      place += 1
    }
    if dots == 1, place - start <= 5, place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
    }
    return .digits
  }

  private mutating func takeLetters() -> Piece.Kind {
    while place < bytes.count {
      if Self.isLetter(bytes[place]) {
        place += 1
      } else if letterLength > 0 {
        place += letterLength
      } else {
        break
      }
    }
    return .letters
  }

  /// The length of the letter beyond ASCII that begins here; 0 where there is none.
  private var letterLength: Int {
    guard bytes[place] >= 0x80 else { return 0 }
    let length = scalarLength
    let scalars = String(decoding: bytes[place..<place + length], as: UTF8.self).unicodeScalars
    return scalars.first?.properties.isAlphabetic == true ? length : 0
  }

  private var scalarLength: Int {
    var length = 1
    while length < 4, place + length < bytes.count, UTF8.isContinuation(bytes[place + length]) {
      length += 1
    }
    return length
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
  }

  /// A word in small letters.
  static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else {
      return word.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
  }
}
