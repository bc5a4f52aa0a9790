internal import YAMLTree

/// Where a community writes its notes before they become minutes.
package struct PadConventions: Equatable, Sendable {
  /// The names of the servers, without scheme and port.
  package let hosts: GlobSet
  /// The names of pads that a team uses again for each meeting, so that what a link shows changes.
  package let teams: GlobSet

  static let unspecified = PadConventions(hosts: .none, teams: .none)
}

/// What does not belong into minutes that anybody can read.
package struct PrivacyConventions: Equatable, Sendable {
  /// The mail addresses that are public.
  package let mail: GlobSet
  /// What stands before an address that somebody gives to be written to.
  package let invitations: GlobSet
  /// The addresses, without scheme, behind which somebody else's meeting can be joined.
  package let meetings: GlobSet
  /// The addresses, without scheme, that let whoever knows them into a document.
  package let shares: GlobSet
  /// Those of the shares that are for everybody, such as polls.
  package let open: GlobSet
  /// The words before a secret, without their colon: no evidence by themselves.
  package let labels: GlobSet

  static let unspecified = PrivacyConventions(
    mail: .none, invitations: .none, meetings: .none, shares: .none, open: .none, labels: .none)
}

extension ValueReader {
  func pads(of entry: YAMLNode.Entry) throws(YAMLError) -> PadConventions {
    var (hosts, teams) = (GlobSet.none, GlobSet.none)
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: ["hosts", "teams"]) {
      let globs = try globs(of: entry)
      if entry.key == "hosts" { hosts = globs } else { teams = globs }
    }
    return PadConventions(hosts: hosts, teams: teams)
  }

  /// What is not said stays as it is in other conventions.
  func privacy(
    of entry: YAMLNode.Entry, _ others: PrivacyConventions
  ) throws(YAMLError) -> PrivacyConventions {
    let keys = ["mail", "invitations", "meetings", "shares", "open", "labels"]
    var sets: [String: GlobSet] = [:]
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: keys) {
      sets[entry.key] = try globs(of: entry, areSoughtInTexts: entry.key == "labels")
    }
    return PrivacyConventions(
      mail: sets["mail"] ?? others.mail,
      invitations: sets["invitations"] ?? others.invitations,
      meetings: sets["meetings"] ?? others.meetings,
      shares: sets["shares"] ?? others.shares, open: sets["open"] ?? others.open,
      labels: sets["labels"] ?? others.labels)
  }
}
