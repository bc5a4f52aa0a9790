/// The configuration that git hands over in the environment, which libgit2 does not read.
enum EnvironmentConfiguration {
  /// The values of a key, in the order in which they override one another.
  static func values(of key: String) -> [String] {
    (counted() + parameters()).filter { $0.key.lowercased() == key.lowercased() }.map { $0.value }
  }

  /// What `GIT_CONFIG_COUNT` announces in `GIT_CONFIG_KEY_n` and `GIT_CONFIG_VALUE_n`.
  private static func counted() -> [(key: String, value: String)] {
    var entries: [(key: String, value: String)] = []
    let count = ProcessEnvironment.value(of: "GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0
    while entries.count < count {
      // A missing one ends it: git itself would have refused to run.
      guard let key = ProcessEnvironment.value(of: "GIT_CONFIG_KEY_\(entries.count)"),
        let value = ProcessEnvironment.value(of: "GIT_CONFIG_VALUE_\(entries.count)")
      else { break }
      entries.append((key, value))
    }
    return entries
  }

  /// What `git -c key=value` was given: `GIT_CONFIG_PARAMETERS`, quoted as for a shell, as
  /// `'key'='value'` or, from before git 2.31, `'key=value'`.
  private static func parameters() -> [(key: String, value: String)] {
    words(in: ProcessEnvironment.value(of: "GIT_CONFIG_PARAMETERS") ?? "").map { word in
      let key = word.prefix { $0 != "=" }
      let value = word.dropFirst(key.count + 1)
      return (String(key), word.count == key.count ? "true" : String(value))
    }
  }

  /// The words of a text in which single quotes and backslashes quote as in a shell.
  private static func words(in text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in text {
      switch character {
      case _ where isEscaped: (word, isEscaped) = ((word ?? "") + String(character), false)
      case "\\" where !isQuoted: isEscaped = true
      case "'": (word, isQuoted) = (word ?? "", !isQuoted)
      case " " where !isQuoted:
        words += word.map { [$0] } ?? []
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
