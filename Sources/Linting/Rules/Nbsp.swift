internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports blanks at which no line may be broken.
///
/// Page: Rules/nbsp.md
struct Nbsp: Rule {
  static let id = "nbsp"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let places = Self.blanks(in: file.source.bytes)
    guard !places.isEmpty else { return [] }
    let code = file.tree.nodes.filter { node in
      switch node.kind {
      case .code, .codeBlock: true
      default: false
      }
    }.map { $0.range }
    let inText = places.filter { place in
      let index = code.partitioningIndex { $0.upperBound > place.lowerBound }
      return index == code.count || !code[index].contains(place.lowerBound)
    }
    guard let first = inText.first else { return [] }
    return [.hardBlanks(inText, at: first)]
  }

  /// U+00A0 and U+202F.
  private static func blanks(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var place = 0
      while let start = bytes[place...].firstIndex(where: { $0 == 0xC2 || $0 == 0xE2 }) {
        place = start + 1
        if bytes[start] == 0xC2, place < bytes.count, bytes[place] == 0xA0 {
          found.append(start..<start + 2)
        } else if bytes[start] == 0xE2, start + 2 < bytes.count, bytes[start + 1] == 0x80,
          bytes[start + 2] == 0xAF
        {
          found.append(start..<start + 3)
        }
      }
      return found
    }
  }
}

extension Defect {
  fileprivate static func hardBlanks(_ places: [Range<Int>], at first: Range<Int>) -> Defect {
    Defect(
      at: first, occurrences: places,
      help: "write a blank; some editors insert the other with AltGr and the space bar",
      fix: Fix(isSafe: true, places.map { Fix.Edit($0, with: " ") })
    ) { places in
      let number = places.count == 1 ? "" : " (\(places.count) places)"
      return "a no-break space stands for a blank\(number)"
    }
  }
}
