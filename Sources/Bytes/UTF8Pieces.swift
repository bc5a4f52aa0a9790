/// Bytes read as UTF-8: scalars, and between them what is not UTF-8.
///
/// Ill-formed bytes come in the *maximal subparts* of the Unicode standard (section 3.9), one piece
/// for each U+FFFD that a decoder with repair would put there.
package struct UTF8Pieces<Source: Sequence<UInt8>>: Sequence, IteratorProtocol {
  /// One step through the bytes.
  package enum Piece: Equatable, Sendable {
    case scalar(Unicode.Scalar)
    case illFormed([UInt8])
  }

  private var bytes: Recorder
  private var parser = Unicode.UTF8.ForwardParser()

  /// Starts at the first of `bytes`.
  package init(_ bytes: Source) {
    self.bytes = Recorder(base: bytes.makeIterator())
  }

  package mutating func next() -> Piece? {
    switch parser.parseScalar(from: &bytes) {
    case .emptyInput: return nil
    case .valid(let encoded):
      bytes.forget(encoded.count)
      return .scalar(Unicode.UTF8.decode(encoded))
    case .error(let length): return .illFormed(bytes.take(length))
    }
  }

  /// Remembers what the parser has consumed, since its errors tell a length and not the bytes.
  private struct Recorder: IteratorProtocol {
    var base: Source.Iterator
    var consumed: [UInt8] = []

    mutating func next() -> UInt8? {
      guard let byte = base.next() else { return nil }
      consumed.append(byte)
      return byte
    }

    mutating func forget(_ count: Int) {
      consumed.removeFirst(count)
    }

    mutating func take(_ count: Int) -> [UInt8] {
      defer { forget(count) }
      return Array(consumed.prefix(count))
    }
  }
}
