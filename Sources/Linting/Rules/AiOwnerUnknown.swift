internal import ActionItems
internal import Bytes
internal import Meetings
internal import People
internal import Profiles
internal import Statements

/// Reports owners of action items who take no part in the meeting and are named in no other minutes.
///
/// Page: Rules/ai-owner-unknown.md
struct AiOwnerUnknown: Rule {
  static let id = "ai-owner-unknown"
  static let severity = Severity.info
  static let isOffByDefault = true
  static let readsCensus = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let items = file.heldMeetings.flatMap { $0.actionItems }.filter { !$0.isClosed }
    guard !items.isEmpty else { return [] }
    let here = HandleCensus(HandleTally(of: file.source.bytes))
    let listed = file.minutes.meetings.flatMap { $0.participants?.entries ?? [] }
    var known = Set(listed.compactMap { $0.handle })
    return items.flatMap { $0.owners }.compactMap { owner in
      guard case .handle(let handle) = owner, known.insert(handle).inserted,
        file.people.register.person(handle.text) == nil,
        !file.profile.groups.matches(FoldedText(handle.text)),
        file.people.census.count(of: handle.text) <= here.count(of: handle.text)
      else { return nil }
      return .unknown(handle)
    }
  }
}

extension Defect {
  fileprivate static func unknown(_ handle: Handle) -> Defect {
    Defect(
      at: handle.range,
      "@\(handle.text) owns an action item, is no participant and named in no other minutes",
      help: "check the handle; add who was there to the participants")
  }
}
