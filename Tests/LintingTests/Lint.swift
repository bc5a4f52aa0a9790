import Bytes
import Dates
import Linting
import MarkdownTree
import Meetings
import People
import Profiles
import Testing

/// A file as the linter reads it, among the minutes of a team.
func lintedFile(
  _ text: String, path: String = "team/20250305.md", by given: Profile? = nil,
  people: People? = nil
) throws -> LintedFile {
  let profile = try #require(try given ?? Profile(builtIn: "scs"))
  let tree = MarkdownTree(SourceText(Array(text.utf8)))
  return LintedFile(
    path: RepositoryPath(path), entry: catalogue(with: path).entry(for: RepositoryPath(path)),
    isAdded: false, minutes: Minutes(tree, by: profile), profile: profile, asOf: .distantFuture,
    people: people)
}

/// The files of a team, and one more.
func catalogue(with path: String) -> Catalogue {
  Catalogue(["team/20250226.md", "team/20250312.md", path].map { RepositoryPath($0) })
}
