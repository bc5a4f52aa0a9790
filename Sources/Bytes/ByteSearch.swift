#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension [UInt8] {
  /// Where a byte first stands in a range; nil where it does not.
  ///
  /// The C library looks at many bytes at once, which matters where most files hold none.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { $0.firstPlace(of: byte, in: range) }
  }

  /// Whether a byte stands anywhere.
  package func has(_ byte: UInt8) -> Bool { firstPlace(of: byte, in: indices) != nil }

  /// Where a byte stands, in order.
  package func places(of byte: UInt8) -> [Int] {
    var (places, next) = ([Int](), 0)
    while let place = firstPlace(of: byte, in: next..<count) {
      places.append(place)
      next = place + 1
    }
    return places
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands in a range; nil where it does not.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let start = baseAddress else { return nil }
    let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    return found.map { UnsafeRawPointer(start).distance(to: UnsafeRawPointer($0)) }
  }
}
