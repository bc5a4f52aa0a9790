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
  /// Whether the file was not parsed.
  let isRefused: Bool
  /// Whether that keeps the run from its work.
  let isUnreadable: Bool
}

/// The findings that a base has in the files of a snapshot.
struct OlderFindings {
  private let reading: SnapshotReading
  private let base: Base
  private let lint: @Sendable (SnapshotReading.File, Catalogue) -> [Finding]

  /// Lints the versions of a base as those of the snapshot: on the same day, and by what is known of people
  /// now, so that nothing is new but by a change of the file itself.
  init(
    _ reading: SnapshotReading, _ base: Base,
    by lint: @escaping @Sendable (SnapshotReading.File, Catalogue) -> [Finding]
  ) {
    (self.reading, self.base, self.lint) = (reading, base, lint)
  }

  /// Parts the findings of each file by whether a parent has them.
  func compared(
    with checked: [Checked]
  ) throws -> [(file: LintReport.File?, findings: NewFindings)] {
    let older = try findings
    return checked.map { checked in
      let versions = older[checked.path] ?? []
      return (checked.file, NewFindings(checked.file?.findings ?? [], since: versions))
    }
  }

  /// For each path of the snapshot what was found in the versions of its file.
  private var findings: [RepositoryPath: [[Finding]]] {
    get throws {
      let versions = reading.selection.candidates.flatMap { candidate in
        base.versions(of: candidate.file).map { (path: candidate.file.path, version: $0) }
      }
      var found: [RepositoryPath: [[Finding]]] = [:]
      for (parent, catalogue) in base.catalogues.enumerated() {
        let versions = versions.filter { $0.version.parent == parent }
        let candidates = versions.map { version in
          Selection.Candidate(
            file: version.version.file,
            team: catalogue.naming.team(of: version.version.file.path),
            entry: version.version.entry, isAdded: false)
        }
        let lint = lint
        let findings = try reading.map(candidates, scope: .rules) { lint($0, catalogue) }
        for (version, findings) in zip(versions, findings) {
          found[version.path, default: []].append(findings)
        }
      }
      return found
    }
  }
}
