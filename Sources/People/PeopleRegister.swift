internal import Bytes
package import Profiles

/// Who is known: the people of the profile, and those of whom `.mailmap` tells a handle.
package struct PeopleRegister: Sendable {
  /// The people of the profile first.
  package private(set) var people: [Person]
  /// The index of the person who has a handle, an alias or a name, folded; nil where two people have it.
  private var namesakes: [FoldedText: Int?] = [:]
  private var owners: [String: Int] = [:]

  /// Nobody is known.
  package static let empty = PeopleRegister([])

  /// Joins what the profile and the `.mailmap` of the snapshot say.
  package init(_ people: [Person], _ mailmap: Mailmap = .empty) {
    self.people = people
    for index in people.indices { add(people[index], at: index) }
    for identity in mailmap.identities { add(identity) }
    // A handle is one person's, whatever name another has.
    for (index, person) in self.people.enumerated() {
      namesakes[FoldedText(person.handle)] = index
    }
  }

  /// The handle of somebody who is written as a handle, an alias or a name, with or without `@`; nil for
  /// who is not known, and for a name that two people have.
  package func handle(of written: String) -> String? {
    person(written)?.handle
  }

  /// The person who is written as a handle, an alias or a name; nil as for ``handle(of:)``.
  package func person(_ written: String) -> Person? {
    let name = written.hasPrefix("@") ? written.dropFirst() : written[...]
    return (namesakes[FoldedText(String(name))] ?? nil).map { people[$0] }
  }

  /// The handle of who has a name and a mail address in git's configuration: told by the address, else
  /// by the name; nil for who is not known.
  package func handle(userName: String?, mail: String?) -> String? {
    if let mail, let index = owners[mail.lowercased()] { return people[index].handle }
    if let mail, let handle = noreplyHandle(of: mail) { return self.handle(of: handle) ?? handle }
    return userName.flatMap { handle(of: $0) }
  }

  private mutating func add(_ person: Person, at index: Int) {
    for name in [person.handle, person.name] + person.aliases {
      let folded = FoldedText(name)
      guard let known = namesakes[folded] else {
        namesakes[folded] = index
        continue
      }
      if known != index { namesakes[folded] = .some(nil) }
    }
    for mail in person.mails where owners[mail.lowercased()] == nil {
      owners[mail.lowercased()] = index
    }
  }

  /// Adds what is said of somebody to who is known by an address, a handle or a name, else as a new
  /// person, if an address tells the handle.
  private mutating func add(_ identity: Mailmap.Identity) {
    let handles = identity.handles
    let index =
      identity.mails.compactMap { owners[$0] }.first
      ?? (handles + identity.names).compactMap { namesakes[FoldedText($0)] ?? nil }.first
    let known = index.map { people[$0] }
    guard let handle = known?.handle ?? handles.first else { return }
    let person = Person(
      handle: handle, name: known?.name ?? identity.names.first ?? handle,
      aliases: (known?.aliases ?? []) + handles + identity.names,
      mails: (known?.mails ?? []) + identity.mails)
    if let index {
      people[index] = person
    } else {
      people.append(person)
    }
    add(person, at: index ?? people.count - 1)
  }
}
