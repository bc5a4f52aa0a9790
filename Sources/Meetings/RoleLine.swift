internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// A line that may ask for a role or answer.
struct RoleLine {
  let asked: [RoleConventions]

  private let text: FlatText
  private let extent: Range<Int>
  private let paragraph: Int
  private let tree: MarkdownTree

  /// What has more words than this is a remark and nobody's name.
  private static let mostWordsOfAName = 3

  /// So many nodes of an item are looked at for an answer: enough for any, and a bound on the time.
  private static let reach = 256

  /// A paragraph as one line or, where several of its lines ask, as those.
  static func lines(
    of paragraph: Int, in tree: MarkdownTree, roles: [RoleConventions]
  ) -> [RoleLine] {
    let text = tree.text(of: paragraph)
    let lines = text.lines(from: 0)
    if lines.count > 1 {
      let single = lines.map { RoleLine(text, $0, paragraph, tree, roles) }
      if single.filter({ !$0.asked.isEmpty }).count > 1 { return single }
    }
    return [RoleLine(text, text.bytes.indices, paragraph, tree, roles)]
  }

  private init(
    _ text: FlatText, _ extent: Range<Int>, _ paragraph: Int, _ tree: MarkdownTree,
    _ roles: [RoleConventions]
  ) {
    self.text = text
    self.extent = extent
    self.tree = tree
    self.paragraph = paragraph
    asked =
      Self.mayAsk(text.bytes[extent]) ? Self.asked(text.withoutStruck(extent, in: tree), roles) : []
  }

  /// Those in the line; most lines neither ask nor answer, and are not looked through for them.
  var handles: [Handle] { HandleMatch.all(in: text, extent).map { $0.handle(in: text) } }

  private static func asked(_ words: [UInt8], _ roles: [RoleConventions]) -> [RoleConventions] {
    let question = FoldedText(words)
    return question.isEmpty ? [] : roles.filter { $0.lines.matches(question) }
  }

  /// Whether a line has a sign of a question or an answer, and does not begin with a handle: most do, or
  /// have none, and need no closer look.
  private static func mayAsk(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first != UInt8(ascii: "@")
      && bytes.contains {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "@")
      }
  }

  /// The bytes of the source.
  var range: Range<Int> { text.sourceRange(of: text.trimmed(extent)) }

  /// The paragraphs below the item that the line stands in.
  private var paragraphsBelow: [Int] {
    let parent = tree.nodes[paragraph].parent
    guard tree.nodes[parent].kind.isItem else { return [] }
    let nodes = tree.subtree(of: parent).prefix(Self.reach)
    return nodes.filter { $0 != paragraph && tree.nodes[$0].kind == .paragraph }
  }

  /// Whether items below the line ask for each role anew, so that the answers are theirs.
  func isAnsweredByParts(_ roles: [RoleConventions]) -> Bool {
    handles.isEmpty
      && paragraphsBelow.contains { node in
        RoleLine.lines(of: node, in: tree, roles: roles).contains { !$0.asked.isEmpty }
      }
  }

  /// The answers to the question in this line; none where it asks nothing.
  func answers(next: RoleLine?, none: GlobSet) -> [RoleAssignment.Answer] {
    if !handles.isEmpty { return handles.map { .handle($0) } }
    guard let end = endOfQuestion else { return [] }
    if none.matches(FoldedText(text.bytes[extent])) { return [.nobody] }
    let answer = text.trimmedAnswer(end..<extent.upperBound)
    if !answer.isEmpty { return [Self.named(text, answer, none)] }
    let below = paragraphsBelow.map { tree.text(of: $0) }
    let handlesBelow = below.flatMap { $0.handles }
    if !handlesBelow.isEmpty { return handlesBelow.map { .handle($0) } }
    if let first = below.first(where: { !$0.bytes.isEmpty }) {
      return [Self.named(first, first.trimmedAnswer(first.bytes.indices), none)]
    }
    if let next, next.isAnswer { return next.handles.map { .handle($0) } }
    return [.missing(isBareAt: text.bytes[end..<extent.upperBound].contains(UInt8(ascii: "@")))]
  }

  /// What lines without a handle answer to the heading above them.
  static func answer(of lines: [RoleLine], _ none: GlobSet) -> RoleAssignment.Answer {
    for line in lines {
      let answer = line.text.trimmedAnswer(line.extent)
      if !answer.isEmpty { return named(line.text, answer, none) }
    }
    return .missing(
      isBareAt: lines.contains { $0.text.bytes[$0.extent].contains(UInt8(ascii: "@")) })
  }

  private static func named(
    _ text: FlatText, _ range: Range<Int>, _ none: GlobSet
  ) -> RoleAssignment.Answer {
    let words = text.bytes[range].split { $0.isWhiteSpace }
    let isRemark = words.count > mostWordsOfAName || none.matches(FoldedText(text.bytes[range]))
    return isRemark ? .nobody : .name(text.string(range), range: text.sourceRange(of: range))
  }

  /// Behind the last colon or question mark; nil where the line is a statement.
  private var endOfQuestion: Int? {
    let marks = text.bytes[extent].lastIndex { byte in
      byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?")
    }
    return marks.map { $0 + 1 }
  }

  /// Whether the line is nothing but handles, perhaps behind an arrow.
  private var isAnswer: Bool {
    let first = text.bytes[text.trimmedAnswer(extent)].first
    return asked.isEmpty && !handles.isEmpty && first == UInt8(ascii: "@")
  }
}

extension FlatText {
  /// A range without what stands before and behind an answer: arrows, blanks, lone `@` and question
  /// marks.
  fileprivate func trimmedAnswer(_ range: Range<Int>) -> Range<Int> {
    let decoration = Array("->=@? .,;:*~()".utf8)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, decoration.contains(bytes[start]) || bytes[start].isWhiteSpace {
      if bytes[start] == UInt8(ascii: "@"), start + 1 < end, bytes[start + 1].isLetterOrDigit {
        break
      }
      start += 1
    }
    while start < end, decoration.contains(bytes[end - 1]) || bytes[end - 1].isWhiteSpace {
      end -= 1
    }
    return start..<end
  }
}
