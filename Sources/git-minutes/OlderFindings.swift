import Bytes
import GitObjects
import Linting
import Meetings
import Profiles
import Reporting

/// What became of a file that was linted.
struct Checked: Sendable {
  let path: RepositoryPath
  /// The file, if it is to be shown.
  let file: LintReport.File?
  let result: LintResult
  /// Whether it is counted as minutes.
  let isMinutes: Bool
  /// Whether the file was not parsed.
  let isRefused: Bool
  /// Whether that keeps the run from its work.
  let isUnreadable: Bool
}

/// A file that was linted in the snapshot and in the base.
struct ComparedFile {
  let path: RepositoryPath
  /// The file, if it is to be shown.
  let file: LintReport.File?
  let findings: NewFindings
  /// The secrets in any version of the file.
  let secrets: Set<String>

  /// What comments of the file do to the judgement about it.
  var remarks: [LintReport.Remark] {
    let unhidden = findings.unhidden
    let told = unhidden.first.map { first in
      LintReport.Remark(
        path: path, line: first.start.line, title: "suppression",
        "comments would hide \(Self.inWords(unhidden.count, "new finding")), which a change cannot do "
          + "for itself: told all the same")
    }
    let count = findings.silencedCount
    let hidden = LintReport.Remark(
      path: path, line: nil, title: "suppression",
      "\(path.printable): comments hide \(Self.inWords(count, "finding")) that the base has")
    return [told, count > 0 ? hidden : nil].compactMap { $0 }
  }

  private static func inWords(_ count: Int, _ noun: String) -> String {
    count == 1 ? "a \(noun)" : "\(count) \(noun)s"
  }
}

/// The findings that a base has in the files of a snapshot.
struct OlderFindings {
  private let reading: SnapshotReading
  private let base: Base
  private let needs: Set<SnapshotNeed>
  private let lint: Lint

  /// Lints a file of a collection in its surroundings.
  typealias Lint = @Sendable (SnapshotReading.File, Catalogue, Surroundings?) -> LintResult

  /// Lints the versions of a base as those of the snapshot, so that nothing is new but by a change of the file.
  ///
  /// The day is the same, and what is known of people. Only other files, which links and copies need, are looked
  /// for in the base.
  init(
    _ reading: SnapshotReading, _ base: Base, needs: Set<SnapshotNeed>, by lint: @escaping Lint
  ) {
    (self.reading, self.base, self.needs, self.lint) = (reading, base, needs, lint)
  }

  /// Parts the findings of each file by whether a parent has them.
  ///
  /// Comments hide what is new unless somebody else judges.
  func compared(with checked: [Checked], hidesNew: Bool) throws -> [ComparedFile] {
    let older = try findings
    return checked.map { checked in
      let versions = older[checked.path] ?? []
      return ComparedFile(
        path: checked.path, file: checked.file,
        findings: NewFindings(checked.result, since: versions, hidesNew: hidesNew),
        secrets: versions.reduce(into: checked.result.secrets) { $0.formUnion($1.secrets) })
    }
  }

  /// For each path of the snapshot what was found in the versions of its file.
  private var findings: [RepositoryPath: [LintResult]] {
    get throws {
      let versions = reading.selection.linted.flatMap { candidate in
        base.versions(of: candidate.file).map { (path: candidate.file.path, version: $0) }
      }
      var found: [RepositoryPath: [LintResult]] = [:]
      for (parent, catalogue) in base.catalogues.enumerated() {
        let versions = versions.filter { $0.version.parent == parent }
        let candidates = versions.map { base.candidate($0.version) }
        let surroundings = reading.surroundings(for: needs, ofParent: parent, of: candidates)
        let lint = lint
        let findings = try reading.map(candidates, scope: .rules) {
          lint($0, catalogue, surroundings)
        }
        for (version, findings) in zip(versions, findings) {
          found[version.path, default: []].append(findings)
        }
      }
      return found
    }
  }
}
