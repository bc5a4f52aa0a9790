import Bytes
import GitObjects
import Linting
import MarkdownTree
import Meetings
import Parallel
import People
import Profiles
import Reporting

/// A snapshot that is ready to be read: what is in it, and by which conventions.
struct SnapshotReading {
  /// A file of minutes, read.
  struct File: Sendable {
    let candidate: Selection.Candidate
    let minutes: Minutes
    let profile: Profile

    /// The meetings of the file; none where it was refused.
    func records(in catalogue: Catalogue) -> [MeetingRecord] {
      let path = candidate.file.path
      let team = profile.team(RepositoryPath.printable(profile.files.team(of: path).name))
      return minutes.records(at: path, candidate.entry, in: catalogue, team: team)
    }
  }

  let snapshot: Snapshot
  let selection: Selection
  /// Everything that is in the snapshot.
  private let listing: Listing
  /// Whether the snapshot's own configuration or profile is another one than that by which it is read.
  let isReadByAnother: Bool
  /// The snapshot's own configuration and profile, or why they cannot be read.
  let own: Result<RunProfile, any Error>
  /// What the snapshot is compared with; nil where everything is read.
  let base: Base?
  /// The files and directories that were asked for; empty for all.
  let paths: [RepositoryPath]
  private let profile: RunProfile
  /// The profile itself, which is read while the repository is.
  private let conventions: Ahead<Result<Profile, any Error>>
  private let configured: (String) throws -> String?
  private let mailmap: Mailmap
  private let isInRepository: Bool
  /// The top of the working tree; nil where there is none.
  let workTree: String?
  private let contents: (SnapshotFile) throws -> [UInt8]
  /// The bytes of files that have been read before they are asked for.
  private var readAhead: [SnapshotFile: [UInt8]] = [:]
  /// What the minutes say that have been compared.
  private let bodies = Bodies()

  /// So many files are in memory at a time.
  private static let batch = 192

  /// Opens the repository around the current directory.
  ///
  /// With another snapshot, its configuration and profile say which files are minutes and how they are read.
  init(_ request: ReadingRequest, asIn other: SnapshotReading? = nil) throws {
    let repository = try LibGit2Repository.openFromEnvironment()
    let snapshot = try request.snapshot.snapshot(in: repository)
    let listing = try repository.list(snapshot)
    let named = try NamedPaths(request.paths, in: listing, of: repository, request.snapshot)
    try self.init(
      snapshot, listing, of: repository,
      base: { files in
        try request.base.map {
          try Base($0, of: snapshot, listing: listing, by: files, in: repository)
        }
      }, paths: named.paths, readsAll: request.readsAll, configuration: request.configuration,
      profile: request.profile, asIn: other
    ) { try repository.contents(of: $0) }
  }

  /// Reads standard input in the place of a file of the working tree, or, outside any repository, as
  /// the only file there is.
  init(
    standardInputAs name: String, configuration: ConfigurationSource, profile: ProfileSource
  ) throws {
    let repository = try Self.surroundingRepository()
    var listing = Listing()
    if let repository, repository.workTree != nil { listing = try repository.list(.workingTree) }
    let path = try NamedPaths.path(ofStandardInput: name, in: listing, of: repository)
    listing.files.removeAll { $0.path == path }
    listing.files.append(SnapshotFile(path: path, content: .workingTree))
    let input = StandardInput()
    try self.init(
      .workingTree, listing, of: repository, base: { _ in nil }, paths: [path],
      configuration: configuration, profile: profile
    ) { file in
      if let repository, file.path != path { return try repository.contents(of: file) }
      return try input.bytes()
    }
  }

  private init(
    _ snapshot: Snapshot, _ listing: Listing, of repository: (some GitRepository)?,
    base: (FileConventions) throws -> Base?, paths: [RepositoryPath], readsAll: Bool = false,
    configuration: ConfigurationSource,
    profile: ProfileSource, asIn other: SnapshotReading? = nil,
    contents: @escaping (SnapshotFile) throws -> [UInt8]
  ) throws {
    own = Result {
      let read = try configuration.read(from: listing, of: repository)
      return try profile.read(for: read, of: configuration, from: listing, of: repository)
    }
    let profile = try other?.profile ?? own.get()
    self.profile = profile
    conventions = other?.conventions ?? Ahead { Result { try profile.profile() } }
    // One that cannot be read is another one, too.
    isReadByAnother = (try? own.get()) != self.profile
    mailmap = try Mailmap(from: listing, of: repository)
    isInRepository = repository != nil
    workTree = repository?.workTree
    let files = try profile.files()
    let base = try base(files)
    (self.snapshot, self.base, self.listing) = (snapshot, base, listing)
    self.contents = contents
    self.paths = paths
    configured = { try repository?.configured($0) }
    selection = Selection(
      listing, base: base, paths: readsAll ? [] : paths, scope: profile.configuration.paths,
      by: files)
  }

