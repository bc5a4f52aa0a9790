import GitObjects

/// A hook that is not ours to write or remove.
enum HookError: Error, CustomStringConvertible {
  case foreign(String)
  case edited(String)
  case notOurs(String)
  case committed(String)
  case shared(String, HooksLocation.Origin)

  private static let line = "git-minutes hook pre-commit || exit"

  var description: String {
    switch self {
    case .foreign(let path):
      """
      \(path): another hook is there already, and is left as it is
        to check minutes too, add this line to it: \(Self.line)
      """
    case .edited(let path):
      """
      \(path): the hook of git-minutes is there, with changes that would be lost
        if they are not needed, remove the file and install the hook anew
      """
    case .notOurs(let path):
      """
      \(path): this hook is not of git-minutes, and is left as it is
        if it calls git-minutes, take that line out of it
      """
    case .committed(let path):
      """
      \(path): core.hooksPath leads to files of this repository, which everybody shares
        add this line to that file, and commit it: \(Self.line)
      """
    case .shared(let path, let origin):
      """
      \(path): core.hooksPath is set \(Self.place(origin)), so this hook would run elsewhere too
        for this repository alone: git config core.hooksPath "$(git rev-parse --git-common-dir)/hooks"
        for all that share it, add this line to that file: \(Self.line)
      """
    }
  }

  private static func place(_ origin: HooksLocation.Origin) -> String {
    switch origin {
    case .system: "for the whole system"
    case .commandLine: "in the environment"
    case .user, .repository, .git: "in your own configuration"
    }
  }
}
