import Bytes
import GitObjects
import Synchronization

/// The contents of the files of a snapshot, for the few that are asked for from any thread.
final class SnapshotTexts: Sendable {
  private let files: [SnapshotFile]
  /// Opened when a file is first asked for.
  private let repository = Mutex<SharedRepository?>(nil)

  init(_ listing: Listing) {
    files = listing.files
  }

  /// The bytes of a file; nil where there is none, or it cannot be read.
  func contents(of path: RepositoryPath) -> [UInt8]? {
    guard let file = files.first(where: { $0.path == path }) else { return nil }
    return repository.withLock { known in
      let shared = known ?? Self.open()
      known = shared
      return shared?.use { try? $0.contents(of: file) }
    }
  }

  private static func open() -> SharedRepository? {
    guard let repository = try? LibGit2Repository.openFromEnvironment() else { return nil }
    return SharedRepository(repository)
  }
}
