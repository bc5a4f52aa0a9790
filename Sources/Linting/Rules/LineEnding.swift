internal import Bytes
internal import Meetings
internal import Profiles

/// Reports lines that end in a carriage return.
///
/// Page: Rules/line-ending.md
struct LineEnding: Rule {
  static let id = "line-ending"
  static let severity = Severity.error
  static let readsTree = false
  static let subjects = Set(FileSubject.allCases)

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let bytes = file.source.bytes
    guard let first = bytes.firstIndex(of: carriageReturn), Encoding.otherEncoding(of: bytes) == nil
    else { return [] }
    let places = bytes[first...].indices.filter { bytes[$0] == carriageReturn }
    let edits = places.map { place -> Fix.Edit in
      let isPair = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
      return Fix.Edit(place..<place + 1, with: isPair ? "" : "\n")
    }
    let isOfWindows = first + 1 < bytes.count && bytes[first + 1] == UInt8(ascii: "\n")
    return [
      .carriageReturns(
        isOfWindows ? "CRLF" : "CR", at: places.map { $0..<$0 + 1 },
        marking: file.source.range(ofLine: file.source.line(of: first)),
        isThroughout: !Self.hasOther(bytes), fix: Fix(isSafe: true, edits))
    ]
  }

  /// Whether a line ends without a carriage return.
  private static func hasOther(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { place in
        bytes[place] == UInt8(ascii: "\n") && (place == 0 || bytes[place - 1] != carriageReturn)
      }
    }
  }
}

private let carriageReturn = UInt8(ascii: "\r")

extension Defect {
  fileprivate static func carriageReturns(
    _ name: String, at places: [Range<Int>], marking line: Range<Int>, isThroughout: Bool, fix: Fix
  ) -> Defect {
    Defect(
      at: line, occurrences: places, help: "save the file with the line ends of Unix", fix: fix,
      isThroughout: isThroughout
    ) { places in
      let lines = places.count == 1 ? "a line ends" : "\(places.count) lines end"
      return "\(lines) in \(name), expected LF"
    }
  }
}
