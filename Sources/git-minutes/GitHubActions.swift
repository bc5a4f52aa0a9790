#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The runner of GitHub Actions, where it has started the program: it reads what is printed, and obeys lines
/// that are commands.
enum GitHubActions {
  static var isRunning: Bool { Console.environment("GITHUB_ACTIONS") == "true" }

  /// The file whose Markdown is shown on the page of the run; nil where there is none.
  static var summaryPath: String? { Console.environment("GITHUB_STEP_SUMMARY") }

  /// Whether the runner reads what is written there, and not a file that it was led to.
  static func reads(_ descriptor: CInt) -> Bool {
    guard isRunning else { return false }
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
  }
}
