internal import Bytes
internal import Linting
internal import MarkdownTree

/// An address that a file links to.
struct FoundAddress {
  let host: String
  let steps: [String]
  let query: String?
}

extension MarkdownTree {
  /// The addresses that links lead to.
  var webAddresses: [FoundAddress] {
    linkNodes.compactMap { node in
      guard nodes[node].kind != .image else { return nil }
      return destination(of: node).flatMap { FoundAddress($0) }
    }
  }
}

extension FoundAddress {
  /// Words in the name of a server that has pads.
  private static let padWords = ["pad", "pads", "etherpad", "hedgedoc", "codimd", "hackmd"]

  init?(_ text: String) {
    guard let address = WebAddress(text), !address.host.isEmpty else { return nil }
    host = address.host
    steps = address.steps.map { String($0) }
    query = address.query.map { String($0) }
  }

  /// Whether the address looks like that of a pad: by the name of the server, or by what only pads are asked for.
  var isOfPad: Bool {
    guard !steps.isEmpty, steps.first != "uploads" else { return false }
    let isAsked = ["both", "view", "edit"].contains(query ?? "")
    return isAsked || host.split(separator: ".").contains { Self.padWords.contains(String($0)) }
      || host.split(separator: ".").first == "hedgedoc"
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
