internal import Bytes
internal import Meetings
internal import Profiles

/// Reports links to a heading of the pad that the minutes were written in.
///
/// Page: Rules/pad-self-link.md
struct PadSelfLink: Rule {
  static let id = "pad-self-link"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let links = file.pads.compactMap { link, pad -> (WrittenLink, String)? in
      if case .heading(let name) = pad { (link, name) } else { nil }
    }
    guard !links.isEmpty else { return [] }
    let anchors = HeadingAnchors(file.tree, file.places)
    return links.map { link, name in
      guard let anchor = anchors.anchor(for: name) else {
        return .headingOfNoPad(name, at: link.range)
      }
      let place = link.form == .bare ? nil : link.place(of: link.destination, in: file.source)
      return .headingOfPad(
        at: link.range, anchor: anchor,
        fix: place.map { Fix(isSafe: true, [Fix.Edit($0, with: "#\(anchor)")]) })
    }
  }
}

extension Defect {
  fileprivate static func headingOfPad(at range: Range<Int>, anchor: String, fix: Fix?) -> Defect {
    Defect(
      at: range, "the link leads out of the minutes to the pad's server: expected #\(anchor)",
      help: "link to #\(anchor)", fix: fix)
  }

  fileprivate static func headingOfNoPad(_ name: String, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "the link names a heading, but no pad: expected a heading of these minutes",
      help: "link to the heading, or to the minutes that have it")
  }
}
