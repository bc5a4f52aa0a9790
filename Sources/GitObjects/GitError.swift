internal import CGit2

/// A repository could not be read: what was asked, of what, what went wrong, and what helps.
package struct GitError: Error, Equatable, CustomStringConvertible {
  /// What kind of failure it is.
  package struct Code: Equatable, Sendable {
    let rawValue: CInt

    /// The object, reference or repository is not there.
    package static let notFound = Code(rawValue: GIT_ENOTFOUND.rawValue)
    /// The repository belongs to another user of the machine.
    package static let notOwner = Code(rawValue: -36)
    /// A name that no revision can have.
    static let invalidName = Code(rawValue: GIT_EINVALIDSPEC.rawValue)
    /// There is nothing more to iterate over.
    static let endOfIteration = Code(rawValue: GIT_ITEROVER.rawValue)
    /// Anything else.
    package static let generic = Code(rawValue: GIT_ERROR.rawValue)
  }

  /// The function that failed.
  package let call: String
  /// The path, revision or object that was asked for.
  package let subject: String
  package let code: Code
  /// What the function said, without a full stop.
  package let message: String
  /// What the user can do.
  package let advice: String?

  init(_ call: GitCall, code: Code = .generic, message: String, advice: String? = nil) {
    self.call = call.name
    subject = call.subject()
    self.code = code
    self.message = message
    self.advice = advice
  }

  /// One line of what went wrong, and one of advice where there is some.
  package var description: String {
    let problem = "\(subject): \(message) (\(call))"
    return advice.map { problem + "\n  " + $0 } ?? problem
  }

  /// The same error with what only its caller knows.
  func advising(_ advice: String, code: Code? = nil) -> GitError {
    GitError(
      GitCall(name: call, subject: subject), code: code ?? self.code, message: message,
      advice: self.advice ?? advice)
  }

  /// The same error in other words than libgit2's.
  func saying(_ message: String) -> GitError {
    GitError(GitCall(name: call, subject: subject), code: code, message: message, advice: advice)
  }
}

/// A function about to be called, and what it is asked for: the context of its error.
struct GitCall {
  let name: String
  /// Put into words only for an error, since most calls have none.
  let subject: () -> String

  init(name: String, subject: @autoclosure @escaping () -> String) {
    self.name = name
    self.subject = subject
  }

  /// Calls the function, and turns a negative status of it into an error.
  ///
  /// libgit2 keeps its message per thread, does not set one for every failure, and overwrites it with
  /// the next call: so the last one is cleared before, and the new one read at once.
  @discardableResult
  func check(_ function: @autoclosure () -> CInt) throws(GitError) -> CInt {
    git_error_clear()
    let status = function()
    guard status < 0 else { return status }
    let message = git_error_last().flatMap { String(cString: $0.pointee.message) } ?? "failed"
    let code = GitError.Code(rawValue: status)
    throw GitError(
      self, code: code, message: message, advice: GitAdvice.advice(forMessage: message))
  }
}
