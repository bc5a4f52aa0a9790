internal import Bytes
internal import Meetings

/// The texts of meetings by the numbers of these.
struct MeetingTexts {
  private var texts: [Int: ArraySlice<UInt8>] = [:]

  /// Reads the texts of some meetings; a file of many is divided into lines once.
  init(of records: [MeetingRecord], _ numbers: some Sequence<Int>) {
    for (_, numbers) in Dictionary(grouping: numbers, by: { records[$0].path }) {
      guard let first = numbers.first else { continue }
      let source = SourceText(records[first].bytes)
      for number in numbers {
        texts[number] = source.bytes[source.range(ofLines: records[number].meeting.lines)]
      }
    }
  }

  /// The bytes of the lines that are about a meeting; empty where it was not read.
  subscript(number: Int) -> ArraySlice<UInt8> { texts[number] ?? [] }

  /// The lines of a meeting, but for blank ones.
  func lines(of number: Int) -> [ArraySlice<UInt8>] {
    self[number].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  /// The lines of a meeting without its title, which tells nothing but the day.
  func linesBelowTitle(of number: Int, _ record: MeetingRecord) -> [ArraySlice<UInt8>] {
    let beginsWithTitle =
      record.meeting.title != nil && record.line == record.meeting.lines.lowerBound
    return Array(lines(of: number).dropFirst(beginsWithTitle ? 1 : 0))
  }
}
