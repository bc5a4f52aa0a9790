import Bytes
import YAMLTree

/// The tree of a document, one line a node: its place, and its text or its kind.
func picture(_ text: String) throws -> String {
  try picture(Array(text.utf8))
}

func picture(_ bytes: [UInt8]) throws -> String {
  try YAMLDocument(bytes).root.map { picture($0, indent: "") } ?? "nothing"
}

private func picture(_ node: YAMLNode, indent: String) -> String {
  let head = "\(node.start.position.line):\(node.start.position.column) "
  switch node.content {
  case .scalar(let text, let isPlain):
    let visible = text.replacing("\n", with: "␊").replacing("\t", with: "␉")
    return head + (isPlain ? visible : "\"\(visible)\"")
  case .sequence(let items):
    return head + "sequence"
      + items.map { "\n\(indent)- " + picture($0, indent: indent + "  ") }
      .joined()
  case .mapping(let entries):
    let lines = entries.map { entry in
      "\n\(indent). \(entry.keyStart.position.line):\(entry.keyStart.position.column) \(entry.key) = "
        + picture(entry.value, indent: indent + "  ")
    }
    return head + "mapping" + lines.joined()
  }
}

/// What the reader says of a defective document; a sentence that no test expects if it is sound.
func complaint(_ text: String) -> String {
  complaint(Array(text.utf8))
}

func complaint(_ bytes: [UInt8]) -> String {
  do {
    return "no error but: " + (try picture(bytes))
  } catch {
    return "\(error)"
  }
}
