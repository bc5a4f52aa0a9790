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
    (1...source.lineCount).compactMap { number in
      let line = source.range(ofLine: number)
      // Something has to stand behind it, be it the end of the line.
      guard line.count > 7, line.lowerBound + 8 < source.bytes.count else { return nil }
      let sign = source.bytes[line.lowerBound]
      let isMark =
        (sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">"))
        && source.bytes[line].prefix(7).allSatisfy { $0 == sign }
        && source.bytes[line.lowerBound + 7] == UInt8(ascii: " ")
      return isMark ? line.lowerBound : nil
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
