/// What a command takes besides flags.
package struct OperandSpec: Sendable, Hashable {
  /// How many words the operand stands for.
  package enum Arity: Sendable, Hashable {
    /// None or one.
    case optional
    /// Any number, none included.
    case any
    /// Exactly one.
    case required
  }

  /// How help names the operand, in capitals: `PATH`.
  package var placeholder: String

  /// How many words the operand stands for.
  package var arity: Arity

  /// What shells offer.
  ///
  /// They offer the union over the operands of a command, because an optional operand that was
  /// left out moves all that follow.
  package var completion: Completion

  /// One line without a full stop, for lists.
  package var summary: String

  /// Declares an operand.
  package init(
    _ placeholder: String,
    arity: Arity,
    completion: Completion = .none,
    summary: String
  ) {
    self.placeholder = placeholder
    self.arity = arity
    self.completion = completion
    self.summary = summary
  }

  var synopsis: String {
    switch arity {
    case .optional: "[\(placeholder)]"
    case .any: "[\(placeholder)...]"
    case .required: placeholder
    }
  }
}
