package import YAMLTree

extension YAMLNode {
  /// The value with what another one says over it: mappings key by key, all else as a whole.
  package func merging(_ other: YAMLNode, as shape: Shape) -> YAMLNode {
    let (below, above) = (long(as: shape), other.long(as: shape))
    guard case .mapping(var merged) = below.content, case .mapping(let entries) = above.content
    else { return other }
    for entry in entries {
      let place = merged.firstIndex { shape.isSame($0.key, entry.key) }
      guard let place else {
        merged.append(entry)
        continue
      }
      merged[place] = merged[place].merging(entry, in: shape)
    }
    return YAMLNode(.mapping(merged), start: other.start)
  }

  /// Whether another value says the same, wherever it stands.
  func isSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let ours, _), .scalar(let theirs, _)): ours == theirs
    case (.sequence(let ours), .sequence(let theirs)):
      ours.count == theirs.count && zip(ours, theirs).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let ours), .mapping(let theirs)):
      ours.count == theirs.count
        && zip(ours, theirs).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
    default: false
    }
  }
}

extension YAMLNode.Entry {
  fileprivate func merging(_ other: Self, in shape: Shape) -> Self {
    guard let (inner, adds) = shape.value(of: other.key) else { return other }
    let value = adds ? self.value.adding(other.value) : self.value.merging(other.value, as: inner)
    return Self(key: other.key, keyStart: other.keyStart, value: value)
  }
}

extension YAMLNode {
  /// The mapping that stands for a short form; any other value as it is.
  private func long(as shape: Shape) -> YAMLNode {
    guard case .short(as: let main, _) = shape, case .scalar = content, !isNothing
    else { return self }
    return YAMLNode(.mapping([Entry(key: main, keyStart: start, value: self)]), start: start)
  }

  /// Both lists as one.
  fileprivate func adding(_ other: YAMLNode) -> YAMLNode {
    let new = other.items.filter { item in !items.contains { $0.isSame(as: item) } }
    return YAMLNode(.sequence(items + new), start: other.start)
  }

  private var items: [YAMLNode] {
    if case .sequence(let items) = content { return items }
    return isNothing ? [] : [self]
  }
}

extension Shape {
  /// What stands behind a key, and whether it is added to what is below; nil for an unknown one.
  fileprivate func value(of key: String) -> (Shape, adds: Bool)? {
    switch self {
    case .mapping(let keys), .short(as: _, let keys): keys[key].map { ($0.shape, $0.adds) }
    case .table(_, let value): (value, false)
    case .text, .list: nil
    }
  }

  /// Whether two keys are the same one.
  fileprivate func isSame(_ left: String, _ right: String) -> Bool {
    guard case .table(let names, _) = self, names.ignoresCase else { return left == right }
    return left.lowercased() == right.lowercased()
  }
}
