// What is only looked at in lines and paragraphs that have a reason for it.
extension RefusalScanner {
  /// Adds what a line takes that is, or can become, the row of a table.
  mutating func addCells(of line: Line, in range: Range<Int>) {
    let pipes = line.pipes
    let isDelimiterRow = isDelimiterRow(range)
    guard pipes > 0 || paragraph.columns > 0 || isDelimiterRow else {
      paragraph.header = nil
      return
    }
    let row = rowWithBorders(range, pipes)
    if paragraph.table?.indent != row?.indent { paragraph.table = nil }
    let cost = 1.5 * Double(pipes) * Double(max(pipes - 32, 0))
    paragraph.cellCost += cost
    paragraph.widest = max(paragraph.widest, pipes)
    if isDelimiterRow, paragraph.table == nil {
      addDelimiterRow(range, pipes, row)
    } else if paragraph.columns > 0 {
      addRow(range, pipes, cost)
    }
    paragraph.header = row
  }

  private mutating func addRow(_ range: Range<Int>, _ pipes: Int, _ rowCost: Double) {
    if paragraph.table != nil { cost.linear += Double(pipes) * 400 }
    cost.add(rowCost, for: .cells, count: 1, size: pipes, at: range)
    // A row that lacks as many cells as it has takes no more than a linear time.
    let missing = paragraph.columns - 2 * pipes - 4
    cost.add(
      Double(missing) * 400, for: .missingCells, count: missing,
      size: max(paragraph.columns - 1, 1), at: range)
  }

  /// A line that begins and ends with a pipe, which leaves no doubt about its cells.
  private func rowWithBorders(_ line: Range<Int>, _ pipes: Int) -> Paragraph.Row? {
    let start = bytes.behindBlanks(line)
    let end = bytes.trimmingEnd(line).upperBound
    guard pipes > 1, start < end, bytes[start] == Sign.pipe, bytes[end - 1] == Sign.pipe,
      !bytes[line].contains(Sign.backslash)
    else { return nil }
    return Paragraph.Row(
      indent: start - line.lowerBound, pipes: pipes, isFirst: paragraph.lines == 1)
  }

  /// Whether a line can be the row of delimiters below the header of a table.
  private func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var (end, isRow) = (line.upperBound, false)
    while end > line.lowerBound {
      switch bytes[end - 1] {
      case Sign.pipe, UInt8(ascii: ":"): isRow = true
      case UInt8(ascii: "-"), Sign.space, Sign.tab, Sign.greater: break
      default: return false
      }
      end -= 1
    }
    return isRow
  }

  /// At a row of delimiters, the parser looks at the whole paragraph above for the header of a table.
  ///
  /// Where it found one, what follows in the same form are rows of the table, whatever is in them.
  private mutating func addDelimiterRow(
    _ range: Range<Int>, _ pipes: Int, _ row: Paragraph.Row?
  ) {
    let lines = Double(paragraph.lines)
    var rowCost = paragraph.cellCost + lines * max(lines - 64, 0) * 0.3
    // The first look at each byte is in proportion to the length.
    if paragraph.columns > 0 { rowCost += Double(range.upperBound - paragraph.start) * 35 }
    let isBelowText = paragraph.lines > 2
    cost.add(
      rowCost, for: isBelowText ? .delimiterRows : .cells, count: 1,
      size: isBelowText ? paragraph.lines : paragraph.widest, at: range)
    paragraph.columns = max(paragraph.columns, pipes, 1)
    // With four blanks before it, a line of a paragraph begins no table.
    guard let row, let header = paragraph.header, header.pipes == row.pipes,
      header.indent == row.indent, row.indent < 4 || header.isFirst
    else { return }
    paragraph.table = row
    cost.linear += Double(pipes) * 400
  }

  /// Adds what lines with very many addresses or parentheses take.
  mutating func addAddresses(of line: Line, in range: Range<Int>) {
    // Behind each address, the rest of the text is copied; from this length on, one notices.
    if line.signs > 0, range.count > 2000 {
      cost.add(
        Double(line.signs) * Double(range.count - 2000) * 0.1, for: .longLines,
        count: line.signs, size: range.count, at: range)
    }
    if line.parentheses > 16 { addParentheses(in: range) }
  }

  /// Adds what words take that have many parentheses: of an address, each at its end has all before
  /// it counted anew.
  private mutating func addParentheses(in line: Range<Int>) {
    var (start, count, isAddress) = (line.lowerBound, 0, false)
    for offset in line {
      switch bytes[offset] {
      case Sign.space, Sign.tab, Sign.less: (start, count, isAddress) = (offset + 1, 0, false)
      case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"): isAddress = true
      case UInt8(ascii: ")"):
        count += 1
        guard isAddress, count > 4 else { break }
        let length = offset + 1 - start
        cost.add(
          Double(length) * 0.25, for: .parentheses, count: 1, size: length, at: start..<offset + 1)
      default: break
      }
    }
  }

  /// Adds what is taken by markup without an end, which is sought up to the end of the paragraph.
  mutating func addMarkup(before end: Int) {
    // The last places where an instruction, a declaration and a section end.
    var (instruction, declaration, section) = (0, 0, 0)
    for offset in paragraph.start..<end where bytes[offset] == Sign.greater {
      declaration = offset
      if offset > 0, bytes[offset - 1] == UInt8(ascii: "?") { instruction = offset }
      if offset > 1, bytes[offset - 1] == Sign.close, bytes[offset - 2] == Sign.close {
        section = offset
      }
    }
    for offset in paragraph.openings {
      let isInstruction = bytes[offset + 1] == UInt8(ascii: "?")
      let isSection = !isInstruction && offset + 2 < end && bytes[offset + 2] == Sign.open
      let close = isInstruction ? instruction : isSection ? section : declaration
      guard close < offset else { continue }
      cost.add(Double(end - offset) * 0.45, for: .markup, count: 1, at: offset..<offset + 2)
    }
  }
}
