internal import Bytes
internal import MarkdownTree
internal import Profiles

/// An image that minutes show from the server of a pad.
struct PadImage {
  /// The bytes to mark.
  let range: Range<Int>
  /// Where the address stands; nil where it is written in another way.
  let address: Range<Int>?
  /// The name of the file, as in the address.
  let writtenName: String

  /// The name of the file in bytes.
  var name: [UInt8] { writtenName.bytesWithoutPercents }
}

extension LintedFile {
  /// The images from the servers of pads: those of Markdown, also with a size that only pads know, and those in
  /// HTML, as slides have them in comments.
  var padImages: [PadImage] {
    let hosts = profile.links.padHosts
    if hosts.isEmpty { return [] }
    let images = links.compactMap { link -> PadImage? in
      let isImage = link.form == .image
      guard isImage || link.form == .bare && source.isSizedImage(link.range),
        let name = link.address?.uploadedName(on: hosts)
      else { return nil }
      return PadImage(
        range: link.range,
        address: isImage ? link.place(of: link.destination, in: source) : link.range,
        writtenName: name)
    }
    let settings = (tree.frontMatter ?? lateFrontMatter).map { [source.range(ofLines: $0)] } ?? []
    let others = places.markup.map { tree.nodes[$0].range } + settings
    return images + others.flatMap { padImages(inHTML: $0, on: hosts) }
  }

  private func padImages(inHTML html: Range<Int>, on hosts: GlobSet) -> [PadImage] {
    source.addresses(in: html).compactMap { range in
      let name = WebAddress(source.text(in: range))?.uploadedName(on: hosts)
      guard let name, name.isNameOfImage else { return nil }
      return PadImage(range: range, address: range, writtenName: name)
    }
  }
}

extension WebAddress {
  /// The last part of an address on one of some servers; nil where it has none, or is elsewhere.
  fileprivate func uploadedName(on hosts: GlobSet) -> String? {
    guard hosts.matches(FoldedText(host)), let name = steps.last else { return nil }
    return String(name)
  }
}

extension String {
  /// Whether a file of this name is an image, told by its extension.
  fileprivate var isNameOfImage: Bool {
    let names = ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif"]
    return split(separator: ".").dropFirst().last.map { names.contains($0.lowercased()) } ?? false
  }
}

extension SourceText {
  /// Whether an address stands in `![](address =640x480)`, which is an image in pads only.
  fileprivate func isSizedImage(_ address: Range<Int>) -> Bool {
    let behind = bytes[address.upperBound...].prefix(8).drop { $0 == UInt8(ascii: " ") }
    return bytes[..<address.lowerBound].suffix(2).elementsEqual("](".utf8)
      && behind.first == UInt8(ascii: "=")
  }

  /// The addresses of the web in a piece of HTML, up to a quotation mark, a bracket or a blank; not those in
  /// comments, which nobody sees, unless they set something for slides.
  fileprivate func addresses(in html: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = html.lowerBound
    while place < html.upperBound {
      let rest = bytes[place..<html.upperBound]
      guard let first = rest.firstIndex(where: { "h<".utf8.contains($0) }) else { break }
      if bytes[first] == UInt8(ascii: "<") {
        place = endOfComment(at: first, in: html) ?? first + 1
        continue
      }
      let address = bytes[first..<html.upperBound].prefix {
        $0 > 0x20 && !"\"'<>()".utf8.contains($0)
      }
      let isAddress = ["https://", "http://"].contains { address.starts(with: $0.utf8) }
      if isAddress { found.append(first..<address.endIndex) }
      place = isAddress ? address.endIndex : first + 1
    }
    return found
  }

  /// The end of a comment that sets nothing for slides; nil where none begins.
  private func endOfComment(at start: Int, in html: Range<Int>) -> Int? {
    let rest = bytes[start..<html.upperBound]
    guard rest.starts(with: "<!--".utf8) else { return nil }
    let inside = rest.dropFirst(4).drop { $0.isWhiteSpace }
    if [".slide:", ".element:"].contains(where: { inside.starts(with: $0.utf8) }) { return nil }
    return range(of: "-->", in: start..<html.upperBound)?.upperBound ?? html.upperBound
  }
}
