import CommandLineKit
import GitObjects
import MarkdownTree
import YAMLTree

/// `git minutes version`: which program this is, and what it is made of.
enum VersionCommand: Command {
  private static let verbose = Flag.toggle(
    "verbose", summary: "tell the libraries too, and how they are linked")

  static let specification = CommandSpec(
    "version", summary: "tell the version", flags: [verbose.spec])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try Console.output(Tool.specification.versionText + "\n")
    if arguments[verbose] {
      try Console.output(
        """
        libgit2 \(LibGit2Repository.libraryVersion)
        cmark-gfm \(MarkdownTree.libraryVersion)
        libyaml \(YAMLDocument.libraryVersion)
        linked \(isStatic ? "statically, without libgit2's network" : "dynamically")

        """)
    }
    return .success
  }

  #if LINKED_STATICALLY
    private static let isStatic = true
  #else
    private static let isStatic = false
  #endif
}