  /// The repository around the current directory; nil where there is none.
  static func surroundingRepository() throws(GitError) -> LibGit2Repository? {
    do throws(GitError) {
      return try LibGit2Repository.openFromEnvironment()
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }

  /// What the repository says about its minutes.
  var configuration: Configuration { profile.configuration }

  /// What is known before anything is read.
  var evidence: Evidence {
    var evidence = selection.evidence
    evidence.profile = profile.name
    evidence.naming = selection.catalogue.naming
    return evidence
  }

  /// The conventions by which minutes are read.
  func readProfile() throws -> Profile {
    try conventions.value.get()
  }

  /// The value of a key of git's configuration; nil where nobody set it.
  func gitConfiguration(_ key: String) throws -> String? {
    try configured(key)
  }

  /// Whether a file is among those that were asked for.
  func isNamed(_ path: RepositoryPath) -> Bool {
    paths.isEmpty || paths.contains { path.isInside($0) }
  }

  /// Who takes part in the meetings of the snapshot; nil where no file is asked for.
  ///
  /// For a census all minutes have to be read, which is spared where the register knows everybody in the
  /// files that are asked for. Where copies will be looked for, they are not read again.
  mutating func people(withCensus: Bool, forCopies: Bool = false) throws -> People? {
    guard !selection.candidates.isEmpty else { return nil }
    let profile = try readProfile()
    let register = PeopleRegister(profile.people, mailmap)
    let known = People(register, by: profile)
    guard withCensus else { return known }
    let candidates = selection.candidates.map { $0.file }
    let teams = forCopies ? Set(candidates.map { $0.path.directory }) : []
    let taker = CensusTaker(isInRepository: isInRepository, contents: contents) { [bodies] in
      if teams.contains($0.path.directory) { bodies.note($1, of: $0) }
    }
    var (tally, texts) = try taker.tally(candidates, keepingTexts: true)
    readAhead = texts
    if known.isUnsure(about: tally) {
      let named = Set(candidates.map { $0.path })
      let others = selection.minutes.filter { !named.contains($0.path) }
      tally.merge(try taker.tally(others, keepingTexts: false).tally)
    }
    return People(register, HandleCensus(tally), by: profile)
  }

  private func bytes(of file: SnapshotFile) throws -> [UInt8] {
    try readAhead[file] ?? contents(file)
  }

  /// The snapshot as far as rules ask for other files than their own; nil where none does, or where there is no
  /// repository.
  func surroundings(for needs: Set<SnapshotNeed>) -> Surroundings? {
    surroundings(for: needs, listing, among: selection.minutes, of: selection.candidates)
  }

  /// The same of a parent of the base, where these versions lie in it.
  func surroundings(
    for needs: Set<SnapshotNeed>, ofParent parent: Int, of versions: [Selection.Candidate]
  ) -> Surroundings? {
    guard let base, !versions.isEmpty else { return nil }
    let (listing, catalogue) = (base.listings[parent], base.catalogues[parent])
    let minutes = listing.files.filter { catalogue.entry(for: $0.path).isMinutes }
    return surroundings(for: needs, listing, among: minutes, of: versions)
  }

  private func surroundings(
    for needs: Set<SnapshotNeed>, _ listing: Listing, among minutes: [SnapshotFile],
    of candidates: [Selection.Candidate]
  ) -> Surroundings? {
    guard isInRepository, !needs.isDisjoint(with: [.files, .copies]) else { return nil }
    let copies =
      needs.contains(.copies)
      ? bodies.copies(
        among: minutes, of: candidates.map { $0.file }, named: selection.catalogue.naming
      ) { try bytes(of: $0) } : .none
    let paths = listing.files.map { $0.path } + listing.skipped.map { $0.path }
    let texts = SnapshotTexts(listing)
    return Surroundings(SnapshotPaths(paths), copies: copies) { texts.contents(of: $0) }
  }

  /// What a function makes of each file of minutes, in the order of their paths.
  func map<Result: Sendable>(
    by conventions: Profile? = nil, scope: ReadingScope,
    _ transform: @escaping @Sendable (File) -> Result
  ) throws -> [Result] {
    try map(selection.candidates, by: conventions, scope: scope, transform)
  }

  /// What a function makes of some of the files of minutes, in their order.
  func map<Result: Sendable>(
    _ candidates: [Selection.Candidate], by conventions: Profile? = nil, scope: ReadingScope,
    _ transform: @escaping @Sendable (File) -> Result
  ) throws -> [Result] {
    guard !candidates.isEmpty else { return [] }
    let conventions = try conventions ?? readProfile()
    var results: [Result] = []
    for candidates in candidates.split(atMost: Self.batch) {
      var inputs: [(Selection.Candidate, [UInt8])] = []
      for candidate in candidates { inputs.append((candidate, try bytes(of: candidate.file))) }
      results += inputs.mapInParallel(share: 8) { candidate, bytes in
        let source = SourceText(bytes)
        let isMarkdown = candidate.entry != .register
        let minutes = Minutes(
          isMarkdown ? MarkdownTree(source) : MarkdownTree(plain: source), by: conventions,
          scope: scope)
        return transform(File(candidate: candidate, minutes: minutes, profile: conventions))
      }
    }
    return results
  }
}

extension Array {
  func split(atMost count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
