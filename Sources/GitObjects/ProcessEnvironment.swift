#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The variables that this process was started with.
enum ProcessEnvironment {
  /// The value of a variable, which may be empty; nil when it is not set.
  static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Runs `body` as if the variables were not set.
  ///
  /// The environment belongs to the whole process: only for use before other threads are started.
  static func hiding<Result: ~Copyable, Failure: Error>(
    _ names: [String], _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let hidden = names.compactMap { name in getenv(name).map { (name, strdup($0)) } }
    for (name, _) in hidden { unsetenv(name) }
    defer {
      for (name, value) in hidden {
        value.map { _ = setenv(name, $0, 1) }
        free(value)
      }
    }
    return try body()
  }
}
