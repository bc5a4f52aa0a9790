package import Bytes
package import YAMLTree

extension Configuration {
  /// What the file says of teams and files that there are not, in its order.
  package func idle(teams: [String], paths: [RepositoryPath]) -> [YAMLError] {
    guard let document, let root = document.root else { return [] }
    let search = IdleSearch(document: document, teams: teams, paths: paths)
    return root.entries.flatMap { entry -> [YAMLError] in
      switch entry.key {
      case "teams": search.idle(teams: entry.value)
      case "paths", "documents": search.idle(patterns: entry.value)
      case "rules":
        entry.value.entries.flatMap { $0.value.entries }.flatMap { setting -> [YAMLError] in
          switch setting.key {
          case "teams": search.idle(teams: setting.value)
          case "paths": search.idle(paths: setting.value)
          default: []
          }
        }
      default: []
      }
    }
  }
}

private struct IdleSearch {
  let document: YAMLDocument
  let teams: [String]
  let paths: [RepositoryPath]

  func idle(teams node: YAMLNode) -> [YAMLError] {
    node.entries.filter { !teams.contains($0.key) }.map { entry in
      let advice = nearest(to: entry.key, among: teams).map { ": did you mean '\($0)'?" } ?? ""
      return document.error(
        "there are no minutes of a team \(YAMLError.quoted(entry.key))\(advice)",
        at: entry.keyStart)
    }
  }

  func idle(paths node: YAMLNode) -> [YAMLError] {
    node.entries.compactMap { idle($0.key, at: $0.keyStart) }
  }

  func idle(patterns node: YAMLNode) -> [YAMLError] {
    let items = if case .sequence(let items) = node.content { items } else { [node] }
    return items.compactMap { item in
      guard case .scalar(let text, _) = item.content else { return nil }
      return idle(text.hasPrefix("!") ? String(text.dropFirst()) : text, at: item.start)
    }
  }

  private func idle(_ pattern: String, at mark: YAMLMark) -> YAMLError? {
    guard let glob = try? PathGlob(pattern), !paths.contains(where: { glob.matches($0.bytes) })
    else { return nil }
    return document.error("no file matches \(YAMLError.quoted(pattern))", at: mark)
  }
}
