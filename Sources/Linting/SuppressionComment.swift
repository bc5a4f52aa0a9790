internal import Bytes
internal import MarkdownTree

/// A comment `<!-- minutes: ORDER RULE... -- reason -->`.
struct SuppressionComment {
  /// What a comment asks for.
  enum Order: String, CaseIterable {
    /// From its line on.
    case disable
    /// The end of that.
    case enable
    case disableLine = "disable-line"
    /// The next line, or that behind a blank one.
    case disableNextLine = "disable-next-line"
    case disableFile = "disable-file"

    /// Those that there are, for people.
    static var names: String { allCases.map { $0.rawValue }.joined(separator: ", ") }
  }

  /// What it asks for; nil where that is misspelled, or nothing as it should stand before it.
  let order: Order?
  /// Whether `minutes:` stands before the order, in any case.
  let isSigned: Bool
  /// What stands before the order and the order, for people.
  let beginning: String
  /// Whether only a reader of minutes can be meant, and no reader of prose as in `minutes ignore the second list`.
  let isUnmistakable: Bool
  /// The order as it is written.
  let name: String
  let nameRange: Range<Int>
  /// The order that is written or, if it is misspelled, meant.
  let nearest: String
  /// The rules with their places; none stands for all.
  let rules: [(id: String, range: Range<Int>)]
  /// The bytes of the whole comment.
  private let range: Range<Int>
  /// What stands between its signs.
  let inside: Range<Int>

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  /// What people write before an order; only the last counts.
  private static let names = ["git-minutes", "minutes-lint", "git minutes", "minutes"]
  /// How orders begin.
  private static let verbs: Set<String> = ["disable", "enable", "ignore", "suppress"]
  /// What stands before a reason; pads make dashes of two hyphens.
  private static let separators = ["--", "–", "—"]

  /// The line that the comment is about, or from which it counts.
  func line(in source: SourceText) -> Int {
    guard order == .disableNextLine else { return source.line(of: range.lowerBound) }
    let last = source.line(of: range.upperBound - 1)
    // One blank line may part them, as above a heading.
    let isBlank = source.bytes[source.range(ofLine: last + 1)].prefix(Self.longestBlank)
      .allSatisfy { $0.isBlank }
    return isBlank ? last + 2 : last + 1
  }

  /// What begins with more blanks is not gone through.
  private static let longestBlank = 64
  /// No more of a text is looked at for what stands before an order.
  private static let longestSign = 16
  /// No more rules of a comment are read.
  private static let mostRules = 64

  /// The comments of a document, in order.
  static func all(in tree: MarkdownTree, html: [Int]) -> [SuppressionComment] {
    HTMLComments.places(in: html.map { tree.nodes[$0].range }, of: tree.source)
      .compactMap { SuppressionComment($0, in: tree.source) }
  }

  /// Reads a comment; nil for one that is about something else.
  private init?(_ comment: Range<Int>, in source: SourceText) {
    inside = comment.lowerBound + Self.opening.count..<comment.upperBound - Self.closing.count
    let text = source.bytes[inside].drop { $0.isBlank }
    guard let sign = Self.sign(of: text) else { return nil }
    let words = Self.words(in: sign.rest, of: source)
    guard let first = words.first,
      let nearest = Self.order(meantBy: first.id, isSigned: sign.isRight)
    else { return nil }
    range = comment
    isSigned = sign.isRight
    order = isSigned ? Order(rawValue: first.id) : nil
    name = PrintableLine(first.id).text
    nameRange = isSigned ? first.range : text.startIndex..<first.range.upperBound
    beginning = PrintableLine(source.text(in: text.startIndex..<first.range.upperBound)).text
    self.nearest = nearest
    rules = Array(words.dropFirst())
    isUnmistakable = !sign.isWord || rules.isEmpty || first.id.contains("-")
  }

