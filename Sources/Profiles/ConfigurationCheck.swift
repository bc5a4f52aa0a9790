internal import Bytes
package import YAMLTree

/// A look at whole files, which tells all that is wrong with them.
package enum ConfigurationCheck {
  /// What is wrong with a configuration, in the order of the file.
  package static func problems(
    ofConfiguration bytes: [UInt8], path: String, rules: [RuleDeclaration]
  ) -> [YAMLError] {
    problems(bytes, path, .configuration(rules)) { document throws(YAMLError) in
      _ = try Configuration(document, rules: rules)
    }
  }

  /// What is wrong with a profile, read under a configuration that is sound.
  package static func problems(
    ofProfile bytes: [UInt8], path: String, under configuration: Configuration,
    rules: [RuleDeclaration]
  ) -> [YAMLError] {
    problems(bytes, path, .profile(naming: rules)) { _ throws(YAMLError) in
      _ = try Profile(bytes, name: path, under: configuration)
    }
  }

  private static func problems(
    _ bytes: [UInt8], _ path: String, _ keys: Keys,
    read: (YAMLDocument) throws(YAMLError) -> Void
  ) -> [YAMLError] {
    do throws(YAMLError) {
      let document = try YAMLDocument(bytes, path: path, number: Layer.configuration.rawValue)
      let values = ValueReader(documents: [document])
      let problems = values.problems(of: document.root, "the file", as: .mapping(keys))
      // What only readers see, such as what two keys say together.
      if problems.isEmpty { try read(document) }
      return problems
    } catch {
      return [error]
    }
  }
}

extension ValueReader {
  /// All that is wrong with a value, in the order of the file.
  ///
  /// Readers stop at the first; who wants to put a file right wants to know all.
  func problems(of node: YAMLNode?, _ name: String, as shape: Shape) -> [YAMLError] {
    guard let node else { return [] }
    switch shape {
    case .text(let form): return Self.caught { () throws(YAMLError) in try check(node, name, form) }
    case .list(let item):
      return list(node).flatMap { problems(of: $0, name, as: item) }
    case .mapping(let keys): return problems(ofMapping: node, name, keys)
    case .short(let main, let keys):
      if node.isNothing { return [] }
      guard case .mapping = node.content else {
        return keys[main].map { problems(of: node, name, as: $0.shape) } ?? []
      }
      return problems(ofMapping: node, name, keys)
    case .table(let names, let value): return problems(ofTable: node, name, names, value)
    }
  }

  private func problems(ofMapping node: YAMLNode, _ name: String, _ keys: Keys) -> [YAMLError] {
    problems(ofEntriesIn: node, name) { entry in
      guard let key = keys[entry.key] else {
        return Self.caught { () throws(YAMLError) in
          try check(entry.key, at: entry.keyStart, among: keys.names, keys.kind)
        }
      }
      return problems(of: entry.value, "'\(entry.key)'", as: key.shape)
    }
  }

  private func problems(
    ofTable node: YAMLNode, _ name: String, _ names: TextForm, _ value: Shape
  ) -> [YAMLError] {
    problems(ofEntriesIn: node, name) { entry in
      let key = YAMLNode(.scalar(entry.key, isPlain: false), start: entry.keyStart)
      return problems(of: key, name, as: .text(names))
        + problems(of: entry.value, "'\(entry.key)'", as: value)
    }
  }

  private func problems(
    ofEntriesIn node: YAMLNode, _ name: String, _ problems: (YAMLNode.Entry) -> [YAMLError]
  ) -> [YAMLError] {
    do throws(YAMLError) {
      return try entries(of: node, name).flatMap(problems)
    } catch {
      return [error]
    }
  }

  private static func caught(_ check: () throws(YAMLError) -> Void) -> [YAMLError] {
    do throws(YAMLError) {
      try check()
      return []
    } catch {
      return [error]
    }
  }

  /// Refuses a text that is not of a form.
  private func check(_ node: YAMLNode, _ name: String, _ form: TextForm) throws(YAMLError) {
    switch form {
    case .setting: _ = try setting(of: node)
    case .word(let known, let kind): _ = try word(of: node, among: known, kind)
    default: _ = try text(of: node, name, form)
    }
  }
}
