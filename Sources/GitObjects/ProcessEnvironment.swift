#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The variables that this process was started with.
enum ProcessEnvironment {
  /// The value of a variable; nil when it is not set or empty, which git does not tell apart.
  static func value(of name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Runs `body` as if the variables were not set.
  ///
  /// The environment belongs to the whole process: only for use before other threads are started.
  static func hiding<Result: ~Copyable, Failure: Error>(
    _ names: [String], _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let hidden = names.compactMap { name in value(of: name).map { (name, $0) } }
    for (name, _) in hidden { unsetenv(name) }
    defer { for (name, value) in hidden { setenv(name, value, 1) } }
    return try body()
  }
}
