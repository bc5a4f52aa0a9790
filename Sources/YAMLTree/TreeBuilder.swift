internal import Bytes

/// Builds the tree of one document from events, and refuses what ``YAMLDocument`` does not allow.
///
/// Holds the open collections on a stack of its own, so that no input can exhaust the thread's.
struct TreeBuilder {
  /// The value of the document once all events are taken.
  private(set) var root: YAMLNode?

  private let source: SourceText
  /// The number of the document, for its marks.
  private let number: Int
  private var openCollections: [OpenCollection] = []
  private var hasDocument = false

  private static let deepestNesting = 64
  /// The limit of the Stream-Safe Text Format of Unicode (UAX #15): beyond it, comparing two equal
  /// texts and hashing one takes Swift a time quadratic in their length.
  private static let longestRunOfMarks = 30

  init(_ source: SourceText, number: Int) {
    self.source = source
    self.number = number
  }

  /// Takes the next event of the document.
  mutating func take(_ event: YAMLEvent) throws(YAMLError) {
    try refuseProperties(of: event)
    switch event.kind {
    case .documentStart:
      guard !hasDocument else { throw error(.secondDocument, event) }
      hasDocument = true
    case .alias: throw error(.alias, event)
    case .scalar(let text, let isPlain): try takeScalar(text, isPlain: isPlain, event)
    case .sequenceStart: try open(event, isMapping: false)
    case .mappingStart: try open(event, isMapping: true)
    case .collectionEnd: closeCollection()
    case .other: break
    }
  }

  private func refuseProperties(of event: YAMLEvent) throws(YAMLError) {
    guard !event.hasAnchor else { throw error(.anchor, event) }
    if let tag = event.foreignTag { throw error(.tag(tag), event) }
  }

  private mutating func takeScalar(
    _ text: String, isPlain: Bool, _ event: YAMLEvent
  ) throws(YAMLError) {
    guard text.longestRunOfMarks <= Self.longestRunOfMarks else {
      throw error(.combiningMarks(limit: Self.longestRunOfMarks), event)
    }
    if let innermost = openCollections.indices.last, openCollections[innermost].expectsKey {
      guard text != "<<" || !isPlain else { throw error(.mergeKey, event) }
      let line = openCollections[innermost].begin(key: text, at: mark(event))
      if let line { throw error(.duplicateKey(text, line: line), event) }
    } else if !openCollections.isEmpty || !text.isEmpty || !isPlain {
      // A document that is started and left empty is a plain scalar without text for libyaml.
      add(YAMLNode(.scalar(text, isPlain: isPlain), start: mark(event)))
    }
  }

  private mutating func open(_ event: YAMLEvent, isMapping: Bool) throws(YAMLError) {
    if let parent = openCollections.last, parent.expectsKey {
      throw error(.collectionAsKey(isMapping: isMapping), event)
    }
    guard openCollections.count < Self.deepestNesting else {
      throw error(.tooDeep(levels: Self.deepestNesting), event)
    }
    openCollections.append(OpenCollection(start: mark(event), isMapping: isMapping))
  }

  private mutating func closeCollection() {
    guard let closed = openCollections.popLast() else { return }
    add(closed.node)
  }

  private mutating func add(_ node: YAMLNode) {
    guard let innermost = openCollections.indices.last else {
      root = node
      return
    }
    openCollections[innermost].add(node)
  }

  private func mark(_ event: YAMLEvent) -> YAMLMark {
    YAMLMark(event.start, inDocument: number)
  }

  private func error(_ message: Message, _ event: YAMLEvent) -> YAMLError {
    YAMLError(message.text, at: event.start, in: source)
  }
}

/// What the builder refuses.
private struct Message {
  let text: String

  static let secondDocument = Self(text: "only one document is allowed")
  static let alias = Self(text: "aliases are not allowed")
  static let anchor = Self(text: "anchors are not allowed")
  static let mergeKey = Self(text: "merge keys are not allowed")

  static func combiningMarks(limit: Int) -> Self {
    Self(text: "more than \(limit) combining marks in a row")
  }

  static func tag(_ tag: String) -> Self {
    let prefix = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    // A pattern that begins with an exclamation mark is one for YAML, too.
    let advice = written.hasPrefix("!!") || !written.hasPrefix("!") ? "" : "; a text needs quotes"
    return Self(text: "the tag \(YAMLError.quoted(written)) is not allowed\(advice)")
  }

  static func duplicateKey(_ key: String, line: Int) -> Self {
    Self(text: "the key \(YAMLError.quoted(key)) is already in line \(line)")
  }

  static func collectionAsKey(isMapping: Bool) -> Self {
    Self(text: "a key must be a scalar, not a \(isMapping ? "mapping" : "sequence")")
  }

  static func tooDeep(levels: Int) -> Self {
    Self(text: "nested deeper than \(levels) levels")
  }
}

extension String {
  /// The most scalars in a row that combine with the scalar before them.
  fileprivate var longestRunOfMarks: Int {
    var (longest, run) = (0, 0)
    for scalar in unicodeScalars {
      let isMark = !scalar.isASCII && scalar.properties.canonicalCombiningClass != .notReordered
      run = isMark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
