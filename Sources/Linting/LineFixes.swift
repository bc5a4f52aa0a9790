internal import Bytes

extension SourceText {
  /// The bytes of a line with its end.
  func wholeLine(_ line: Int) -> Range<Int> {
    let text = range(ofLine: line)
    let end = line < lineCount ? range(ofLine: line + 1).lowerBound : text.upperBound
    return text.lowerBound..<max(end, text.upperBound)
  }

  /// What takes a line away.
  func removal(ofLine line: Int) -> Fix {
    Fix(isSafe: true, [Fix.Edit(wholeLine(line), with: "")])
  }

  /// How lines end in the file, told by its first.
  var lineEnd: String {
    let second = range(ofLine: 2).lowerBound
    let isOfWindows = lineCount > 1 && second > 1 && bytes[second - 2] == UInt8(ascii: "\r")
    return isOfWindows ? "\r\n" : "\n"
  }
}
