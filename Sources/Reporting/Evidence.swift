package import Bytes
package import Linting
package import Profiles

/// What a run has looked at, and what it has left out: the proof that a silent run is a clean one.
package struct Evidence: Equatable, Sendable {
  /// Files that were left out for one reason.
  package struct LeftOut: Equatable, Sendable {
    /// The reason as a word for one file, such as `symbolic link`.
    package let reason: String
    /// The same for several files.
    package let reasons: String
    package let paths: [RepositoryPath]

    /// Counts paths under a reason.
    package init(_ reason: String, plural: String, paths: [RepositoryPath]) {
      self.reason = reason
      self.reasons = plural
      self.paths = paths
    }
  }

  /// What a base says of the findings.
  package struct Since: Equatable, Sendable {
    /// The base in words, such as `HEAD`.
    package let title: String
    /// Whether somebody named it, and wants to hear of it in any case.
    package let isNamed: Bool
    /// How many findings it has as well.
    package let old: Int
    /// How many findings of the files that were checked only it has.
    package let fixed: Int
    /// How many of its findings comments hide now.
    package let silenced: Int

    /// Counts the findings of a base.
    package init(title: String, isNamed: Bool, old: Int, fixed: Int, silenced: Int = 0) {
      (self.title, self.isNamed, self.old) = (title, isNamed, old)
      (self.fixed, self.silenced) = (fixed, silenced)
    }
  }

  /// How many minutes were read and checked.
  package var checked = 0
  /// The list of people that was checked besides, which is not counted; nil where none was.
  package var register: RepositoryPath?
  /// How many minutes were refused, and nobody has said that this is all right.
  package private(set) var unreadable = 0
  /// How many minutes the snapshot holds.
  package var total = 0
  /// How many minutes are as they are in the base; nil without a base.
  package var unchanged: Int?
  /// How many minutes lie outside the paths that were asked for.
  package var notNamed = 0
  /// What is not checked though somebody might think so, by reason.
  package var leftOut: [LeftOut] = []
  /// The rules that were not run because the configuration says so.
  package var rulesOff: [String] = []
  /// What the findings were compared with; nil without a base.
  package var since: Since?
  /// How files of minutes are named.
  package var naming = FileNaming.standard
  /// The name of the profile by which the minutes were read; nil without one.
  package var profile: String?

  /// No evidence yet.
  package init() {}

  /// Tells of minutes that were too large or too slow to be read, of which some were meant to be.
  package mutating func leaveOutRefused(_ paths: [RepositoryPath], unreadable: Int) {
    let reason = "too large or too slow to read"
    leftOut.append(LeftOut(reason, plural: reason, paths: paths))
    self.unreadable = unreadable
  }

  /// The lines that end a run: what was left out, and what was checked.
  package func lines(for findings: [Finding]) -> [String] {
    let rules = rulesOff.isEmpty ? [] : ["rules off: " + rulesOff.joined(separator: ", ")]
    return omissions + rules + [
      "checked \(checked) of \(total) minutes\(remainder)\(besides)\(authority), "
        + outcome(for: findings)
    ]
  }

  /// The findings counted, and what became of those that the base has.
  func outcome(for findings: [Finding]) -> String {
    guard let since, since.isNamed || since.old + since.fixed + since.silenced > 0 else {
      return Self.count(findings)
    }
    let new = findings.isEmpty ? "no new findings" : Self.count(findings) + " new"
    let others = [
      since.old > 0 ? "\(since.old) old" : nil, since.fixed > 0 ? "\(since.fixed) fixed" : nil,
      since.silenced > 0 ? "\(since.silenced) hidden by comments" : nil,
    ]
    return ([new] + others.compactMap { $0 }).joined(separator: ", ") + " since \(since.title)"
  }

  /// The same for a register, which says itself how many of its entries are shown.
  package func lines(ofRegister entries: String, teams: Int) -> [String] {
    omissions + [
      "\(entries) in \(checked) minutes\(remainder) of \(quantity(teams, "team"))"
        + authority
    ]
  }

  /// What was left out, on one line if anything was.
  var omissions: [String] {
    let reasons = leftOut.filter { !$0.paths.isEmpty }.map { Self.describe($0) }
    return reasons.isEmpty ? [] : ["left out: " + reasons.joined(separator: ", ")]
  }

  /// What of the snapshot was read, and by whose conventions.
  var scope: String { remainder + authority }

  private var besides: String {
    register.map { " and \($0.printable)" } ?? ""
  }

  private var authority: String {
    profile.map { " by the profile \($0)" } ?? ""
  }

  private var remainder: String {
    var parts: [String] = []
    if let unchanged { parts.append("\(unchanged) unchanged") }
    if notNamed > 0 { parts.append("\(notNamed) not in the paths given") }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  private static func describe(_ leftOut: LeftOut) -> String {
    let count = leftOut.paths.count
    let names = leftOut.paths.prefix(3).map { $0.printable }.joined(separator: ", ")
    let reason = count == 1 ? leftOut.reason : leftOut.reasons
    return "\(count) \(reason) (\(names)\(count > 3 ? ", ..." : ""))"
  }

  /// `2 errors, 1 warning`.
  package static func count(_ findings: [Finding]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.filter { $0.severity == severity }.count
      return count == 0 ? nil : counted(count, severity)
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ severity: Severity) -> String {
    switch severity {
    case .error: count == 1 ? "1 error" : "\(count) errors"
    case .warning: count == 1 ? "1 warning" : "\(count) warnings"
    case .info: "\(count) info"
    }
  }
}
