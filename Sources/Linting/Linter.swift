internal import Bytes
internal import MarkdownTree
package import Meetings
package import Profiles

/// Runs rules over minutes.
package struct Linter: Sendable {
  /// The rules that there are, sorted by id.
  package static let allRules: [any Rule] = [
    AgendaEmpty(), AgendaMissing(), AiForm(), AiNoOwner(), AiOwnerNotHandle(), AiOwnerUnknown(),
    DateDash(), DateInFuture(), DueImpossible(), DueInPast(), DuplicateMinutes(), EmptyBullet(),
    Encoding(), EtherpadBullets(), FenceCollapsed(), FileName(), FinalNewline(), HandleInvalid(),
    HandleLinkMismatch(), HandleMissingAt(), HandleTypo(), HeadingLevelJump(), HeadingMalformed(),
    HedgedocSyntax(), HousekeepingMissing(), ImageNotInRepo(), ImageRemote(), IssueRefBare(),
    LineEnding(), LinkMalformed(), LinkNumberMismatch(), ListNotRendered(), LostLineBreak(),
    MergeMarker(), MultipleMeetings(), Nbsp(), PadEditView(), PadLink(), PadSelfLink(),
    PadTeamLink(), ParticipantDuplicate(), ParticipantForm(), ParticipantsEmpty(),
    ParticipantsMissing(), PrivateContact(), RegisterForm(), RepoLinkBroken(), RoleEmpty(),
    RoleNotParticipant(),
    Secret(), SectionOrder(), ShareLink(), Suppression(), TemplateLeftover(), TitleDateMismatch(),
    TitleMissing(), TooLarge(), TooSlow(), TopicWithoutSponsor(), Weekday(),
  ]

  /// The ids of the rules that there are, sorted.
  package static let allRuleIDs = allRules.map { type(of: $0).id }

  /// What a configuration can say of each of the rules that there are, sorted by id.
  package static var declarations: [RuleDeclaration] {
    allRules.map { type(of: $0) }.map {
      RuleDeclaration($0.id, $0.isOffByDefault ? nil : $0.severity, options: $0.options)
    }
  }

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
    }.map { rule, type in rule.with(configuration.options(of: type.id)) }
  }

  /// What the rules ask of other files than those that are linted.
  package var needs: Set<SnapshotNeed> {
    rules.reduce(into: []) { $0.formUnion(type(of: $1).needs) }
  }

  /// The findings in one file that are to be told, sorted.
  package func findings(in file: LintedFile, of catalogue: Catalogue) -> [Finding] {
    result(in: file, of: catalogue).findings
  }

  /// What the rules say of one file.
  ///
  /// One defect is one finding: where a rule supersedes another, what the other found at the same place
  /// is left out.
  package func result(in file: LintedFile, of catalogue: Catalogue) -> LintResult {
    let (kept, superseded) = Self.parted(found(in: file, of: catalogue))
    // What a comment hides of secrets is not to be shown all the same.
    var writer = FindingWriter(file, Veil(kept.lazy.map { $0.defect }, in: file.source))
    var suppressions = file.suppressions
    let (told, hidden) = parted(kept, by: &suppressions, in: file)
    var result = LintResult()
    result.findings = told.map { writer.finding($0) }.sorted()
    result.hidden = hidden.map { writer.finding($0) }.sorted()
    result.superseded = superseded.map { writer.finding($0) }
    result.offInFile = suppressions.offInFile
    result.secrets = writer.veil.secrets
    return result
  }

  private func found(in file: LintedFile, of catalogue: Catalogue) -> [Found] {
    let isRefused =
      file.minutes.tree.refusal != nil || Encoding.otherEncoding(of: file.source.bytes) != nil
    return rules.flatMap { rule -> [Found] in
      guard !isRefused || !type(of: rule).readsTree, isOn(type(of: rule), for: file) else {
        return []
      }
      let setting = setting(of: type(of: rule), file)
      return rule.defects(in: file, of: catalogue)
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
        .map { Found(defect: $0, rule: type(of: rule), setting: setting) }
    }
  }

  private func setting(
    of rule: any Rule.Type, _ file: LintedFile
  ) -> Configuration.RuleSetting? {
    configuration.setting(of: rule.id, path: file.path, team: file.teamName)
  }

  private func isOn(_ rule: any Rule.Type, for file: LintedFile) -> Bool {
    let setting = setting(of: rule, file)
    return rule.subjects.contains(file.subject) && setting != .off
      && (setting != nil || !rule.isOffByDefault || switchedOn.contains(rule.id))
  }

  /// What no comment in the file switches off, with the comments that switch nothing off, and the rest.
  private func parted(
    _ found: [Found], by suppressions: inout Suppressions, in file: LintedFile
  ) -> (told: [Found], hidden: [Found]) {
    if suppressions.isEmpty { return (found, []) }
    var (told, hidden): ([Found], [Found]) = ([], [])
    for found in found {
      let parts =
        found.rule.id == Suppression.id
        ? (found, nil) : found.parted(in: file.source, by: &suppressions)
      told += [parts.0].compactMap { $0 }
      hidden += [parts.1].compactMap { $0 }
    }
    return (told + unused(suppressions, in: file), hidden)
  }

  /// The comments that switch nothing off.
  private func unused(_ suppressions: Suppressions, in file: LintedFile) -> [Found] {
    let rule = rules.first { $0 is Suppression }.map { type(of: $0) }
    guard let rule, isOn(rule, for: file) else { return [] }
    let run = Set(rules.map { type(of: $0) }.filter { isOn($0, for: file) }.map { $0.id })
    let setting = setting(of: rule, file)
    return suppressions.unused { run.contains($0) }
      .map { Found(defect: $0, rule: rule, setting: setting) }
  }

  /// The defects that no other rule tells better, and the others.
  private static func parted(_ found: [Found]) -> (kept: [Found], superseded: [Found]) {
    var places: [String: [Range<Int>]] = [:]
    for better in found {
      for id in better.rule.supersedes { places[id, default: []] += better.defect.places }
    }
    guard !places.isEmpty else { return (found, []) }
    let indices = places.mapValues { PlaceIndex($0) }
    var (kept, superseded): ([Found], [Found]) = ([], [])
    for found in found {
      if indices[found.rule.id]?.touches(found.defect.range) == true {
        superseded.append(found)
      } else {
        kept.append(found)
      }
    }
    return (kept, superseded)
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
}

