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
    let wide = bytes.places(of: 0xA0).filter { $0 > 0 && bytes[$0 - 1] == 0xC2 }
    let narrow = bytes.places(of: 0xAF).filter {
      $0 > 1 && bytes[$0 - 2] == 0xE2 && bytes[$0 - 1] == 0x80
    }
    return (wide.map { $0 - 1..<$0 + 1 } + narrow.map { $0 - 2..<$0 + 1 })
      .sorted { $0.lowerBound < $1.lowerBound }
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
