import Bytes

/// What is piped in, which can be read only once and asked for again and again.
final class StandardInput {
  private var known: [UInt8]?

  /// Reads it to its end, the first time.
  func bytes() throws -> [UInt8] {
    if let known { return known }
    guard let bytes = Console.input() else {
      throw PathError.unreadable(FileOnDisk.lastErrorText)
    }
    known = bytes
    return bytes
  }
}
