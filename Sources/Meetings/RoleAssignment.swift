package import Profiles
package import Statements

/// Who does one of the chores of a meeting.
package struct RoleAssignment: Equatable, Sendable {
  /// What is written as the answer.
  package enum Answer: Equatable, Sendable {
    /// Somebody.
    case handle(Handle)
    /// A name, or a handle without its `@`.
    case name(String, range: Range<Int>)
    /// That nobody is needed, as when there is no call this week.
    case nobody
    /// Nothing; whether an `@` stands there alone.
    case missing(isBareAt: Bool)
  }

  package let role: Role
  package let answer: Answer
  /// The bytes of the line or heading that asks for the role.
  package let range: Range<Int>

  /// The handle of the person, where there is one.
  package var handle: Handle? {
    if case .handle(let handle) = answer { handle } else { nil }
  }
}
