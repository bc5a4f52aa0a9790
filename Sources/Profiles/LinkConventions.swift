internal import YAMLTree

/// Where the links of a community lead, and what is not to be in its minutes.
///
/// A class, since the profile that holds it is copied again and again.
package final class LinkConventions: Equatable, Sendable {
  /// The sets of patterns, by what they are for.
  package enum Kind: String, CaseIterable, Sendable {
    /// The names of the servers with the pads in which notes are written, without scheme and port.
    case padHosts
    /// The names of pads that a team uses again for each meeting, so that what a link shows changes.
    case teamPads
    /// The names of the community's repositories, as in `docs#123`.
    case repositories
    /// The addresses, without scheme, below which the files of this repository are shown.
    case shownAt
    /// The mail addresses that are public.
    case mail
    /// What stands before an address that somebody gives to be written to.
    case invitations
    /// The addresses, without scheme, behind which somebody else's meeting can be joined.
    case meetings
    /// The addresses, without scheme, that let whoever knows them into a document.
    case shares
    /// Those of the shares that are for everybody, such as polls.
    case open
    /// The words before a secret, without their colon: no evidence by themselves.
    case labels
    /// The words right before a secret that need no colon, as in `the password is`.
    case leads
    /// What stands for a secret in an example.
    case placeholders
    /// What asks readers to write into a pad.
    case calls
    /// The words before the number of somebody's phone.
    case phones
  }

  package let padHosts: GlobSet
  package let teamPads: GlobSet
  package let repositories: GlobSet
  package let shownAt: GlobSet
  package let mail: GlobSet
  package let invitations: GlobSet
  package let meetings: GlobSet
  package let shares: GlobSet
  package let open: GlobSet
  package let labels: GlobSet
  package let leads: GlobSet
  package let placeholders: GlobSet
  package let calls: GlobSet
  package let phones: GlobSet

  init(_ sets: [Kind: GlobSet]) {
    padHosts = sets[.padHosts] ?? .none
    teamPads = sets[.teamPads] ?? .none
    repositories = sets[.repositories] ?? .none
    shownAt = sets[.shownAt] ?? .none
    mail = sets[.mail] ?? .none
    invitations = sets[.invitations] ?? .none
    meetings = sets[.meetings] ?? .none
    shares = sets[.shares] ?? .none
    open = sets[.open] ?? .none
    labels = sets[.labels] ?? .none
    leads = sets[.leads] ?? .none
    placeholders = sets[.placeholders] ?? .none
    calls = sets[.calls] ?? .none
    phones = sets[.phones] ?? .none
  }

  package static func == (left: LinkConventions, right: LinkConventions) -> Bool {
    left.padHosts == right.padHosts && left.teamPads == right.teamPads
      && left.repositories == right.repositories && left.shownAt == right.shownAt
      && left.mail == right.mail && left.invitations == right.invitations
      && left.meetings == right.meetings && left.shares == right.shares
      && left.open == right.open && left.labels == right.labels && left.leads == right.leads
      && left.placeholders == right.placeholders && left.calls == right.calls
      && left.phones == right.phones
  }
}

extension Keys {
  static let pads = Keys([
    Key("hosts", .patterns, "the servers with the pads in which notes are written"),
    Key("teams", .patterns, "the names of pads that are written over for each meeting"),
    Key("calls", .patterns, "what asks readers to write into a pad"),
  ])

  static let privacy = Keys([
    Key("mail", .patterns, "the mail addresses that are public"),
    Key("invitations", .patterns, "the words before an address that is there to be written to"),
    Key("meetings", .patterns, "addresses behind which a meeting can be joined"),
    Key("shares", .patterns, "addresses that let whoever knows them into a document"),
    Key("open", .patterns, "those of the shares that are for everybody"),
    Key("labels", .patterns, "the words before a colon and a password"),
    Key("leads", .patterns, "the words right before a password, without a colon"),
    Key("placeholders", .patterns, "what stands for a password in an example"),
    Key("phones", .patterns, "the words before the number of a phone"),
  ])
}

extension ValueReader {
  /// The pads of a community.
  func pads(of entry: YAMLNode.Entry) throws(YAMLError) -> [LinkConventions.Kind: GlobSet] {
    var sets: [LinkConventions.Kind: GlobSet] = [:]
    for entry in try entries(of: entry, among: .pads) {
      switch entry.key {
      case "hosts": sets[.padHosts] = try globs(of: entry)
      case "teams": sets[.teamPads] = try globs(of: entry)
      default: sets[.calls] = try globs(of: entry)
      }
    }
    return sets
  }

  /// What does not belong into minutes that anybody can read.
  func privacy(of entry: YAMLNode.Entry) throws(YAMLError) -> [LinkConventions.Kind: GlobSet] {
    var sets: [LinkConventions.Kind: GlobSet] = [:]
    for entry in try entries(of: entry, among: .privacy) {
      guard let kind = LinkConventions.Kind(rawValue: entry.key) else { continue }
      sets[kind] = try globs(of: entry, areSoughtInTexts: kind == .labels || kind == .meetings)
    }
    return sets
  }
}
