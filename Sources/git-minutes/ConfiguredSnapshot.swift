import GitObjects

/// The files of a snapshot of the surrounding repository; none where there is no repository.
struct ConfiguredSnapshot {
  let repository: LibGit2Repository?
  let listing: Listing

  init(_ name: SnapshotName) throws {
    guard let repository = try SnapshotReading.surroundingRepository() else {
      (self.repository, listing) = (nil, Listing())
      return
    }
    listing = try repository.list(name.snapshot(in: repository))
    self.repository = repository
  }
}
