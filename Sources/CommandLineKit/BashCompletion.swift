extension ToolSpec {
  /// The completion script for bash, which serves `git-minutes`, its aliases, and through
  /// git's own completion `git minutes`.
  package var bashCompletion: String {
    """
    # bash completion for \(name) \(version); generated, do not edit.
    # Words have their trailing space in them (-o nospace), as git's completion expects.

    # Sets names to what may follow the group of commands $1.
    \(bashTable("subcommands", otherwise: "names=", everyPlace.compactMap(subcommandsCase)))

    # Sets names to the flags of the command $1.
    \(bashTable("flags", otherwise: "names=", everyPlace.map(flagsCase)))

    # Sets kinds to what the operands of the command $1 are.
    \(bashTable("operands", otherwise: "kinds=", everyPlace.compactMap(operandsCase)))

    # Sets kinds to what the value of the flag $2 of the command $1 is; fails without a value.
    \(bashTable("value", otherwise: "return 1", everyPlace.flatMap(valueCases)))

    \(bashEngine)

    __\(shellIdentifier)_main ()
    {
    \tlocal command=
    \tcase "${COMP_WORDS[0]##*/}" in
    \(ShellScript.lines(aliasCases, indentation: "\t"))
    \tesac
    \t__\(shellIdentifier)_join_words
    }

    # Called by git's completion, with the words of the line in its variables.
    _\(shellIdentifier) ()
    {
    \tlocal first=$((${__git_cmd_idx:-1} + 1))
    \t__\(shellIdentifier)_complete '' "$cur" "${words[@]:first:cword-first}"
    }

    complete -o bashdefault -o default -o nospace -F __\(shellIdentifier)_main \
    \(executables.joined(separator: " "))

    """
  }

  private func bashTable(_ name: String, otherwise: String, _ cases: [String]) -> String {
    """
    __\(shellIdentifier)_\(name) ()
    {
    \tcase "$*" in
    \(ShellScript.lines(cases + ["*) \(otherwise) ;;"], indentation: "\t"))
    \tesac
    }
    """
  }

  private var aliasCases: [String] {
    aliases.map { "\($0)) command=\(ShellScript.quoted(commandName(ofExecutable: $0) ?? "")) ;;" }
  }
}

private func subcommandsCase(_ place: PlacedCommand) -> String? {
  guard place.command.isGroup else { return nil }
  let names = place.command.subcommands.map(\.name).joined(separator: " ")
  return "\(ShellScript.quoted(place.key))) names=\(ShellScript.quoted(names)) ;;"
}

private func flagsCase(_ place: PlacedCommand) -> String {
  let names = place.command.flags.map { $0.longSpelling + ($0.value == nil ? "" : "=") }
  let list = ShellScript.quoted(names.joined(separator: " "))
  return "\(ShellScript.quoted(place.key))) names=\(list) ;;"
}

private func operandsCase(_ place: PlacedCommand) -> String? {
  let kinds = place.command.offeredForOperands.compactMap(kind)
  if kinds.isEmpty { return nil }
  let list = ShellScript.quoted(kinds.joined(separator: " "))
  return "\(ShellScript.quoted(place.key))) kinds=\(list) ;;"
}

private func valueCases(_ place: PlacedCommand) -> [String] {
  place.command.flags.compactMap { flag in
    guard let value = flag.value else { return nil }
    let patterns = flag.spellings.map { ShellScript.quoted("\(place.key) \($0)") }
    let kinds = ShellScript.quoted(kind(of: value.offered) ?? "")
    return "\(patterns.joined(separator: "|"))) kinds=\(kinds) ;;"
  }
}

/// Words are marked with a colon in front to tell them from the kinds.
private func kind(of completion: Completion) -> String? {
  switch completion {
  case .none: nil
  case .files: "files"
  case .directories: "directories"
  case .revisions: "revisions"
  case .words(let words): words.map { ":\($0)" }.joined(separator: " ")
  }
}
