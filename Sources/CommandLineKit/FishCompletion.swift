extension ToolSpec {
  /// The completion script for fish.
  ///
  /// Later versions of fish ask it for `git minutes`; up to 3.6 that works only if the script is
  /// read at start, from `conf.d`, because fish looks there for `git git-minutes` by mistake.
  package var fishCompletion: String {
    """
    # fish completion for \(name) \(version); generated, do not edit.

    # Prints the command that the words before the cursor lead to.
    function __\(shellIdentifier)_command
        set -l words (commandline -opc)
        set -l path
        switch (string replace -r '.*/' '' -- $words[1])
    \(ShellScript.lines(fishAliasCases, indentation: "        "))
        end
        for word in $words[2..]
            switch "$path $word"
                case \(fishCommandPatterns)
                    set -a path $word
                case \(fishGroupPatterns)
                    set path unknown command
            end
        end
        echo "$path"
    end

    function __\(shellIdentifier)_at
        test (__\(shellIdentifier)_command) = "$argv"
    end

    # Prints the word at the cursor without the flag that its value is attached to.
    function __\(shellIdentifier)_current
        commandline -ct | string replace -r '^--[^=]*=' ''
    end

    function __\(shellIdentifier)_revisions
        set -l range (string match -r '^.*\\.\\.\\.?' -- (__\(shellIdentifier)_current))
        for revision in HEAD (git \(Completion.listRevisions) 2>/dev/null)
            echo "$range$revision"
        end
    end

    for executable in \(executables.joined(separator: " "))
        complete -c $executable -f
    \(ShellScript.lines(everyPlace.flatMap(fishLines), indentation: "    "))
    end

    # Completes `\(typedName)` as what it runs.
    function __\(shellIdentifier)_through_git
        set -l words (commandline -opc)
        set -l start (contains -i -- \(lastTypedWord) $words)
        set -e words[1..$start]
        set -l current (commandline -ct)
        complete -C (string join ' ' -- \(name) (string escape -- $words) "$current")
    end

    complete -c git -f -n '__fish_git_using_command \(lastTypedWord)' \\
        -a '(__\(shellIdentifier)_through_git)'

    """
  }

  private var fishAliasCases: [String] {
    aliases.flatMap { alias in
      ["case \(alias)", "    set path \(commandName(ofExecutable: alias) ?? "")"]
    }
  }

  /// Each command behind a space and the group it belongs to, as `"$path $word"` builds it.
  private var fishCommandPatterns: String {
    everyCommand
      .map { $0.path.count == 1 ? " \($0.key)" : $0.key }
      .map(fishQuoted)
      .joined(separator: " ")
  }

  /// Any other word where a command is due.
  private var fishGroupPatterns: String {
    everyPlace.filter(\.command.isGroup).map { fishQuoted("\($0.key) *") }.joined(separator: " ")
  }

  private func fishLines(_ place: PlacedCommand) -> [String] {
    let condition = fishQuoted("__\(shellIdentifier)_at \(place.key)")
    let start = "complete -c $executable -n \(condition)"
    let commands = place.command.subcommands.map {
      "\(start) -a \(fishQuoted($0.name)) -d \(fishQuoted($0.summary))"
    }
    let flags = place.command.flags.map { "\(start) \(fishFlag($0))" }
    let operands = place.command.offeredForOperands.compactMap { kind in
      fishOffer(kind).map { "\(start) \($0)" }
    }
    return commands + flags + operands
  }

  private func fishFlag(_ flag: FlagSpec) -> String {
    let short = flag.short.map { "-s \(fishQuoted(String($0))) " } ?? ""
    let names = "\(short)-l \(flag.name) -d \(fishQuoted(flag.summary))"
    guard let value = flag.value else { return names }
    return "\(names) -r \(fishOffer(value.offered) ?? "-f")"
  }

  private func fishOffer(_ completion: Completion) -> String? {
    switch completion {
    case .none: nil
    case .files: "-F"
    case .directories: "-f -a '(__fish_complete_directories (__\(shellIdentifier)_current))'"
    case .revisions: "-f -a '(__\(shellIdentifier)_revisions)'"
    case .words(let words): "-f -a \(fishQuoted(words.joined(separator: " ")))"
    }
  }
}

private func fishQuoted(_ text: String) -> String {
  "'\(text.map { "\\'".contains($0) ? "\\\($0)" : String($0) }.joined())'"
}
