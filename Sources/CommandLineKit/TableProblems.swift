extension ToolSpec {
  /// What is wrong with the declaration itself, one line for each problem; for a test to demand
  /// that there is nothing.
  package func problems() -> [String] {
    summaryProblems(summary, of: "'\(typedName)'")
      + duplicates(among: root.subcommands.map(\.name)).map {
        "'\(typedName)': more than one command '\($0)'"
      }
      + everyCommand.flatMap(problems)
      + aliases.flatMap(aliasProblems)
  }

  private func problems(of place: PlacedCommand) -> [String] {
    let subject = "'\(commandLine(of: place.path))'"
    let command = place.command
    return nameProblems(command.name, of: subject)
      + summaryProblems(command.summary, of: subject)
      + command.groupProblems(of: subject)
      + command.duplicateProblems(of: subject)
      + command.flags.flatMap { $0.problems(of: "\(subject): \($0.longSpelling)") }
      + command.operandProblems(of: subject)
      + command.synopsisProblems(of: subject)
  }

  private func aliasProblems(_ alias: String) -> [String] {
    let isCommand = commandName(ofExecutable: alias).map { command(at: [$0]) != nil } ?? false
    return isCommand ? [] : ["'\(alias)' is the alias of no command"]
  }
}

extension CommandSpec {
  fileprivate func groupProblems(of subject: String) -> [String] {
    let takesNothing = operands.isEmpty && flags.allSatisfy { $0 == .help }
    return !isGroup || takesNothing ? [] : ["\(subject): a group takes neither flags nor operands"]
  }

  fileprivate func duplicateProblems(of subject: String) -> [String] {
    duplicates(among: flags.flatMap(\.spellings)).map { "\(subject): more than one flag '\($0)'" }
      + duplicates(among: subcommands.map(\.name)).map {
        "\(subject): more than one command '\($0)'"
      }
  }

  fileprivate func synopsisProblems(of subject: String) -> [String] {
    synopsis
      .flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "-") } }
      .filter { $0.hasPrefix("--") && $0 != "--" && flag(named: String($0.dropFirst(2))) == nil }
      .map { "\(subject): the synopsis has '\($0)', which is no flag" }
  }

  fileprivate func operandProblems(of subject: String) -> [String] {
    operands.flatMap { operand in
      summaryProblems(operand.summary, of: "\(subject): \(operand.synopsis)")
        + wordProblems(operand.completion, of: "\(subject): \(operand.synopsis)")
        + (operand.placeholder.isEmpty ? ["\(subject): an operand has no placeholder"] : [])
    }
  }
}

extension FlagSpec {
  fileprivate func problems(of subject: String) -> [String] {
    let isShortValid = short.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? true
    return nameProblems(name, of: subject)
      + (isShortValid ? [] : ["\(subject): its short name is not an ASCII letter or digit"])
      + summaryProblems(summary, of: subject)
      + (value?.problems(of: subject) ?? [])
  }
}

extension ValueSpec {
  fileprivate func problems(of subject: String) -> [String] {
    (placeholder.isEmpty ? ["\(subject): its value has no placeholder"] : [])
      + duplicates(among: choices).map { "\(subject): more than one choice '\($0)'" }
      + wordProblems(offered, of: subject)
  }
}

/// Longer ones would not fit beside the names in help of one screen.
private let longestSummary = 60

private func summaryProblems(_ summary: String, of subject: String) -> [String] {
  if summary.isEmpty { return ["\(subject): the summary is empty"] }
  return (summary.hasSuffix(".") ? ["\(subject): the summary ends with a full stop"] : [])
    + (summary.contains("\n") ? ["\(subject): the summary is more than one line"] : [])
    + (summary.count > longestSummary
      ? ["\(subject): the summary is longer than \(longestSummary) characters"] : [])
}

private func nameProblems(_ name: String, of subject: String) -> [String] {
  let parts = name.split(separator: "-", omittingEmptySubsequences: false)
  let isKebabCase = parts.allSatisfy { part in
    !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
  }
  return isKebabCase ? [] : ["\(subject): the name is not ASCII kebab-case"]
}

/// Completion scripts separate words by spaces and have them unquoted.
private func wordProblems(_ completion: Completion, of subject: String) -> [String] {
  guard case .words(let words) = completion else { return [] }
  let odd = words.filter { word in
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.+".contains($0))
    }
    return word.isEmpty || !isPlain
  }
  return odd.map { "\(subject): '\($0)' is not a plain word" }
}

private func duplicates(among names: [String]) -> [String] {
  names.indices
    .filter { names[..<$0].contains(names[$0]) }
    .map { names[$0] }
}
