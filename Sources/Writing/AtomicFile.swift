#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file could not be changed.
package struct WritingError: Error, Equatable, CustomStringConvertible {
  package let path: String
  /// What the system said.
  package let message: String

  /// `path: message`.
  package var description: String { "\(path): \(message)" }

  /// Takes what the system said last, unless something else was wrong.
  init(_ path: String, message: String? = nil) {
    self.path = path
    self.message = message ?? String(cString: strerror(errno))
  }
}

/// Changes of files on disk that happen wholly or not at all.
package enum AtomicFile {
  /// Replaces a file, or makes it; its directory is made where it is missing.
  ///
  /// The new file has the `permissions`, such as `0o755`, that the umask leaves of them. When a
  /// ``WritingError`` is thrown, the file is as it was before.
  package static func write(
    _ bytes: [UInt8], to path: String, permissions: UInt32
  ) throws(WritingError) {
    let mask = umask(0)
    umask(mask)
    try write(bytes, to: path, mode: mode_t(permissions) & ~mask)
  }

  /// Replaces a file, whose permissions stay as they are; where there is none, makes one that anybody may read.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(WritingError) {
    var status = stat()
    if stat(path, &status) == 0 {
      try write(bytes, to: path, mode: status.st_mode & 0o7777)
    } else {
      try write(bytes, to: path, permissions: 0o666)
    }
  }

  private static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t
  ) throws(WritingError) {
    makeDirectory(directory(of: path))
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw WritingError(path) }
    do throws(WritingError) {
      defer { close(descriptor) }
      try fill(descriptor, with: bytes, mode: mode, path)
    } catch {
      unlink(template)
      throw error
    }
    guard rename(template, path) == 0 else {
      let error = WritingError(path)
      unlink(template)
      throw error
    }
  }

  /// Removes a file.
  package static func remove(_ path: String) throws(WritingError) {
    guard unlink(path) == 0 else { throw WritingError(path) }
  }

  private static func fill(
    _ descriptor: CInt, with bytes: [UInt8], mode: mode_t, _ path: String
  ) throws(WritingError) {
    try descriptor.write(bytes, path)
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
      throw WritingError(path)
    }
  }

  /// Makes one missing directory; a failure shows when the file is made.
  private static func makeDirectory(_ path: String) {
    mkdir(path, 0o777)
  }

  private static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}

extension CInt {
  /// Writes all bytes to the open file of this descriptor.
  func write(_ bytes: [UInt8], _ path: String) throws(WritingError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(self, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw WritingError(path) }
      written += count
    }
  }
}

/// The system's `write`, whose name methods hide.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
