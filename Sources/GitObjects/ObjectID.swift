internal import CGit2

/// The SHA-1 name of an object: 20 bytes.
package struct ObjectID: Hashable, Sendable, CustomStringConvertible {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt32

  /// The name in 40 lower-case hexadecimal digits.
  package var description: String {
    hexadecimal(first, digits: 16) + hexadecimal(second, digits: 16) + hexadecimal(third, digits: 8)
  }

  private func hexadecimal(_ value: some FixedWidthInteger, digits: Int) -> String {
    let text = String(value.bigEndian, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}

extension ObjectID {
  /// Copies the id out of libgit2's memory.
  init(_ id: git_oid) {
    (first, second, third) = withUnsafeBytes(of: id.id) { bytes in
      (
        bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
      )
    }
  }

  /// The id as libgit2 wants it.
  var libgit2ID: git_oid {
    var id = git_oid()
    withUnsafeMutableBytes(of: &id.id) { bytes in
      bytes.storeBytes(of: first, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: second, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: third, toByteOffset: 16, as: UInt32.self)
    }
    return id
  }
}
