#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files outside of git's object database.
package enum FileOnDisk {
  /// Whether something, of any kind, is at `path`; a symbolic link counts even if it leads nowhere.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a file is at `path`, and no directory, device or pipe; symbolic links are followed.
  package static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Why nobody can tell whether something is at a path, or what; nil where one can, be it that
  /// nothing is there.
  package static func denial(at path: [UInt8]) -> String? {
    let result = (path + [0]).withUnsafeBytes { path in
      path.baseAddress.map { access($0.assumingMemoryBound(to: CChar.self), R_OK) } ?? 0
    }
    return result == 0 || errno == ENOENT || errno == ENOTDIR ? nil : lastErrorText
  }

  /// Why a file must not be written; nil where it may be.
  package static func denialOfWriting(to path: String) -> String? {
    access(path, W_OK) == 0 ? nil : lastErrorText
  }

  /// The absolute path of `path` without symbolic links; nil where nothing is there.
  package static func resolvedPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The bytes of a file; nil when it cannot be read, with the reason in ``lastErrorText``.
  package static func contents(_ path: String) -> [UInt8]? {
    contents(Array(path.utf8))
  }

  /// The bytes of a file whose path need not be UTF-8; nil when it cannot be read.
  package static func contents(_ path: [UInt8]) -> [UInt8]? {
    // A pipe in the place of a file must not make us wait for its writer.
    let descriptor = (path + [0]).withUnsafeBytes { path in
      path.baseAddress.map {
        open($0.assumingMemoryBound(to: CChar.self), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      } ?? -1
    }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return contents(ofDescriptor: descriptor)
  }

  /// The bytes of an open file to its end; nil when it cannot be read.
  package static func contents(ofDescriptor descriptor: CInt) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      var failed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
        let received = read(descriptor, buffer.baseAddress, chunkSize)
        failed = received < 0
        count = max(0, received)
      }
      if failed && errno == EINTR { continue }
      if failed { return nil }
      if chunk.isEmpty { return bytes }
      bytes.append(contentsOf: chunk)
    }
  }

  private static let chunkSize = 1 << 16

  /// What the system says of the last call that failed.
  package static var lastErrorText: String {
    String(cString: strerror(errno))
  }
}
