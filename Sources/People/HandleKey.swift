/// A handle as it is written, without its `@`, in a form that can be counted fast: at most 40 bytes,
/// none of them zero.
struct HandleKey: Hashable, Sendable {
  /// One byte more than a handle can have, so that one that is too long is not taken for another.
  static let capacity = 40

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  private var fifth: UInt64 = 0
  private(set) var count = 0

  /// Appends a byte; what is more than fits is left out.
  mutating func append(_ byte: UInt8) {
    guard count < Self.capacity else { return }
    let bits = UInt64(byte) << UInt64(count % 8 * 8)
    switch count / 8 {
    case 0: first |= bits
    case 1: second |= bits
    case 2: third |= bits
    case 3: fourth |= bits
    default: fifth |= bits
    }
    count += 1
  }

  /// The handle in UTF-8.
  var text: String {
    let words = [first, second, third, fourth, fifth]
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64($0 % 8 * 8)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
