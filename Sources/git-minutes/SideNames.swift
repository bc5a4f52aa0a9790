import GitObjects
import Reporting

/// What the sides of a comparison are called where they are read about later, when `HEAD` and branches have
/// moved on.
struct SideNames {
  private let tags: [ObjectID: [Tag]]

  init(in repository: some GitRepository) throws {
    tags = Dictionary(grouping: try repository.tags()) { $0.commit }
  }

  /// The tag of a commit, else its short id with its day.
  func name(of snapshot: Snapshot) -> String {
    guard case .revision(let revision) = snapshot else { return ChangelogHeading.uncommitted }
    if let tag = tag(of: revision) { return tag }
    let id = (revision.commit ?? revision.tree).description.prefix(7)
    return revision.commit == nil ? String(id) : "\(id) (\(snapshot.day))"
  }

  /// What a section about two sides stands under, limited to some days or not.
  func heading(from base: Revision, to new: Snapshot, _ limit: String) -> ChangelogHeading {
    ChangelogHeading(
      from: base.isEmpty ? "" : name(of: .revision(base)), to: name(of: new), limit: limit)
  }

  /// The tag that was asked for, if it is one; else the one that git would name.
  private func tag(of revision: Revision) -> String? {
    guard let tags = revision.commit.flatMap({ tags[$0] }) else { return nil }
    return tags.map { $0.name }.first { $0 == revision.name } ?? tags.min()?.name
  }
}
