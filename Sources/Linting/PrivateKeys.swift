internal import Bytes

/// Private keys as programs write them, between `-----BEGIN ... PRIVATE KEY-----` and its end.
enum PrivateKeys {
  /// The bytes of the first line of each key, which is what the key begins with, be it in code.
  static func places(in source: SourceText) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while let mark = source.range(of: "PRIVATE KEY-----", in: start..<source.bytes.count) {
      start = mark.upperBound
      let line = source.line(of: mark.lowerBound)
      let before = source.bytes[source.range(ofLine: line).lowerBound..<mark.lowerBound]
      // The words before it say of which kind it is.
      let isBeginning = String(decoding: before.suffix(32), as: UTF8.self).contains("-----BEGIN ")
      if isBeginning, let place = firstLine(below: line, in: source) { places.append(place) }
    }
    return places
  }

  /// The first line of the key itself; what a manual shows has dots or words there.
  private static func firstLine(below line: Int, in source: SourceText) -> Range<Int>? {
    let lines = line + 1..<min(line + 6, source.lineCount + 1)
    return lines.lazy.compactMap { number in
      let whole = source.range(ofLine: number)
      let text = source.bytes[whole].drop { $0.isWhiteSpace || $0 == UInt8(ascii: ">") }
      let key = text.prefix { $0.isLetterOrDigit || "+/=".utf8.contains($0) }
      let isAlone = text[key.endIndex...].allSatisfy { $0.isWhiteSpace }
      return isAlone && key.count > 15 && Set(key).count > 7 ? key.indices : nil
    }.first
  }
}
