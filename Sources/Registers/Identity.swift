package import Bytes
package import Dates

/// What an id is made of, besides the type of entry.
package struct Identity {
  let team: RepositoryPath
  let date: CalendarDate?
  let text: String
  /// The links in the entry, which are looked for only where another one is equal to it.
  let addresses: () -> [String]

  /// What an entry of a team and a day says, with its links where there may be equal ones.
  package init(
    team: RepositoryPath, date: CalendarDate?, text: String,
    addresses: @escaping () -> [String] = { [] }
  ) {
    self.team = team
    self.date = date
    self.text = text
    self.addresses = addresses
  }

  /// The ids of entries of a type, such as `action`, in their order, as 12 hexadecimal digits: they
  /// survive that a text is moved or written in another way.
  ///
  /// Texts that say the same are told apart by their links, if these are not all the same, and what is
  /// equal in that too is counted.
  ///
  /// - Precondition: entries with equal texts come in the order of their places.
  package static func ids(of type: String, _ entries: [Identity]) -> [String] {
    var keys = entries.map { $0.key(of: type) }
    for equal in Dictionary(grouping: keys.indices, by: { keys[$0] }).values where equal.count > 1 {
      let links = equal.map { entries[$0].addresses().joined(separator: "\n") }
      guard Set(links).count > 1 else { continue }
      for (index, link) in zip(equal, links) where !link.isEmpty { keys[index] += link + "\n" }
    }
    var counts: [String: Int] = [:]
    return keys.map { key in
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
