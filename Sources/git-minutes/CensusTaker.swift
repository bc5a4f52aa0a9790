import Bytes
import GitObjects
import Parallel
import People
import Synchronization

/// Reads minutes for the handles in them.
struct CensusTaker {
  /// Whether the files, but for one on standard input, are in a repository.
  let isInRepository: Bool
  let contents: (SnapshotFile) throws -> [UInt8]
  /// Is shown what has been read, in any thread.
  let seeing: @Sendable (SnapshotFile, [UInt8]) -> Void

  typealias Result = (tally: HandleTally, texts: [SnapshotFile: [UInt8]])

  /// So many files make it worth while to open the repository once more for another thread.
  private static let share = 96
  /// So many bytes of texts are kept at most.
  private static let mostBytesKept = 1 << 26

  /// Counts the handles in files, and keeps the texts if they will be asked for again.
  ///
  /// What cannot be read is not counted: the run is about other files, or will say so when it comes to
  /// this one.
  func tally(_ files: [SnapshotFile], keepingTexts: Bool) throws -> Result {
    let threads = threadsWorthWhile(for: files.count, share: Self.share)
    guard isInRepository, threads > 1 else {
      return Self.tally(
        files[...], keeping: keepingTexts ? Self.mostBytesKept : 0, contents, seeing)
    }
    var parts: [(repository: SharedRepository, files: ArraySlice<SnapshotFile>)] = []
    for index in 0..<threads {
      // Neighbours are packed as differences from one another.
      let own = files[files.count * index / threads..<files.count * (index + 1) / threads]
      parts.append((SharedRepository(try .openFromEnvironment()), own))
    }
    let limit = keepingTexts ? Self.mostBytesKept / threads : 0
    let results = parts.mapInParallel(share: 1) { [seeing] part in
      part.repository.use { repository in
        Self.tally(
          part.files, keeping: limit, { try repository.contents(of: $0) }, seeing)
      }
    }
    return results.reduce(into: (HandleTally(), [:])) { all, part in
      all.tally.merge(part.tally)
      all.texts.merge(part.texts) { first, _ in first }
    }
  }

  private static func tally(
    _ files: ArraySlice<SnapshotFile>, keeping limit: Int,
    _ contents: (SnapshotFile) throws -> [UInt8], _ seeing: (SnapshotFile, [UInt8]) -> Void
  ) -> Result {
    var tally = HandleTally()
    var texts: [SnapshotFile: [UInt8]] = [:]
    var kept = 0
    for file in files {
      guard let bytes = try? contents(file) else { continue }
      tally.add(bytes)
      seeing(file, bytes)
      kept += bytes.count
      // Standard input can be read only once.
      if kept <= limit || limit > 0 && texts.isEmpty { texts[file] = bytes }
    }
    return (tally, texts)
  }
}

/// A repository that belongs to one thread at a time.
final class SharedRepository: Sendable {
  private let repository: Mutex<LibGit2Repository>

  init(_ repository: sending LibGit2Repository) {
    self.repository = Mutex(repository)
  }

  func use<Result: Sendable>(_ body: (LibGit2Repository) -> Result) -> Result {
    repository.withLock { body($0) }
  }
}

extension Mailmap {
  /// Reads the file at the top of a snapshot, where there is one.
  init(from listing: Listing, of repository: (some GitRepository)?) throws {
    let path = RepositoryPath(Self.fileName)
    guard let repository, let file = listing.files.first(where: { $0.path == path }) else {
      self = .empty
      return
    }
    self.init(try repository.contents(of: file))
  }
}
