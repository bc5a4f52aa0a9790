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
        isOfWindows ? "CRLF" : "CR", count: places.count,
        at: file.source.range(ofLine: file.source.line(of: first)),
        fix: Fix(isSafe: true, edits))
    ]
  }
}

private let carriageReturn = UInt8(ascii: "\r")

extension Defect {
  fileprivate static func carriageReturns(
    _ name: String, count: Int, at range: Range<Int>, fix: Fix
  ) -> Defect {
    let lines = count == 1 ? "a line ends" : "\(count) lines end"
    return Defect(
      at: range, "\(lines) in \(name), expected LF",
      help: "save the file with the line ends of Unix", fix: fix, occurrences: [])
  }
}
