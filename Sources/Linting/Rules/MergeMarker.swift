internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports what git writes into a file whose two sides it could not merge.
///
/// Page: Rules/merge-marker.md
struct MergeMarker: Rule {
  static let id = "merge-marker"
  static let severity = Severity.error
  static let subjects = Set(FileSubject.allCases)

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let lines = Self.lines(in: file.source)
    guard !lines.isEmpty else { return [] }
    let source = file.source
    let code = PlaceIndex(file.places.codeBlocks.map { file.tree.nodes[$0].range })
    var found: [Defect] = []
    var begin: Int?
    for line in lines where !code.touches(line..<line + 1) {
      switch source.bytes[line] {
      case UInt8(ascii: "<"): begin = line
      case UInt8(ascii: ">"):
        guard let start = begin else { continue }
        let number = source.line(of: start)
        found.append(
          .conflict(at: source.range(ofLine: number), to: source.line(of: line)))
        begin = nil
      default: break
      }
    }
    return found
  }

  /// Where lines begin that are `<<<<<<< name` or `>>>>>>> name`.
  private static func lines(in source: SourceText) -> [Int] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lines: [Int] = []
      var place = 0
      while place + 8 < bytes.count {
        let sign = bytes[place]
        let isStart = place == 0 || bytes[place - 1] == 10 || bytes[place - 1] == 13
        if sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">"), isStart,
          bytes[place..<place + 7].allSatisfy({ $0 == sign }), bytes[place + 7] == UInt8(ascii: " ")
        {
          lines.append(place)
        }
        place += 1
      }
      return lines
    }
  }
}

extension Defect {
  fileprivate static func conflict(at range: Range<Int>, to line: Int) -> Defect {
    Defect(
      at: range, "git could not merge what stands from here to line \(line)",
      help: "keep what is right of both sides, and remove the marks")
  }
}
