internal import Bytes

/// Keeps secrets that were found in a file out of what is said about it.
struct Veil {
  /// Where the secrets stand, be it where nothing was found.
  let ranges: [Range<Int>]
  /// The file with stars for the secrets.
  let source: SourceText
  /// The secrets as they are written, and as a reader sees them.
  let secrets: Set<String>
  private let search: TextSearch

  init(_ defects: some Sequence<Defect>, in source: SourceText) {
    var found: [Range<Int>] = []
    var secrets: Set<String> = []
    for defect in defects {
      guard let secret = defect.secret else { continue }
      found.append(defect.range)
      secrets.insert(secret)
      secrets.insert(source.text(in: defect.range))
    }
    self.secrets = secrets
    search = TextSearch(secrets)
    ranges = found.isEmpty ? [] : found + search.ranges(in: source.bytes)
    self.source = found.isEmpty ? source : source.hiding(ranges)
  }

  /// A text with stars for the secrets.
  func over(_ text: String) -> String { search.masked(text) }

  /// A fix, unless it would write down a secret anew.
  func over(_ fix: Fix) -> Fix? {
    fix.edits.allSatisfy { over($0.text) == $0.text } ? fix : nil
  }
}

/// Keeps secrets out of texts that come from several files.
package struct SecretMask: Sendable {
  private let search: TextSearch

  /// Hides what was found as a secret, and whatever has the form of a key.
  package init(_ secrets: Set<String>) {
    search = TextSearch(secrets)
  }

  /// A text with stars for the secrets.
  package func over(_ text: String) -> String {
    let known = search.masked(text)
    let bytes = Array(known.utf8)
    return TextSearch.masked(known, bytes, TokenShapes.places(in: bytes))
  }
}
