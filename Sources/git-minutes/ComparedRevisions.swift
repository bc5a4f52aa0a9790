import CommandLineKit
import GitObjects

/// The two sides that a user wants compared, by their names.
struct ComparedRevisions: Equatable {
  /// What the older side is.
  enum Old: Equatable {
    case revision(String)
    /// Where the two sides parted.
    case mergeBase(String)
    case lastTag
  }

  let old: Old
  let new: SnapshotName

  /// Reads `A..B`, `A...B`, `A B`, or `A`, with what flags say of the newer side.
  ///
  /// - Throws: a usage error that tells what was expected.
  init(_ arguments: ParsedArguments, sinceLastTag: Bool, new: SnapshotName) throws(UsageError) {
    let words = arguments.operands
    if sinceLastTag {
      guard words.isEmpty else {
        throw arguments.usageError(
          "--since-last-tag names the older side: '\(words[0])' is too much")
      }
      self.init(old: .lastTag, new: new == .workingTree ? .revision("HEAD") : new)
      return
    }
    let first = words.first ?? "HEAD"
    guard let range = first.firstRange(of: "..") else {
      if words.count == 2 { try Self.checkIsAlone(new, arguments) }
      self.init(old: .revision(first), new: words.count == 2 ? .revision(words[1]) : new)
      return
    }
    try Self.checkIsAlone(new, arguments)
    guard words.count == 1 else { throw Self.tooMuch(words[1], arguments) }
    let isSymmetric = first[range.upperBound...].hasPrefix(".")
    let (start, end) = (
      first[..<range.lowerBound], first[range.upperBound...].dropFirst(isSymmetric ? 1 : 0)
    )
    let old = start.isEmpty ? "HEAD" : String(start)
    self.init(
      old: isSymmetric ? .mergeBase(old) : .revision(old),
      new: .revision(end.isEmpty ? "HEAD" : String(end)))
  }

  private init(old: Old, new: SnapshotName) {
    (self.old, self.new) = (old, new)
  }

  private static func tooMuch(_ word: String, _ arguments: ParsedArguments) -> UsageError {
    arguments.usageError(
      "both sides are named already: '\(word)' is too much; one team: --team \(word)")
  }

  private static func checkIsAlone(
    _ new: SnapshotName, _ arguments: ParsedArguments
  ) throws(UsageError) {
    guard new == .workingTree else {
      throw arguments.usageError("both sides are named already: leave --staged and --rev out")
    }
  }

  /// The sides as they were asked for, as in `v1..v2`.
  func title(_ resolved: Revision) -> String {
    let before =
      switch old {
      case .revision(let name): "\(name).."
      case .mergeBase(let name): "\(name)..."
      case .lastTag: "\(resolved.name).."
      }
    return before + newName
  }

  /// The newer side as it was asked for.
  var newName: String {
    switch new {
    case .workingTree: "working tree"
    case .index: "index"
    case .revision(let name): name
    }
  }

  /// The older side in a repository.
  func oldRevision(in repository: some GitRepository) throws -> Revision {
    switch old {
    case .revision("HEAD") where try !newIsCommitted && repository.head() == nil:
      // Before the first commit there is nothing.
      return try repository.resolve(Revision.emptyTree)
    case .revision(let name): return try repository.resolve(name)
    case .mergeBase(let name): return try mergeBase(name, in: repository)
    case .lastTag:
      let end = if case .revision(let name) = new { name } else { "HEAD" }
      guard let tag = try repository.lastTag(before: try repository.resolve(end)) else {
        throw ComparisonError.noTag(end)
      }
      return tag
    }
  }

  private var newIsCommitted: Bool {
    if case .revision = new { true } else { false }
  }

  private func mergeBase(_ name: String, in repository: some GitRepository) throws -> Revision {
    let end = if case .revision(let name) = new { name } else { "HEAD" }
    let (first, second) = (try repository.resolve(name), try repository.resolve(end))
    guard let base = try repository.mergeBase(of: first, second) else {
      throw ComparisonError.noMergeBase(name, end)
    }
    return base
  }
}

/// Why two sides cannot be compared.
enum ComparisonError: Error, CustomStringConvertible {
  case noTag(String)
  case noMergeBase(String, String)

  var description: String {
    switch self {
    case .noTag(let end):
      "no tag comes before \(end)\n  git fetch --tags brings those of the remote; or name the older side"
    case .noMergeBase(let first, let second):
      "\(first) and \(second) have no commit in common here, so nothing tells where they parted\n"
        + "  \(first)..\(second) compares them as they are, without history; "
        + "in a shallow clone git fetch --unshallow brings it"
    }
  }
}

extension Revision {
  /// What git calls the tree without files.
  fileprivate static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"

  /// Whether nothing is in it.
  var isEmpty: Bool { tree.description == Self.emptyTree }
}