  /// What stands before an order: whether it is as it should be or only a word, and what follows.
  private static func sign(
    of text: ArraySlice<UInt8>
  ) -> (isRight: Bool, isWord: Bool, rest: ArraySlice<UInt8>)? {
    let colon = UInt8(ascii: ":")
    let name = names.first { name in
      text.prefix(name.utf8.count).lazy.map { $0.inLowerCase }.elementsEqual(name.utf8)
    }
    guard let name else { return nil }
    let behind = text.dropFirst(name.utf8.count)
    guard let next = behind.first, next == colon || next.isBlank else { return nil }
    let rest = behind.drop { $0.isBlank }
    let hasColon = rest.first == colon
    return (
      isRight: next == colon && name == names.last, isWord: !hasColon && name == names.last,
      rest: hasColon ? rest.dropFirst() : rest
    )
  }

  /// The order that a word is, or that is meant by it; nil for a word about something else.
  private static func order(meantBy word: String, isSigned: Bool) -> String? {
    if let order = Order(rawValue: word) { return order.rawValue }
    let parts = word.lowercased().split(separator: "-", maxSplits: 1)
    let isVerb = parts.first.map { verbs.contains(String($0)) } ?? false
    guard isSigned || isVerb else { return nil }
    let names = Order.allCases.map { $0.rawValue }
    let isOurs = !isVerb || ["disable", "enable"].contains(parts.first)
    if isOurs { return Bytes.nearest(to: word, among: names) ?? (isVerb ? usual : nil) }
    // As in `ignore-file`.
    return parts.count > 1 ? Bytes.nearest(to: "disable-" + parts[1], among: names) ?? usual : usual
  }

  private static let usual = Order.disableLine.rawValue

  /// The words before the reason, which stands behind a colon or a dash.
  private static func words(
    in text: ArraySlice<UInt8>, of source: SourceText
  ) -> [(id: String, range: Range<Int>)] {
    let colon = UInt8(ascii: ":")
    let end = text.firstIndex(of: colon) ?? text.endIndex
    return text[..<end].split { $0.isBlank || $0 == UInt8(ascii: ",") }.prefix(mostRules + 1)
      .map { (id: source.text(in: $0.indices), range: $0.indices) }
      .prefix { !separators.contains($0.id) }.map { $0 }
  }

  /// The places where such a comment is text for GitHub, which takes none within a text that has two hyphens in it.
  static func shown(in tree: MarkdownTree, html: [Int]) -> [Range<Int>] {
    let source = tree.source
    var hidden = html.map { tree.nodes[$0].range }[...]
    let starts = source.places(of: opening).filter { start in
      hidden = hidden.drop { $0.upperBound <= start }
      let isHidden = hidden.first?.contains(start) ?? false
      let inside = source.bytes[(start + opening.count)...].drop { $0.isBlank }
      let isEscaped = start > 0 && source.bytes[start - 1] == UInt8(ascii: "\\")
      return !isHidden && !isEscaped && sign(of: inside.prefix(longestSign))?.isRight == true
    }
    guard !starts.isEmpty else { return [] }
    let texts = tree.nodes.filter { $0.kind == .text }
    return starts.filter { start in
      let next = texts.partitioningIndex { $0.range.lowerBound > start + opening.count }
      return next > 0 && texts[next - 1].range.contains(start + opening.count)
    }.map { $0..<$0 + opening.count }
  }
}

extension SourceText {
  /// Where some bytes stand.
  fileprivate func places(of wanted: [UInt8]) -> [Int] {
    var places: [Int] = []
    var start = 0
    while let place = place(of: wanted, in: start..<bytes.count) {
      places.append(place)
      start = place + wanted.count
    }
    return places
  }

  /// Where some bytes first stand in a range.
  func place(of wanted: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = wanted.first else { return nil }
    var place = range.lowerBound
    while let start = bytes.firstPlace(of: first, in: place..<range.upperBound) {
      if bytes[start..<range.upperBound].starts(with: wanted) { return start }
      place = start + 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var inLowerCase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
  }
}
