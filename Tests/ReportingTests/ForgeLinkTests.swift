import Bytes
import Testing

@testable import Reporting

@Suite struct ForgeLinkTests {
  private static let path = RepositoryPath("pier/20250305.md")

  @Test(arguments: [
    "https://github.com/pier/minutes", "https://github.com/pier/minutes.git",
    "https://github.com/pier/minutes/", "https://GitHub.com/pier/minutes.git/",
    "https://ada:secret@github.com/pier/minutes.git", "git@github.com:pier/minutes.git",
    "github.com:pier/minutes", "git@github.com:/pier/minutes.git",
    "ssh://git@github.com/pier/minutes.git", "ssh://git@github.com:22/pier/minutes.git",
    "ssh://git@ssh.github.com:443/pier/minutes.git", "git://github.com/pier/minutes.git",
  ])
  func allURLsOfARepositoryLeadToItsPage(remote: String) {
    #expect(
      ForgeLinks(remote: remote, commit: "0ba6ea5").link(to: Self.path, line: 12)
        == "https://github.com/pier/minutes/blob/0ba6ea5/pier/20250305.md?plain=1#L12")
  }

  @Test(arguments: [
    (
      "git@gitlab.com:pier/club/minutes.git",
      "https://gitlab.com/pier/club/minutes/-/blob/0ba6ea5/pier/20250305.md?plain=1#L12"
    ),
    (
      "https://oauth2:secret@gitlab.pier.example:8443/club/minutes.git",
      "https://gitlab.pier.example:8443/club/minutes/-/blob/0ba6ea5/pier/20250305.md?plain=1#L12"
    ),
    (
      "https://codeberg.org/pier/minutes",
      "https://codeberg.org/pier/minutes/src/commit/0ba6ea5/pier/20250305.md?display=source#L12"
    ),
    (
      "http://forgejo.pier.example:3000/pier/minutes",
      "http://forgejo.pier.example:3000/pier/minutes/src/commit/0ba6ea5/pier/20250305.md"
        + "?display=source#L12"
    ),
    (
      "ssh://gitea@gitea.pier.example:2222/pier/minutes",
      "https://gitea.pier.example/pier/minutes/src/commit/0ba6ea5/pier/20250305.md"
        + "?display=source#L12"
    ),
  ])
  func eachForgeHasItsForm(remote: String, link: String) {
    #expect(ForgeLinks(remote: remote, commit: "0ba6ea5").link(to: Self.path, line: 12) == link)
  }

  @Test(arguments: [
    "/srv/github/minutes.git", "../minutes", "C:/github.com/minutes", "file:///github.com/x",
    "https://git.pier.example/github/minutes", "https://github.com", "https://github.com/",
    "https://github.com:x/pier/minutes", "https://github.com/pier/)(", "",
    "https://github.com/pier/../minutes", "https://github.com@evil.example/pier/minutes",
    "./github.com:pier/minutes",
  ])
  func whatIsNoKnownForgeGetsRelativeLinks(remote: String) {
    #expect(ForgeLinks(remote: remote, commit: "0ba6ea5") == .relative)
  }

  @Test func pathsAreEncodedForMarkdown() {
    let path = RepositoryPath(bytes: Array("pi er/(a) [b]@#?%".utf8) + [0xE9] + Array(".md".utf8))
    #expect(
      ForgeLinks.relative.link(to: path, line: 3)
        == "pi%20er/%28a%29%20%5Bb%5D%40%23%3F%25%E9.md#L3")
  }
}
