internal import Bytes
internal import MarkdownTree
package import Meetings
package import Profiles

/// Runs rules over minutes.
package struct Linter: Sendable {
  /// The rules that there are, sorted by id.
  package static let allRules: [any Rule] = [
    AgendaEmpty(), AgendaMissing(), AiForm(), AiNoOwner(), AiOwnerNotHandle(), AiOwnerUnknown(),
    DateDash(), DateInFuture(), DueImpossible(), DueInPast(), EmptyBullet(), Encoding(),
    EtherpadBullets(), FenceCollapsed(), FileName(), FinalNewline(), HandleInvalid(),
    HandleLinkMismatch(), HandleMissingAt(), HandleTypo(), HeadingLevelJump(), HeadingMalformed(),
    HedgedocSyntax(), HousekeepingMissing(), IssueRefBare(), LineEnding(), LinkMalformed(),
    LinkNumberMismatch(), ListNotRendered(), LostLineBreak(), MergeMarker(), MultipleMeetings(),
    Nbsp(), PadEditView(), PadLink(), PadSelfLink(), PadTeamLink(), ParticipantDuplicate(),
    ParticipantForm(), ParticipantsEmpty(), ParticipantsMissing(), PrivateContact(), RoleEmpty(),
    RoleNotParticipant(), Secret(), SectionOrder(), ShareLink(), TemplateLeftover(),
    TitleDateMismatch(), TitleMissing(), TooLarge(), TooSlow(), TopicWithoutSponsor(), Weekday(),
  ]

  /// The ids of the rules that there are, sorted.
  package static var allRuleIDs: [String] { allRules.map { type(of: $0).id } }

  private let configuration: Configuration
  private let rules: [any Rule]
  /// The rules that are on though they are off by default, by their ids.
  private let switchedOn: Set<String>

  /// A linter with those of the rules that a configuration leaves on or, of those that are off by
  /// default, sets; some may be on in any case, by their ids.
  package init(
    _ configuration: Configuration = .empty, rules: [any Rule] = Self.allRules,
    switchingOn switchedOn: Set<String> = []
  ) {
    self.configuration = configuration
    self.switchedOn = switchedOn
    let off = Set(configuration.rulesOff)
    self.rules = rules.map { ($0, type(of: $0)) }.filter { _, rule in
      let isAskedFor =
        !rule.isOffByDefault || configuration.sets(rule.id) || switchedOn.contains(rule.id)
      return isAskedFor && !off.contains(rule.id)
    }.map { $0.0 }
  }

  /// Whether a rule asks how often handles are written in all minutes.
  package var readsCensus: Bool {
    rules.contains { type(of: $0).readsCensus }
  }

  /// The findings in one file, sorted.
  ///
  /// One defect is one finding: where a rule supersedes another, what the other found at the same place
  /// is left out.
  package func findings(in file: LintedFile, of catalogue: Catalogue) -> [Finding] {
    var fingerprints = Fingerprints()
    let isRefused =
      file.minutes.tree.refusal != nil || Encoding.otherEncoding(of: file.source.bytes) != nil
    let found = rules.flatMap { rule -> [Found] in
      if isRefused, type(of: rule).readsTree { return [] }
      let setting = configuration.setting(
        of: type(of: rule).id, path: file.path, team: file.teamName)
      let isOn =
        setting != nil || !type(of: rule).isOffByDefault || switchedOn.contains(type(of: rule).id)
      if setting == .off || !isOn { return [] }
      return rule.defects(in: file, of: catalogue)
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
        .map { Found(defect: $0, rule: type(of: rule), setting: setting) }
    }
    let told = Self.eachOnce(found)
    let veil = Veil(told.lazy.map { $0.defect }, in: file.source)
    return told.filter { veil.isComplete || $0.defect.isSecret }
      .map { finding($0, in: file, veil, fingerprints: &fingerprints) }.sorted()
  }

  /// The defects that no other rule tells better.
  private static func eachOnce(_ found: [Found]) -> [Found] {
    var places: [String: [Range<Int>]] = [:]
    for better in found {
      for id in better.rule.supersedes { places[id, default: []] += better.defect.places }
    }
    guard !places.isEmpty else { return found }
    let indices = places.mapValues { PlaceIndex($0) }
    return found.filter { indices[$0.rule.id]?.touches($0.defect.range) != true }
  }

  /// Whether a file was refused, and nothing says that this is to be taken as a finding like others.
  package func isUnreadable(_ file: LintedFile) -> Bool {
    guard let refusal = file.minutes.tree.refusal else { return false }
    let id =
      switch refusal.reason {
      case .tooLarge(bytes: _): TooLarge.id
      case .tooSlow(trigger: _): TooSlow.id
      }
    return configuration.setting(of: id, path: file.path, team: file.teamName) == nil
  }

  private func finding(
    _ found: Found, in file: LintedFile, _ veil: Veil, fingerprints: inout Fingerprints
  ) -> Finding {
    let (source, defect) = (veil.source, found.defect)
    return Finding(
      path: file.path,
      start: source.position(of: defect.range.lowerBound),
      end: source.position(of: defect.range.upperBound),
      rule: found.rule.id,
      severity: found.severity,
      message: veil.over(defect.message),
      help: defect.help.map { veil.over($0) },
      fix: defect.fix.flatMap { veil.over($0) },
      fingerprint: fingerprints.next(
        [
          found.rule.id, file.path.displayed,
          veil.over(file.minutes.section(at: defect.range.lowerBound) ?? ""),
          source.text(in: defect.range),
        ]),
      hidden: veil.ranges,
      anchors: defect.occurrences.prefix(Self.mostAnchors).map { anchor(of: $0, in: file.minutes) })
  }

  /// No change is followed at more places of one finding.
  private static let mostAnchors = 512

  private func anchor(of range: Range<Int>, in minutes: Minutes) -> Finding.Anchor {
    let source = minutes.source
    return Finding.Anchor(
      text: source.text(in: range), section: minutes.section(at: range.lowerBound) ?? "",
      start: source.position(of: range.lowerBound), end: source.position(of: range.upperBound))
  }
}

/// A defect with the rule that found it.
private struct Found {
  let defect: Defect
  let rule: any Rule.Type
  let setting: Configuration.RuleSetting?

  var severity: Severity {
    if case .severity(let severity)? = setting { return severity }
    return defect.severity ?? rule.severity
  }
}

/// Gives each finding of a file an identity that does not depend on its line.
private struct Fingerprints {
  private var counts: [[UInt8]: Int] = [:]

  mutating func next(_ parts: [String]) -> String {
    let key = Array(parts.joined(separator: "\u{0}").utf8)
    let number = counts[key, default: 0] + 1
    counts[key] = number
    let digest = SHA256.hexadecimalDigest(of: key + [0] + Array("\(number)".utf8))
    return String(digest.prefix(12))
  }
}
