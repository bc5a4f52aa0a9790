internal import ActionItems
internal import Meetings
internal import People
internal import Statements

/// The people of a meeting whose handles are written somewhere in it, and those of the register.
struct KnownHandles {
  private let handles: [String: String]
  private let register: PeopleRegister
  /// The participants by their names and by first names that nobody else has, in small letters.
  private let listed: [String: Participant]

  init(_ meeting: Meeting, _ people: People) {
    let participants = meeting.participants?.entries.compactMap { $0.handle } ?? []
    let owners = meeting.actionItems.flatMap { $0.owners }.compactMap { owner in
      if case .handle(let handle) = owner { handle } else { nil }
    }
    let all = participants + meeting.roles.compactMap { $0.handle } + owners
    handles = Dictionary(all.map { ($0.key, $0.text) }) { first, _ in first }
    register = people.register
    listed = (meeting.participants?.byGivenName ?? [:])
      .merging(meeting.participants?.byName ?? [:]) { _, named in named }
  }

  /// Whether a participant is called so.
  func isListed(_ name: String) -> Bool { listed[name.lowercased()] != nil }

  /// The handle of the participant who is called so.
  ///
  /// What is no owner may be a word as well, as "Mark".
  func handle(ofOwner name: String) -> String? {
    handle(of: name) ?? listed[name.lowercased()]?.handle?.text
  }

  /// The handle that is meant by a name, or by a handle without its `@`; nil where nobody is known so.
  func handle(of name: String) -> String? {
    handles[name.lowercased()] ?? register.handle(of: name)
  }

  /// What makes a handle of a name: safe where only the `@` is missing.
  func fix(_ name: String, at range: Range<Int>) -> Fix? {
    handle(ofOwner: name).map { handle in
      let isSame = handle.lowercased() == name.lowercased()
      return isSame
        ? Fix(isSafe: true, [Fix.Edit(range.lowerBound..<range.lowerBound, with: "@")])
        : Fix(isSafe: false, [Fix.Edit(range, with: "@\(handle)")])
    }
  }
}
