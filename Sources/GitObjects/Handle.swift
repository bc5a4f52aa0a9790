internal import CGit2

/// A kind of libgit2 object, and the function that frees it.
protocol HandleKind {
  static func free(_ pointer: OpaquePointer)
}

/// Owns one object of libgit2 and frees it exactly once.
struct Handle<Kind: HandleKind>: ~Copyable {
  private let pointer: OpaquePointer

  /// Takes over what `make` returns through its parameter.
  ///
  /// - Throws: libgit2's error when `make` returns a negative status.
  init(_ call: GitCall, _ make: (inout OpaquePointer?) -> CInt) throws(GitError) {
    var made: OpaquePointer?
    try call.check(make(&made))
    guard let made else { throw GitError(call, message: "returned nothing") }
    pointer = made
  }

  /// Takes over what `make` returns, or nothing where it says that there is nothing.
  static func optional(
    _ call: GitCall, _ make: (inout OpaquePointer?) -> CInt
  ) throws(GitError) -> Handle<Kind>? {
    var made: OpaquePointer?
    try call.check(make(&made))
    return made.map { Handle(owning: $0) }
  }

  private init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// Lends the pointer; it must not leave the closure.
  borrowing func with<Result: ~Copyable, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(pointer)
  }

  deinit {
    Kind.free(pointer)
  }
}

enum RepositoryKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_repository_free(pointer) }
}

enum ObjectDatabaseKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_odb_free(pointer) }
}

enum DatabaseObjectKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_odb_object_free(pointer) }
}

enum ObjectKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_object_free(pointer) }
}

enum CommitKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_commit_free(pointer) }
}

enum TreeKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_tree_free(pointer) }
}

enum IndexKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_index_free(pointer) }
}

enum StatusListKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_status_list_free(pointer) }
}

enum FilterListKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_filter_list_free(pointer) }
}

enum ConfigurationKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_config_free(pointer) }
}

enum ConfigurationIteratorKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_config_iterator_free(pointer) }
}
