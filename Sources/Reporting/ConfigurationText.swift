package import Profiles
internal import YAMLTree

/// What counts in a repository, as a file in YAML that says the same, with where each value is said.
package struct ConfigurationText {
  private let configuration: EffectiveConfiguration
  private var lines = YAMLLines()

  /// A line without its comment is at most so long, else a list has a line for each value.
  private static let widest = 84

  /// Shows everything, or what is below some keys, each of which is named from the top: `["rules", "secret"]`.
  package static func text(
    of configuration: EffectiveConfiguration, below path: [String] = []
  ) throws(UnknownKey) -> String {
    var text = ConfigurationText(configuration: configuration)
    var (shape, node) = (Shape.mapping(configuration.keys), YAMLNode?.some(configuration.root))
    for (depth, name) in path.enumerated() {
      guard let inner = shape.shape(below: name, in: node) else {
        throw UnknownKey(name: name, known: shape.names(in: node))
      }
      (shape, node) = (inner, node?[name])
      if depth < path.count - 1 { text.lines.add("\(name.asYAML):", indent: depth) }
    }
    if let last = path.last {
      text.add(last, node, shape, indent: path.count - 1)
    } else {
      text.add(configuration.keys, configuration.root, indent: 0)
    }
    return text.lines.text
  }

  private init(configuration: EffectiveConfiguration) {
    self.configuration = configuration
  }

  /// Adds the keys of a mapping, those of which nothing is said as well.
  private mutating func add(_ keys: Keys, _ node: YAMLNode?, indent: Int) {
    for key in keys.all { add(key.name, node?[key.name], key.shape, indent: indent) }
  }

  private mutating func add(_ name: String, _ node: YAMLNode?, _ shape: Shape, indent: Int) {
    switch shape {
    case .text:
      // Without it, a text follows from other values.
      if let node { add(name, value: node, indent: indent) }
    case .list: add(name, list: node, indent: indent)
    case .mapping(let keys):
      if let node, node.isEmpty { return addNothing(name, "", node, indent: indent) }
      lines.add("\(name.asYAML):", indent: indent)
      add(keys, node, indent: indent + 1)
    case .short(as: let main, let keys): add(name, node, short: main, keys, indent: indent)
    case .table(_, let value):
      let entries = node?.entries ?? []
      guard !entries.isEmpty else { return addNothing(name, "{}", node, indent: indent) }
      lines.add("\(name.asYAML):", indent: indent)
      for entry in entries { add(entry.key, entry.value, value, indent: indent + 1) }
    }
  }

  private mutating func add(
    _ name: String, _ node: YAMLNode?, short main: String, _ keys: Keys, indent: Int
  ) {
    let isLong = keys.all.contains {
      $0.name != main && ($0.standard != nil || node?[$0.name] != nil)
    }
    let standsFor = keys[main]?.standsFor
    guard isLong else {
      (node?[main] ?? node).map { add(name, value: $0, standsFor: standsFor, indent: indent) }
      return
    }
    lines.add("\(name.asYAML):", indent: indent)
    for key in keys.all {
      guard let value = node?[key.name] else { continue }
      if key.name == main {
        add(main, value: value, standsFor: standsFor, indent: indent + 1)
      } else {
        add(key.name, value, key.shape, indent: indent + 1)
      }
    }
  }

  private mutating func add(
    _ name: String, value: YAMLNode, standsFor: String? = nil, indent: Int
  ) {
    let source = configuration.source(of: value.start)
    lines.add(
      "\(name.asYAML): \(value.flow)", indent: indent,
      note: source == value.flow ? standsFor ?? source : source)
  }

  private mutating func add(_ name: String, list: YAMLNode?, indent: Int) {
    guard let list, !list.isEmpty else { return addNothing(name, "[]", list, indent: indent) }
    let source = configuration.source(of: list.start)
    let line = "\(name.asYAML): \(list.flow)"
    guard 2 * indent + line.count > Self.widest, case .sequence(let items) = list.content
    else { return lines.add(line, indent: indent, note: source) }
    lines.add("\(name.asYAML):", indent: indent, note: source)
    for item in items { lines.add("- \(item.flow)", indent: indent + 1) }
  }

  private mutating func addNothing(
    _ name: String, _ nothing: String, _ node: YAMLNode?, indent: Int
  ) {
    let source = node.map { configuration.source(of: $0.start) }
    lines.add(
      "\(name.asYAML):\(nothing.isEmpty ? "" : " " + nothing)", indent: indent,
      note: source ?? "not said")
  }
}

/// A key that nobody knows.
package struct UnknownKey: Error {
  package let name: String
  /// Those that are known in its place.
  package let known: [String]
}

extension YAMLNode {
  fileprivate subscript(name: String) -> YAMLNode? {
    entries.first { $0.key == name }?.value
  }

  fileprivate var isEmpty: Bool {
    switch content {
    case .scalar: isNothing
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  /// The value on one line.
  fileprivate var flow: String {
    switch content {
    case .scalar(let text, let isPlain): isPlain && text.isNumberOrFlag ? text : text.asYAML
    case .sequence(let items): "[" + items.map { $0.flow }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.asYAML): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  fileprivate var isNumberOrFlag: Bool {
    Int(self) != nil || ["true", "false", "off"].contains(self)
  }
}

extension Shape {
  fileprivate func shape(below name: String, in node: YAMLNode?) -> Shape? {
    switch self {
    case .mapping(let keys), .short(as: _, let keys): keys[name]?.shape
    case .table(_, let value): node?[name] == nil ? nil : value
    case .text, .list: nil
    }
  }

  fileprivate func names(in node: YAMLNode?) -> [String] {
    switch self {
    case .mapping(let keys), .short(as: _, let keys): keys.names
    case .table: node?.entries.map { $0.key } ?? []
    case .text, .list: []
    }
  }
}
