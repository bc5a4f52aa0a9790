package import Bytes
package import Dates

/// What an id is made of, besides the type of entry.
package struct Identity {
  let team: RepositoryPath
  let date: CalendarDate?
  let text: String

  /// What an entry of a team and a day says.
  package init(team: RepositoryPath, date: CalendarDate?, text: String) {
    self.team = team
    self.date = date
    self.text = text
  }

  /// The ids of entries of a type, such as `action`, in their order, as 12 hexadecimal digits.
  ///
  /// They survive that a text is moved or written in another way. Texts that say the same are counted.
  ///
  /// - Precondition: entries with equal texts come in the order of their places.
  package static func ids(of type: String, _ entries: [Identity]) -> [String] {
    var counts: [String: Int] = [:]
    return entries.map { entry in
      let key = entry.key(of: type)
      let number = counts[key, default: 0] + 1
      counts[key] = number
      return String(SHA256.hexadecimalDigest(of: Array((key + "\(number)").utf8)).prefix(12))
    }
  }

  private func key(of type: String) -> String {
    let words = TextWords(text).joined
    return "\(type)\n\(team.displayed)\n\(date?.description ?? "")\n\(words)\n"
  }
}
