internal import Bytes

/// A sequence or mapping whose end is still to come.
struct OpenCollection {
  let start: YAMLMark
  let isMapping: Bool
  private var items: [YAMLNode] = []
  private var entries: [YAMLNode.Entry] = []
  /// The key whose value is still to come.
  private var key: (text: String, start: YAMLMark)?
  private var linesOfKeys: [String: Int] = [:]

  /// A collection without any content so far.
  init(start: YAMLMark, isMapping: Bool) {
    self.start = start
    self.isMapping = isMapping
  }

  /// Whether the next node is a key of a mapping.
  var expectsKey: Bool { isMapping && key == nil }

  /// The collection as far as it is known, complete once its end has come.
  var node: YAMLNode {
    YAMLNode(isMapping ? .mapping(entries) : .sequence(items), start: start)
  }

  /// Takes a key; or tells the line that has the same one already.
  mutating func begin(key text: String, at start: YAMLMark) -> Int? {
    if let line = linesOfKeys.updateValue(start.position.line, forKey: text) { return line }
    key = (text, start)
    return nil
  }

  /// Takes an item, or the value of the last key.
  mutating func add(_ value: YAMLNode) {
    guard let (text, start) = key else { return items.append(value) }
    entries.append(YAMLNode.Entry(key: text, keyStart: start, value: value))
    key = nil
  }
}
