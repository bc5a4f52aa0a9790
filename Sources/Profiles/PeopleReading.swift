internal import YAMLTree

extension Shape {
  /// People by their handles.
  static let people = Shape.table(.handle, .short(as: "name", .person))
}

extension Keys {
  fileprivate static let person = Keys([
    Key("name", .text(.plain), "the name in life"),
    Key("aliases", .words, "other handles and names of the same person"),
    Key("mail", .words, "the addresses under which the person commits"),
  ])
}

extension ValueReader {
  /// People by their handles.
  func people(of entry: YAMLNode.Entry) throws(YAMLError) -> [Person] {
    var people: [Person] = []
    for entry in try entries(of: entry.value, "'\(entry.key)'") { people.append(try person(entry)) }
    return people
  }

  /// A name, or all that is known of somebody.
  private func person(_ person: YAMLNode.Entry) throws(YAMLError) -> Person {
    guard case .mapping = person.value.content else {
      return Person(handle: person.key, name: try text(of: person))
    }
    var (name, aliases, mails): (String?, [String], [String]) = (nil, [], [])
    for entry in try entries(of: person, among: .person) {
      switch entry.key {
      case "name": name = try text(of: entry)
      case "aliases": aliases = try values(of: entry) { $0 }
      default: mails = try values(of: entry) { $0 }
      }
    }
    return Person(handle: person.key, name: name ?? person.key, aliases: aliases, mails: mails)
  }
}
