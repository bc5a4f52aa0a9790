package import Bytes
package import YAMLTree

extension Configuration {
  /// What the file says of teams and files that there are not, in its order; `minutes` are those of the paths
  /// that are minutes by their names.
  package func idle(
    teams: [String], paths: [RepositoryPath], minutes: [RepositoryPath]
  ) -> [YAMLError] {
    guard let document, let root = document.root else { return [] }
    let search = IdleSearch(document: document, teams: teams, paths: paths)
    return root.entries.flatMap { entry -> [YAMLError] in
      switch entry.key {
      case "teams": search.idle(teams: entry.value)
      case "documents": search.idle(patterns: entry.value)
      case "register":
        entry.value.entries.filter { $0.key == "file" }.flatMap { search.idle(patterns: $0.value) }
      case "paths":
        search.idle(patterns: entry.value)
          + (minutes.isEmpty || minutes.contains { self.paths.contains($0) }
            ? [] : [document.error("no minutes are left by 'paths'", at: entry.keyStart)])
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
      let isExcluded = text.hasPrefix("!")
      return idle(
        isExcluded ? String(text.dropFirst()) : text, behind: isExcluded ? "!" : "", at: item.start)
    }
  }

  private func idle(
    _ pattern: String, behind sign: String = "", at mark: YAMLMark
  ) -> YAMLError? {
    guard !isOfUse(pattern) else { return nil }
    let advice = meant(by: pattern).map { ": write \(YAMLError.quoted(sign + $0))" } ?? ""
    return document.error("no file matches \(YAMLError.quoted(pattern))\(advice)", at: mark)
  }

  /// Whether a file matches; what is no pattern is told elsewhere.
  private func isOfUse(_ pattern: String) -> Bool {
    guard let glob = try? PathGlob(pattern) else { return true }
    return paths.contains { glob.matches($0.bytes) }
  }

  /// The pattern that matches something, without what paths do not begin with or with all below a directory.
  private func meant(by pattern: String) -> String? {
    let beginning = ["/", "./"].first { pattern.hasPrefix($0) } ?? ""
    let bare = String(pattern.dropFirst(beginning.count))
    return [bare, bare + "/"].first { $0 != pattern && !$0.isEmpty && $0 != "/" && isOfUse($0) }
  }
}
