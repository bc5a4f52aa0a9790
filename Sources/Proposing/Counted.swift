/// Something that was found, and how often.
package struct Counted<Value: Hashable & Sendable>: Equatable, Sendable {
  package let value: Value
  package let count: Int

  package init(_ value: Value, _ count: Int) {
    self.value = value
    self.count = count
  }
}

/// A count of different things, in an order that does not depend on that in which they came.
struct Tally<Value: Hashable & Sendable & Comparable> {
  private(set) var counts: [Value: Int] = [:]

  mutating func add(_ value: Value, _ count: Int = 1) {
    counts[value, default: 0] += count
  }

  /// What was counted, the most frequent first.
  var sorted: [Counted<Value>] {
    counts.map { Counted($0.key, $0.value) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  var total: Int { counts.values.reduce(0, +) }
}

/// From when on something that is found is a habit and no exception.
enum Habit {
  /// How many files make several.
  static func several(of total: Int) -> Int { total < 10 ? 2 : 3 }

  /// Whether something is found in several files, and in a tenth of all.
  static func isKnown(_ count: Int, of total: Int) -> Bool {
    count >= several(of: total) && count * 10 >= total
  }

  /// Whether nearly all of many have it.
  static func isRule(_ count: Int, of total: Int) -> Bool {
    total >= 10 && count * 10 >= total * 9
  }
}
