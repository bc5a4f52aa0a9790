/// What the exit status of every command means.
enum ExitStatus: Int32, CaseIterable {
  /// Nothing at or above the severity that counts.
  case success = 0
  /// There are findings that count.
  case findings = 1
  /// The work could not be done.
  case failure = 2

  var meaning: String {
    switch self {
    case .success: "nothing was found at or above the severity of --fail-on"
    case .findings:
      "there are findings at or above the severity of --fail-on, examples that rule --test finds "
        + "to be wrong, or decisions that diff --exit-code finds changed"
    case .failure:
      "the work could not be done: wrong usage, an unreadable repository or object, "
        + "or no minutes to check"
    }
  }
}
