import Bytes

/// The pre-commit hook as a file.
enum HookFile {
  /// What is at the place of the hook.
  enum State {
    case missing
    /// The hook as this version installs it.
    case ours
    /// The hook of git-minutes, with changes.
    case edited
    /// Somebody else's hook.
    case foreign
  }

  /// The hook that is installed: `Hooks/pre-commit`, to the byte.
  static let script = """
    #!/bin/sh
    # git-minutes: checks the minutes that are about to be committed.
    # Installed by "git minutes hook install", removed by "git minutes hook uninstall".
    # Programs with windows call git with a short PATH.
    PATH=$PATH:/usr/local/bin:/opt/homebrew/bin:$HOME/.local/bin
    if ! command -v git-minutes >/dev/null 2>&1; then
      echo 'git-minutes: not found in PATH, so the minutes of this commit cannot be checked.' >&2
      echo 'Install it, or commit without the check: git commit --no-verify' >&2
      exit 2
    fi
    exec git-minutes hook pre-commit

    """

  /// The line by which a hook of git-minutes is known, changed or not.
  private static let mark = "# git-minutes: checks the minutes that are about to be committed."

  static func state(at path: String) -> State {
    guard FileOnDisk.exists(path) else { return .missing }
    guard let bytes = FileOnDisk.contents(path) else { return .foreign }
    let text = String(decoding: bytes, as: UTF8.self)
    if text == script { return .ours }
    return text.split { $0.isNewline }.contains { $0 == mark } ? .edited : .foreign
  }
}
