#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that others have begun, and to whose end something is added.
package enum GrowingFile {
  /// Adds to a regular file that is there what a function makes, which gets the number of bytes in it.
  ///
  /// When a ``WritingError`` is thrown, a part may have been added.
  package static func append(
    to path: String, _ addition: (_ size: Int) -> [UInt8]
  ) throws(WritingError) {
    // A pipe in the place of a file must not make us wait for its reader.
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw WritingError(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw WritingError(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw WritingError(path, message: "not a file")
    }
    try descriptor.write(addition(Int(status.st_size)), path)
  }
}
