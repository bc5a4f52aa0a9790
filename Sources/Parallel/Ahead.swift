internal import Synchronization

/// A value that another thread works out before somebody asks for it.
package final class Ahead<Value: Sendable>: Sendable {
  private let made: Made<Value>

  /// Begins to work; where there is only one processor, when the value is first asked for.
  package init(_ make: @escaping @Sendable () -> Value) {
    let made = Made(make)
    self.made = made
    // Whoever asks waits for the lock, and nobody for the end of the thread.
    if processors > 1 { Helper { _ = made.value }?.detach() }
  }

  /// The value, for which the caller may have to wait.
  package var value: Value { made.value }
}

/// A value that is made once, by whoever is the first to ask for it.
private final class Made<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let known = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    known.withLock { known in
      let value = known ?? make()
      known = value
      return value
    }
  }
}
