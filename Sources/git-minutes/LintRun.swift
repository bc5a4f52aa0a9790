import Bytes
import Dates
import GitObjects
import Linting
import MarkdownTree
import Meetings
import Parallel
import Profiles
import Reporting

/// Which bytes a run of the linter reads.
enum LintSubject: Equatable {
  case workingTree
  case index
  case revision(String)
  case standardInput(path: String)
}

/// One run of the linter: from a repository to a report.
struct LintRun {
  let subject: LintSubject
  /// Files and directories as the user typed them; empty for all.
  let paths: [String]
  /// Where the configuration is.
  let configuration: ConfigurationSource
  /// Where the profile is.
  let profile: ProfileSource
  /// The day on which the minutes are judged; nil for that of the commit or, without one, today.
  let asOf: CalendarDate?

  /// Reads what is asked for, and lints it.
  func report() throws -> LintReport {
    if case .standardInput(let path) = subject { return try reportOnStandardInput(as: path) }
    let repository = try LibGit2Repository.openFromEnvironment()
    let snapshot = try snapshot(in: repository)
    let listing = try repository.list(snapshot)
    let base = snapshot == .index ? try Base(of: snapshot, listing: listing, in: repository) : nil
    let named = try namedPaths(in: listing, of: repository)
    let (configuration, profile) = try settings(in: listing, of: repository)
    let selection = Selection(listing, base: base, paths: named, scope: configuration.paths)
    return try lint(selection, configuration, profile, asOf: day(of: snapshot)) { file in
      try repository.contents(of: file)
    }
  }

  /// What the repository says, and the conventions by which its minutes are read.
  private func settings(
    in listing: Listing, of repository: (some GitRepository)?
  ) throws -> (Configuration, RunProfile) {
    let read = try configuration.read(from: listing, of: repository)
    let profile = try profile.read(for: read, of: configuration, from: listing, of: repository)
    return (read, profile)
  }

  private func snapshot(in repository: some GitRepository) throws -> Snapshot {
    switch subject {
    case .index: .index
    case .revision(let name): .revision(try repository.resolve(name))
    case .workingTree, .standardInput: .workingTree
    }
  }

  /// The paths in the repository; one that names nothing is an error, lest a slip of the pen look
  /// like a clean run.
  private func namedPaths(
    in listing: Listing, of repository: some GitRepository
  ) throws -> [RepositoryPath] {
    let arguments = PathArguments(
      workTree: repository.workTree, currentDirectory: FileOnDisk.resolvedPath("."))
    return try paths.map { text in
      guard !text.isEmpty, let path = arguments.path(text) else { throw PathError.outside(text) }
      let isThere =
        listing.files.contains { $0.path.isInside(path) }
        || listing.skipped.contains { $0.path.isInside(path) }
      guard isThere || path.isTop else { throw missing(text, in: repository) }
      return path
    }
  }

  private func missing(_ text: String, in repository: some GitRepository) -> PathError {
    let isRevision = (try? repository.resolve(text)) != nil
    return isRevision ? .revision(text) : .missing(text, in: subject)
  }

  private func lint(
    _ selection: Selection, _ configuration: Configuration, _ profile: RunProfile,
    asOf: CalendarDate, contents: (SnapshotFile) throws -> [UInt8]
  ) throws -> LintReport {
    var evidence = selection.evidence
    evidence.rulesOff = configuration.rulesOff
    evidence.profile = profile.name
    guard !selection.candidates.isEmpty else { return LintReport(files: [], evidence: evidence) }
    let (linter, conventions) = (Linter(configuration), try profile.profile())
    var files: [LintReport.File] = []
    for candidates in selection.candidates.split(atMost: 64) {
      var inputs: [(Selection.Candidate, [UInt8])] = []
      for candidate in candidates { inputs.append((candidate, try contents(candidate.file))) }
      let results = inputs.mapInParallel(share: 8) { candidate, bytes in
        let tree = MarkdownTree(SourceText(bytes))
        let file = LintedFile(
          path: candidate.file.path, entry: candidate.entry, isAdded: candidate.isAdded,
          minutes: Minutes(tree, by: conventions), profile: conventions, asOf: asOf)
        return (
          tree.source, linter.findings(in: file, of: selection.catalogue), linter.isUnreadable(file)
        )
      }
      for (candidate, result) in zip(candidates, results) {
        evidence.checked += 1
        if result.2 { evidence.unreadable += 1 }
        guard !result.1.isEmpty else { continue }
        files.append(
          LintReport.File(path: candidate.file.path, source: result.0, findings: result.1))
      }
    }
    return LintReport(files: files, evidence: evidence)
  }

  /// The day on which a snapshot is judged.
  private func day(of snapshot: Snapshot) -> CalendarDate {
    if let asOf { return asOf }
    guard case .revision(let revision) = snapshot, let time = revision.time else { return .today }
    let date = CalendarDate(
      secondsSince1970: time.seconds, offsetInMinutes: time.offsetInMinutes)
    return date ?? .today
  }

  private func surroundingRepository() throws(GitError) -> LibGit2Repository? {
    do throws(GitError) {
      return try LibGit2Repository.openFromEnvironment()
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }

  /// Lints standard input in the place of a file of the working tree, or, outside any repository,
  /// as the only file there is.
  private func reportOnStandardInput(as name: String) throws -> LintReport {
    let repository = try surroundingRepository()
    let arguments = PathArguments(
      workTree: repository?.workTree, currentDirectory: FileOnDisk.resolvedPath("."))
    guard let path = arguments.path(name) else { throw PathError.outside(name) }
    var listing = Listing()
    if let repository, repository.workTree != nil { listing = try repository.list(.workingTree) }
    let (configuration, profile) = try settings(in: listing, of: repository)
    let isDirectory = listing.files.contains { $0.path != path && $0.path.isInside(path) }
    if isDirectory || path.isTop || name.hasSuffix("/") { throw PathError.directory(name) }
    listing.files.removeAll { $0.path == path }
    listing.files.append(SnapshotFile(path: path, content: .workingTree))
    let selection = Selection(listing, base: nil, paths: [path], scope: configuration.paths)
    guard let bytes = Console.input() else { throw PathError.unreadable(FileOnDisk.lastErrorText) }
    return try lint(selection, configuration, profile, asOf: day(of: .workingTree)) { _ in bytes }
  }
}

/// A path that cannot be linted.
enum PathError: Error, CustomStringConvertible {
  case outside(String)
  case missing(String, in: LintSubject)
  case revision(String)
  case directory(String)
  case unreadable(String)

  var description: String {
    switch self {
    case .outside(let path): "\(path): outside of this repository"
    case .missing(let path, .index): "\(path): no such file or directory in the index"
    case .missing(let path, .revision(let name)): "\(path): no such file or directory in \(name)"
    case .revision(let name): "\(name): no such file or directory; a revision is named by --rev"
    case .directory(let path): "\(path): a directory; name the file that standard input stands for"
    case .unreadable(let reason): "standard input: \(reason)"
    case .missing(let path, _): "\(path): no such file or directory, or ignored by git"
    }
  }
}

extension Array {
  fileprivate func split(atMost count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
