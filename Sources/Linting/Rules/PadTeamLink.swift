internal import Bytes
internal import Dates
internal import Meetings
internal import Profiles

/// Reports links to the pad that a team writes over for each meeting.
///
/// Page: Rules/pad-team-link.md
struct PadTeamLink: Rule {
  static let id = "pad-team-link"
  static let severity = Severity.warning
  static let supersedes = ["pad-edit-view", "pad-link"]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.pads.compactMap { link, pad in
      guard case .team(let name, let heading) = pad else { return nil }
      let minutes = heading.flatMap { Self.minutes(of: name, $0, for: file, in: catalogue) }
      let place = link.form == .bare ? nil : link.place(of: link.destination, in: file.source)
      return .teamPad(at: link.range, minutes: minutes, place: place)
    }
  }

  /// The file of the day that the heading names, as a link from another file.
  private static func minutes(
    of pad: String, _ heading: String, for file: LintedFile, in catalogue: Catalogue
  ) -> String? {
    guard let day = WrittenDate.all(in: heading).first?.date else { return nil }
    let teams = catalogue.teams.filter {
      pad.lowercased().hasSuffix("-" + RepositoryPath.printable($0.name).lowercased())
    }
    guard let team = teams.max(by: { $0.name.count < $1.name.count }) else { return nil }
    let path = team.appending(catalogue.naming.name(of: day).utf8)
    guard catalogue.contains(path) else { return nil }
    if path.directory == file.path.directory {
      return String(decoding: path.name, as: UTF8.self)
    }
    let depth = file.path.displayed.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth) + path.displayed
  }
}

extension Defect {
  fileprivate static func teamPad(
    at range: Range<Int>, minutes: String?, place: Range<Int>?
  ) -> Defect {
    let expected = minutes ?? "the file of that meeting"
    return Defect(
      at: range,
      "the link leads to a team's pad, which is written over: expected \(expected)",
      help: minutes.map { "link to \($0)" } ?? "link to the minutes, or copy here what is meant",
      fix: minutes.flatMap { path in
        place.map { Fix(isSafe: false, [Fix.Edit($0, with: path)]) }
      })
  }
}
