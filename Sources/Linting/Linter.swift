internal import Bytes
package import Meetings
package import Profiles

/// Runs rules over minutes.
package struct Linter: Sendable {
  /// The rules that there are, sorted by id.
  package static let allRules: [any Rule] = [Encoding(), FileName(), TitleDateMismatch()]

  /// The ids of the rules that there are, sorted.
  package static var allRuleIDs: [String] { allRules.map { type(of: $0).id } }

  private let configuration: Configuration
  private let rules: [any Rule]

  /// A linter with those of the rules that a configuration leaves on.
  package init(_ configuration: Configuration = .empty, rules: [any Rule] = Self.allRules) {
    self.configuration = configuration
    let off = Set(configuration.rulesOff)
    self.rules = rules.filter { !off.contains(type(of: $0).id) }
  }

  /// The findings in one file, sorted.
  package func findings(in minutes: Minutes, of catalogue: Catalogue) -> [Finding] {
    var fingerprints = Fingerprints()
    let team = RepositoryPath.printable(minutes.path.directory.name)
    let findings = rules.flatMap { rule -> [Finding] in
      let setting = configuration.setting(
        of: type(of: rule).id, path: minutes.path, team: team)
      if setting == .off { return [] }
      let defects = rule.defects(in: minutes, of: catalogue)
      return defects.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { defect in
        finding(defect, of: rule, setting, in: minutes, fingerprints: &fingerprints)
      }
    }
    return findings.sorted()
  }

  private func finding(
    _ defect: Defect, of rule: any Rule, _ setting: Configuration.RuleSetting?,
    in minutes: Minutes, fingerprints: inout Fingerprints
  ) -> Finding {
    let source = minutes.source
    let id = type(of: rule).id
    return Finding(
      path: minutes.path,
      start: source.position(of: defect.range.lowerBound),
      end: source.position(of: defect.range.upperBound),
      rule: id,
      severity: severity(of: defect, found: rule, setting),
      message: defect.message,
      help: defect.help,
      fix: defect.fix,
      fingerprint: fingerprints.next(
        [
          id, minutes.path.displayed,
          minutes.meeting.section(ofLine: source.line(of: defect.range.lowerBound)) ?? "",
          source.text(in: defect.range),
        ]))
  }

  private func severity(
    of defect: Defect, found rule: any Rule, _ setting: Configuration.RuleSetting?
  ) -> Severity {
    if case .severity(let severity)? = setting { return severity }
    return defect.severity ?? type(of: rule).severity
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
