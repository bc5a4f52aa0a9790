internal import Meetings
internal import Profiles

/// Reports a section that stands before one which this team puts first.
///
/// Page: Rules/section-order.md
struct SectionOrder: Rule {
  static let id = "section-order"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let meeting = file.regularMeeting else { return [] }
    let known = meeting.sections.filter { $0.kind != nil }
    let faults = file.team.order.map { Self.firstOutOfOrder(known, $0) }
    guard !faults.contains(where: { $0 == nil }), let fault = faults.first ?? nil else { return [] }
    return [.misplaced(fault.section, behind: fault.expectedAfter)]
  }

  /// The first section that stands behind one which should come after it.
  private static func firstOutOfOrder(
    _ sections: [Section], _ order: [SectionName]
  ) -> (section: Section, expectedAfter: Section)? {
    var last: (rank: Int, section: Section)?
    for section in sections {
      guard let rank = section.kind.flatMap({ order.firstIndex(of: $0) }) else { continue }
      if let last, rank < last.rank { return (section, last.section) }
      last = (rank, section)
    }
    return nil
  }
}

extension Defect {
  fileprivate static func misplaced(_ section: Section, behind other: Section) -> Defect {
    Defect(
      at: section.range,
      "the section \(section.name) stands behind \(other.name): expected before it",
      help: "move the section, so that readers find it where they look")
  }
}
