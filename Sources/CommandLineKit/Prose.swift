/// A block of a longer text, as help and the man page set it.
enum Paragraph: Equatable {
  /// Text to be filled to the width at hand.
  case prose(String)
  /// Lines to be kept as they are, without their common indentation of two or more spaces.
  case verbatim([String])
}

/// The paragraphs of a text whose blank lines separate them; one that is indented throughout is
/// verbatim.
func paragraphs(of text: String) -> [Paragraph] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .split { $0.allSatisfy { $0 == " " } }
    .map { lines in
      let indentation = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      return indentation >= 2
        ? .verbatim(lines.map { String($0.dropFirst(indentation)) })
        : .prose(lines.flatMap { $0.split(separator: " ") }.joined(separator: " "))
    }
}

/// A summary where running text needs a sentence.
func sentence(_ summary: String) -> String {
  let isComplete = summary.last.map { ".?!".contains($0) } ?? true
  return summary.prefix(1).uppercased() + summary.dropFirst() + (isComplete ? "" : ".")
}

/// Lines of at most `width` characters; a longer word gets a line of its own.
func filled(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
