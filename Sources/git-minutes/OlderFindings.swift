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
  /// Whether it is counted as minutes.
  let isMinutes: Bool
  /// Whether the file was not parsed.
  let isRefused: Bool
  /// Whether that keeps the run from its work.
  let isUnreadable: Bool
}

/// The findings that a base has in the files of a snapshot.
struct OlderFindings {
  private let reading: SnapshotReading
  private let base: Base
  private let needs: Set<SnapshotNeed>
  private let lint: Lint

  /// Lints a file of a collection in its surroundings.
  typealias Lint = @Sendable (SnapshotReading.File, Catalogue, Surroundings?) -> [Finding]

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
      let versions = reading.selection.linted.flatMap { candidate in
        base.versions(of: candidate.file).map { (path: candidate.file.path, version: $0) }
      }
      var found: [RepositoryPath: [[Finding]]] = [:]
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
