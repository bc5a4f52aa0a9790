import Bytes
import CommandLineKit
import Dates
import GitObjects
import Linting
import MarkdownTree
import Meetings
import Parallel
import Profiles
import Proposing
import Reporting
import Writing

/// `git minutes config init`: from the files of a snapshot to a proposal.
struct ConfigInit {
  private let snapshot: SnapshotName
  private let isToBeWritten: Bool

  /// So many files are in memory at a time.
  private static let batch = 192

  init(_ arguments: ParsedArguments) throws(UsageError) {
    snapshot = try ReadingFlags.request(arguments).snapshot
    isToBeWritten = arguments[ConfigCommand.write]
  }

  func run() throws -> ExitStatus {
    let repository = try LibGit2Repository.openFromEnvironment()
    let target = isToBeWritten ? try target(in: repository) : nil
    let proposal = try proposal(of: repository)
    let text = proposal.yaml(findings: try findings(by: proposal.yaml()))
    if let target {
      try AtomicFile.write(Array(text.utf8), to: target, permissions: 0o666)
      Console.note("wrote \(target): look through it, and commit it")
    } else {
      try Console.output(text)
    }
    return .success
  }

  /// Where the file is to be written: where none is yet.
  private func target(in repository: some GitRepository) throws -> String {
    guard let workTree = repository.workTree else { throw ConfigInitError.bare }
    let path = workTree + "/" + Configuration.fileName
    guard !FileOnDisk.exists(path) else { throw ConfigInitError.exists(path) }
    return path
  }

  private func proposal(of repository: some GitRepository) throws -> Proposal {
    let listing = try repository.list(try snapshot.snapshot(in: repository))
    let profiles = try Profile.builtInNames.compactMap { try Profile(builtIn: $0) }
    let paths = listing.files.map { $0.path }
    let names = FoundNames(paths, months: profiles.months)
    let naming = try names.naming() ?? .standard
    let catalogue = Catalogue(paths, by: FileConventions(naming: naming, register: nil))
    let minutes = listing.files.filter { catalogue.entry(for: $0.path).isMinutes }
    let others = paths.filter { catalogue.entry(for: $0) == .document }
    let sketches = try minutes.split(atMost: Self.batch).flatMap { files in
      let inputs = try files.map { (path: $0.path, bytes: try repository.contents(of: $0)) }
      return inputs.mapInParallel(share: 8) { path, bytes in
        FileSketch(
          path: path, entry: catalogue.entry(for: path), MarkdownTree(SourceText(bytes)),
          naming: naming, profiles: profiles)
      }
    }
    let proposer = Proposer(
      sketches, named: names, others: others, paths: Set(paths.map { $0.displayed }),
      profiles: profiles)
    guard let proposal = proposer.proposal else { throw ConfigInitError.noMinutes }
    return proposal
  }

  /// How often each rule finds something by the proposed configuration, the most frequent first.
  private func findings(by text: String) throws -> [Counted<String>] {
    let run = LintRun(
      subject: .snapshot(snapshot, since: nil), paths: [],
      configuration: .text(Array(text.utf8)), profile: .configuration, asOf: nil)
    let rules = Dictionary(grouping: try run.report().findings) { $0.rule }
    return rules.map { Counted($0.key, $0.value.count) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}

/// No file can be proposed, or none written.
private enum ConfigInitError: Error, CustomStringConvertible {
  case noMinutes
  case bare
  case exists(String)

  var description: String {
    switch self {
    case .noMinutes:
      """
      no minutes to look at: expected Markdown files named by the day of the meeting
        name one such as team/20250305.md or team/2025-03-05.md, in a directory for each team
      """
    case .bare: "a bare repository has no working tree to write to: leave out --write"
    case .exists(let path):
      """
      \(path): the file is there already, and is left as it is
        see what would be proposed now: git minutes config init
      """
    }
  }
}

extension [Profile] {
  /// The words for months in small letters, of the profile that has most.
  fileprivate var months: [[String]] {
    map { $0.due.months }.max { $0.joined().count < $1.joined().count } ?? []
  }
}
