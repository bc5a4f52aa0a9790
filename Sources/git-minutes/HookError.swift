import GitObjects

/// A hook that is not ours to write or remove.
enum HookError: Error, CustomStringConvertible {
  case bare
  case foreign(String)
  case edited(String)
  case notOurs(String)
  case notAlone(String)
  case committed(String)
  case shared(String, HooksLocation)

  private static let line = "git-minutes hook pre-commit || exit"

  var description: String {
    switch self {
    case .bare: "a bare repository has no working tree, and nobody commits in it"
    case .foreign(let path):
      """
      \(path): another hook is there already, and is left as it is
        to check minutes too, add this line to it: \(Self.line)
      """
    case .edited(let path):
      """
      \(path): the hook of git-minutes is there, with changes that would be lost
        if they are not needed, remove the file
      """
    case .notOurs(let path):
      """
      \(path): this hook is not of git-minutes, and is left as it is
        if it calls git-minutes, take that line out of it
      """
    case .notAlone(let path):
      """
      \(path): core.hooksPath leads to this hook, which is not for this repository alone
        remove the file by hand if nobody else needs it
      """
    case .committed(let path):
      """
      \(path): the hooks of this repository lie among its files, which everybody shares
        where they are kept, let the pre-commit hook call: \(Self.line)
      """
    case .shared(let path, let location):
      """
      \(path): core.hooksPath is set \(Self.place(location.origin)), so the hook would run elsewhere too
        to check the minutes of all repositories that share it, let it call: \(Self.line)
        to use hooks of its own in this repository, instead of the shared ones:
        git config core.hooksPath \(Self.quoted(location.ownDirectory))
      """
    }
  }

  /// A word for a shell.
  private static func quoted(_ path: String) -> String {
    "'" + path.replacing("'", with: "'\\''") + "'"
  }

  private static func place(_ origin: HooksLocation.Origin) -> String {
    switch origin {
    case .system: "for the whole system"
    case .commandLine: "in the environment"
    case .user, .repository, .git: "in your own configuration"
    }
  }
}
