package import Bytes
package import Dates

/// The ids of what was said in meetings: they survive that a text is moved or written in another way.
package struct Identities {
  private let type: String
  private var counts: [String: Int] = [:]

  /// Of a type of entry, such as `action`.
  package init(of type: String) {
    self.type = type
  }

  /// The id of the next entry of a team and day with such a text, as 12 hexadecimal digits.
  ///
  /// - Precondition: entries with equal texts come in the order of their places.
  package mutating func next(team: RepositoryPath, date: CalendarDate?, text: String) -> String {
    let words = TextWords(text).joined
    let key = "\(type)\n\(team.displayed)\n\(date?.description ?? "")\n\(words)\n"
    let number = counts[key, default: 0] + 1
    counts[key] = number
    return String(SHA256.hexadecimalDigest(of: Array((key + "\(number)").utf8)).prefix(12))
  }
}