/// Makes findings of what was found in a file.
private struct FindingWriter {
  private let file: LintedFile
  let veil: Veil
  private var places: PlaceReader
  private var identities = Identities()

  init(_ file: LintedFile, _ veil: Veil) {
    (self.file, self.veil) = (file, veil)
    places = PlaceReader(file.minutes)
  }

  mutating func finding(_ found: Found) -> Finding {
    let (source, defect) = (veil.source, found.defect)
    return Finding(
      path: file.path,
      start: source.position(of: defect.range.lowerBound),
      end: source.position(of: defect.range.upperBound),
      rule: found.rule.id,
      severity: found.severity,
      message: veil.over(defect.message),
      help: Self.help(defect.help, file.profile.remedies[found.rule.id]).map { veil.over($0) },
      fix: defect.fix.flatMap { veil.over($0) },
      identity: identities.next(
        [
          found.rule.id, file.path.displayed,
          veil.over(file.minutes.section(at: defect.range.lowerBound) ?? ""),
          source.text(in: defect.range),
        ]),
      hidden: veil.ranges,
      anchors: places.anchors(of: defect))
  }

  /// What to do, with the command that the repository has for it.
  private static func help(_ help: String?, _ remedy: String?) -> String? {
    guard let remedy else { return help }
    return help.map { "\($0), or run: \(remedy)" } ?? "run: \(remedy)"
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

  /// The same as far as no comment switches the rule off, and as far as one does.
  func parted(
    in source: SourceText, by suppressions: inout Suppressions
  ) -> (told: Found?, hidden: Found?) {
    let places = defect.occurrences.isEmpty ? [defect.range] : defect.occurrences
    var (told, hidden): ([Range<Int>], [Range<Int>]) = ([], [])
    for place in places {
      if suppressions.hides(rule.id, line: source.line(of: place.lowerBound)) {
        hidden.append(place)
      } else {
        told.append(place)
      }
    }
    return (restricted(to: told, of: places.count), restricted(to: hidden, of: places.count))
  }

  private func restricted(to places: [Range<Int>], of count: Int) -> Found? {
    guard let first = places.first else { return nil }
    if places.count == count { return self }
    let isMarked = places.contains(defect.range)
    return Found(
      defect: defect.restricted(to: places, marking: isMarked ? defect.range : first), rule: rule,
      setting: setting)
  }
}

/// Gives each finding of a file an identity that does not depend on its line.
private struct Identities {
  private var counts: [[UInt8]: Int] = [:]

  mutating func next(_ parts: [String]) -> [UInt8] {
    let key = Array(parts.joined(separator: "\u{0}").utf8)
    let number = counts[key, default: 0] + 1
    counts[key] = number
    return key + [0] + Array("\(number)".utf8)
  }
}
