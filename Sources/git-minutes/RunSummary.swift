import GitObjects
import Linting
import Reporting
import Writing

/// The summary of a run of the linter, for the page of a workflow's run.
struct RunSummary {
  let run: LintRun
  let report: LintReport

  /// Adds the summary to a file; what goes wrong is told, and does not change how the run ends.
  func append(to path: String) {
    let summary = StepSummary(report, changes: changes)
    do throws(WritingError) {
      try GrowingFile.append(to: path) { size in
        Array(summary.text(atMost: StepSummary.mostBytes - size).utf8)
      }
    } catch {
      Console.note("note: there is no summary: \(error)")
    }
  }

  /// What changed since the base, as Markdown; nil where nobody asked for one, or only for some files.
  private var changes: String? {
    guard run.paths.isEmpty, case .snapshot(let name, since: let base?) = run.subject,
      base != .parents
    else { return nil }
    do {
      return try changes(from: base, to: name)
    } catch {
      Console.note("note: the summary does not tell what changed: \(error)")
      return nil
    }
  }

  private func changes(from base: BaseName, to name: SnapshotName) throws -> String? {
    let new = try run.open(name)
    let repository = try LibGit2Repository.openFromEnvironment()
    guard let revision = try base.revision(of: new.snapshot, in: repository) else { return nil }
    let old = try run.open(.revision(revision.name))
    let judge = run.isJudgedByBase ? old : new
    let compared = try DiffSides(
      DiffRequest.Sides(
        old: try run.open(.revision(revision.name), asIn: judge),
        new: try run.open(name, asIn: judge), title: "",
        heading: ChangelogHeading("What this change decides"), notes: []))
    return ChangesReport(
      compared.comparison, reading: compared.reading, links: try compared.links(),
      names: compared.names
    ).hiding(SecretMask(report.secrets)).rendered(as: .markdown, colored: false)
  }
}
