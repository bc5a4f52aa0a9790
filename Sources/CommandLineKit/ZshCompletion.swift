extension ToolSpec {
  /// The completion script for zsh, to be installed as `_git-minutes`; zsh's completion for
  /// git finds it by that name for `git minutes`.
  package var zshCompletion: String {
    """
    #compdef \(executables.joined(separator: " "))
    #description \(summary)
    # zsh completion for \(name) \(version); generated, do not edit.

    \(zshOffer)

    \(everyPlace.map(zshFunction).joined(separator: "\n\n"))

    case $service in
    \(ShellScript.lines(zshAliasCases, indentation: "  "))
      (*) __\(shellIdentifier) ;;
    esac

    """
  }

  private var zshOfferName: String { "__\(shellIdentifier)_offer" }

  private var zshOffer: String {
    """
    __\(shellIdentifier)_revisions() {
      # Local, because what is a range here may be a path such as ../minutes to other kinds.
      local PREFIX=$PREFIX IPREFIX=$IPREFIX expl
      local list="git \(Completion.listRevisions)"
      local -a names=(HEAD ${(f)"$(_call_program revisions $list 2>/dev/null)"})
      compset -P '*...' || compset -P '*..'
      _wanted revisions expl revision compadd -a names
    }

    \(zshOfferName)() {
      local kind expl ret=1
      for kind in "$@"; do
        case $kind in
          (files) _files && ret=0 ;;
          (directories) _directories && ret=0 ;;
          (revisions) __\(shellIdentifier)_revisions && ret=0 ;;
          (:*) _wanted words expl word compadd - ${kind#:} && ret=0 ;;
        esac
      done
      return ret
    }
    """
  }

  private var zshAliasCases: [String] {
    aliases.compactMap { alias in
      commandName(ofExecutable: alias).map { "(\(alias)) \(zshName(of: [$0])) ;;" }
    }
  }

  private func zshName(of path: [String]) -> String {
    (["__\(shellIdentifier)"] + path).joined(separator: "-")
  }

  private func zshFunction(_ place: PlacedCommand) -> String {
    let flags = place.command.flags.map { $0.zshSpec(offer: zshOfferName) }
    return place.command.isGroup
      ? zshGroup(place, flags: flags)
      : """
      \(zshName(of: place.path))() {
        _arguments -s -S : \\
      \(zshContinued(flags + place.command.operandsZshSpec(offer: zshOfferName)))
      }
      """
  }

  private func zshGroup(_ place: PlacedCommand, flags: [String]) -> String {
    let commands = place.command.subcommands
    let context = ([name] + place.path).joined(separator: "-")
    let list = commands.map { ShellScript.quoted("\($0.name):\($0.summary)") }
    let cases = commands.map { "(\($0.name)) \(zshName(of: place.path + [$0.name])) ;;" }
    return """
      \(zshName(of: place.path))() {
        local curcontext=$curcontext state line
        local -A opt_args
        local -a commands=(
      \(ShellScript.lines(list, indentation: "    "))
        )
        _arguments -C : \\
      \(zshContinued(flags + ["'1: :->command'", "'*:: :->argument'"])) && return
        case $state in
          (command) _describe -t commands command commands ;;
          (argument)
            curcontext=${curcontext%:*:*}:\(context)-$words[1]:
            case $words[1] in
      \(ShellScript.lines(cases, indentation: "        "))
            esac
            ;;
        esac
      }
      """
  }

  private func zshContinued(_ specs: [String]) -> String {
    specs.map { "    \($0)" }.joined(separator: " \\\n")
  }
}

extension FlagSpec {
  fileprivate func zshSpec(offer: String) -> String {
    let action = value?.zshAction(offer: offer) ?? ""
    let explanation = ShellScript.quoted("[\(zshEscaped(summary))]\(action)")
    let long = longSpelling + (value == nil ? "" : "=")
    let exclusive = self == .help || self == .version ? " - *" : ""
    guard let shortSpelling else {
      return (isRepeatable ? "'*'" : "") + long + explanation
    }
    let short = shortSpelling + (value == nil ? "" : "+")
    let marker = isRepeatable ? "*" : "(\(spellings.joined(separator: " "))\(exclusive))"
    return "\(ShellScript.quoted(marker)){\(short),\(long)}\(explanation)"
  }
}

extension ValueSpec {
  fileprivate func zshAction(offer: String) -> String {
    let action =
      choices.isEmpty
      ? completion.zshKind.map { " \(offer) \($0)" } ?? " "
      : "(\(choices.joined(separator: " ")))"
    return ":\(zshEscaped(placeholder)):\(action)"
  }
}

extension CommandSpec {
  fileprivate func operandsZshSpec(offer: String) -> [String] {
    if operands.isEmpty { return [] }
    let kinds = offeredForOperands.compactMap(\.zshKind)
    let names = operands.map(\.placeholder).joined(separator: " or ")
    let action = kinds.isEmpty ? " " : " \(offer) \(kinds.joined(separator: " "))"
    return [ShellScript.quoted("*:\(zshEscaped(names)):\(action)")]
  }
}

extension Completion {
  fileprivate var zshKind: String? {
    switch self {
    case .none: nil
    case .files: "files"
    case .directories: "directories"
    case .revisions: "revisions"
    case .words(let words): words.map { ":\($0)" }.joined(separator: " ")
    }
  }
}

/// Escapes what `_arguments` would read as the end of an explanation.
private func zshEscaped(_ text: String) -> String {
  text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
}
