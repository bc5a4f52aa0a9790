/// What helps when libgit2 cannot read a repository, told by its message.
///
/// libgit2 has no codes of its own for most of these, and its texts have been stable since 1.0.
enum GitAdvice {
  private struct Remedy {
    let symptom: String
    let advice: String
  }

  private static let remedies = [
    Remedy(
      symptom: "extensions.objectformat",
      advice:
        "the repository declares the format of its object names (SHA-256?), which this libgit2 "
        + "cannot read"),
    Remedy(
      symptom: "extensions.refstorage",
      advice: "the repository keeps its refs as reftable, which this libgit2 cannot read; "
        + "git refs migrate --ref-format=files makes it readable"),
    Remedy(
      symptom: "unsupported mandatory extension: 'link'",
      advice: "the index is split; to join it: git config core.splitIndex false, then "
        + "git update-index --no-split-index"),
    Remedy(
      symptom: "unsupported mandatory extension: 'sdir'",
      advice: "the index is sparse: git sparse-checkout reapply --no-sparse-index expands it"),
    Remedy(
      symptom: "calculated checksum does not match expected",
      advice: "the index is damaged, or written with index.skipHash=true; after "
        + "git config index.skipHash false, git update-index --force-write-index writes it anew"),
  ]

  static func advice(forMessage message: String) -> String? {
    remedies.first { message.contains($0.symptom) }?.advice
  }

  /// Whether libgit2 refuses a repository of another user.
  ///
  /// libgit2 1.5 returns "not found" with a message about the configuration key when the user has
  /// no `safe.directory` at all.
  static func isOwnershipRefusal(code: GitError.Code, message: String) -> Bool {
    code == .notOwner || (code == .notFound && message.contains("safe.directory"))
  }

  static func ownership(of repository: String) -> String {
    "the repository belongs to another user; if you trust it: git config --global --add "
      + "safe.directory \(repository)"
  }
}
