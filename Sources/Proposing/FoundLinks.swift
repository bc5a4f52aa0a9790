internal import Bytes
internal import Linting
internal import MarkdownTree

/// An address that a file links to.
struct FoundAddress {
  let host: String
  let steps: [String]
  let query: String?
  let isImage: Bool
}

extension MarkdownTree {
  /// The addresses that links and images lead to.
  var webAddresses: [FoundAddress] {
    linkNodes.compactMap { node in
      destination(of: node).flatMap { FoundAddress($0, isImage: nodes[node].kind == .image) }
    }
  }
}

extension FoundAddress {
  /// Words in the name of a server that has pads.
  private static let padWords = ["pad", "pads", "etherpad", "hedgedoc", "codimd", "hackmd"]

  init?(_ text: String, isImage: Bool) {
    guard let address = WebAddress(text), !address.host.isEmpty else { return nil }
    self.isImage = isImage
    host = address.host
    steps = address.steps.map { String($0) }
    query = address.query.map { String($0) }
  }

  /// Whether the address looks like that of a pad: by the name of the server, by what only pads are asked for,
  /// or as an image that somebody has put into one.
  var isOfPad: Bool {
    if isImage || steps.first == "uploads" { return isImage && steps.first == "uploads" }
    let isAsked = ["both", "view", "edit"].contains(query ?? "")
    return !steps.isEmpty
      && (isAsked || host.split(separator: ".").contains { Self.padWords.contains(String($0)) })
  }

  /// The page of a repository's files at a branch, `github.com/harbour/minutes/blob/main`, and the path behind it.
  var fileOnForge: (place: String, path: String)? {
    guard let kind = steps.firstIndex(where: { ["blob", "tree", "raw"].contains($0) }), kind >= 2,
      steps.count > kind + 2
    else { return nil }
    let place = [host] + steps[..<kind] + ["{blob,tree,raw}", steps[kind + 1]]
    return (place.joined(separator: "/"), steps[(kind + 2)...].joined(separator: "/"))
  }
}
