internal import CGit2

/// A tag of a commit.
package struct Tag: Equatable, Sendable {
  /// The name without `refs/tags/`.
  package let name: String
  package let commit: ObjectID
  /// When an annotated tag was made, in seconds since the beginning of 1970; nil for a lightweight one.
  let made: Int64?
}

extension Tag: Comparable {
  /// Tags of one commit in the order in which git would name them: annotated ones first, the newest of them
  /// before others, then by name.
  package static func < (left: Self, right: Self) -> Bool {
    if left.made != right.made { return (left.made ?? .min) > (right.made ?? .min) }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

extension LibGit2Repository {
  package func tags() throws(GitError) -> [Tag] {
    let call = GitCall(name: "git_tag_foreach", subject: "refs/tags")
    var references: [TagReference] = []
    try repository.with { (repository) throws(GitError) in
      try withUnsafeMutablePointer(to: &references) { (references) throws(GitError) in
        _ = try call.check(git_tag_foreach(repository, collectTag, references))
      }
    }
    // A tag may be of a file, or of what a partial clone left out.
    return references.compactMap { try? tag($0) }
  }

  private func tag(_ reference: TagReference) throws(GitError) -> Tag? {
    let call = GitCall(name: "git_object_lookup", subject: reference.name)
    let object = try repository.with { (repository) throws(GitError) in
      var id = reference.id.libgit2ID
      return try Handle<ObjectKind>(call) {
        git_object_lookup(&$0, repository, &id, GIT_OBJECT_ANY)
      }
    }
    let isAnnotated = object.with { git_object_type($0) == GIT_OBJECT_TAG }
    let made = isAnnotated ? object.with { git_tag_tagger($0)?.pointee.when.time ?? 0 } : nil
    let commit = try object.with { (object) throws(GitError) in
      try Handle<ObjectKind>(call) { git_object_peel(&$0, object, GIT_OBJECT_COMMIT) }
    }
    return commit.with { commit in
      git_object_id(commit).map { id in
        Tag(name: reference.name, commit: ObjectID(id.pointee), made: made)
      }
    }
  }
}

/// A tag's name and what it names, which may be the object of an annotated tag.
private struct TagReference {
  let name: String
  let id: ObjectID
}

/// Appends a tag to the array behind `payload`.
private func collectTag(
  _ name: UnsafePointer<CChar>?, _ id: UnsafeMutablePointer<git_oid>?,
  _ payload: UnsafeMutableRawPointer?
) -> CInt {
  guard let name, let id, let payload else { return GIT_ERROR.rawValue }
  let tag = TagReference(
    name: String(String(cString: name).dropFirst("refs/tags/".count)), id: ObjectID(id.pointee))
  payload.assumingMemoryBound(to: [TagReference].self).pointee.append(tag)
  return 0
}
