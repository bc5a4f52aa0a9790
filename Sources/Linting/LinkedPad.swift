internal import Profiles

/// What a link to one of the community's pads shows.
enum LinkedPad: Equatable {
  /// A heading, but of no pad: what an editor makes of a link within the pad.
  case heading(String)
  /// The notes of a team, which go on from meeting to meeting; perhaps a heading in them.
  case team(String, heading: String?)
  /// Any other pad.
  case document

  /// Nil for what is no link to a pad: an image, an upload, another server.
  init?(_ link: WrittenLink, _ conventions: LinkConventions) {
    guard link.form != .image, link.form != .htmlImage, let address = link.address,
      conventions.padHosts.matches(FoldedText(address.host))
    else { return nil }
    var steps = address.steps[...]
    let heading = address.fragment.flatMap { $0.isEmpty ? nil : String($0) }
    if steps.isEmpty, address.query == nil, let heading {
      self = .heading(heading)
      return
    }
    // Published notes and slides have a letter before their name.
    if steps.count > 1, steps.first == "s" || steps.first == "p" { steps = steps.dropFirst() }
    guard let name = steps.first, name != "uploads" else { return nil }
    self =
      conventions.teamPads.matches(FoldedText(String(name)))
      ? .team(String(name), heading: heading) : .document
  }
}
