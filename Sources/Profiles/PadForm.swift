/// What a file may say of a pad.
enum PadKey: String, CaseIterable {
  case heading, item, none
}

/// How a team writes the section in which it looks through the action items of earlier meetings.
package struct PadForm: Equatable, Sendable {
  /// The heading, with its number signs.
  package var heading: String
  /// The line of an action item; `{owners}` and `{task}` stand for what it says.
  package var item: String
  /// The line where there is nothing to look through.
  package var none: String

  /// A form that any community can read.
  package static let usual = PadForm(
    heading: "## Pending action items", item: "- AI {owners}: {task}", none: "- (none)")

  /// The line of an action item; without owners the blank before them goes, too.
  package func item(owners: [String], task: String) -> String {
    let names = owners.joined(separator: ", ")
    return item.parts(around: "{task}").map { part in
      let placeholder = names.isEmpty ? " {owners}" : "{owners}"
      return part.parts(around: placeholder).joined(separator: names)
    }.joined(separator: task)
  }
}

extension String {
  /// What stands before, between and behind the places of a text.
  fileprivate func parts(around mark: String) -> [String] {
    var parts: [String] = []
    var (begin, place) = (startIndex, startIndex)
    while place < endIndex {
      if self[place...].hasPrefix(mark) {
        parts.append(String(self[begin..<place]))
        begin = index(place, offsetBy: mark.count)
        place = begin
      } else {
        place = index(after: place)
      }
    }
    return parts + [String(self[begin...])]
  }
}
