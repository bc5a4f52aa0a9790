internal import ActionItems
internal import Bytes
internal import Meetings
internal import Profiles
internal import Statements

/// Reports handles of participants, of those with a role and of owners that GitHub cannot have given.
///
/// Page: Rules/handle-invalid.md
struct HandleInvalid: Rule {
  static let id = "handle-invalid"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let handles = file.heldMeetings.flatMap { Self.handles(of: $0) }
    let parted = handles.compactMap { handle in
      Self.blanks(in: handle, of: file.source).map { Defect.parted(handle, $0) }
    }
    let invalid = handles.filter { !$0.isValid && Self.blanks(in: $0, of: file.source) == nil }
    let mentions = Dictionary(grouping: invalid) { $0 }
    var told: Set<Handle> = []
    return parted
      + invalid.filter { told.insert($0).inserted }.map { handle in
        let places = Set((mentions[handle] ?? []).map { $0.range })
        return .invalid(handle, at: places.sorted { $0.lowerBound < $1.lowerBound })
      }
  }

  /// The blanks between the `@` and the name.
  private static func blanks(in handle: Handle, of source: SourceText) -> Range<Int>? {
    let name = source.bytes[handle.range].dropFirst()
    let blanks = name.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return blanks.isEmpty ? nil : blanks.indices
  }

  private static func handles(of meeting: Meeting) -> [Handle] {
    let owners = meeting.actionItems.flatMap { $0.owners }.compactMap { owner -> Handle? in
      if case .handle(let handle) = owner { handle } else { nil }
    }
    return (meeting.participants?.entries ?? []).compactMap { $0.handle }
      + meeting.roles.compactMap { $0.handle } + owners
  }
}

extension Defect {
  fileprivate static func parted(_ handle: Handle, _ blanks: Range<Int>) -> Defect {
    Defect(
      at: handle.range, "a blank parts the @ from \(handle.text): expected @\(handle.text)",
      help: "write @\(handle.text)",
      fix: handle.isValid ? Fix(isSafe: true, [Fix.Edit(blanks, with: "")]) : nil)
  }

  fileprivate static func invalid(_ handle: Handle, at places: [Range<Int>]) -> Defect {
    Defect(
      at: handle.range, "@\(handle.text) is no GitHub handle: \(reason(handle.text))",
      help: "look up the handle of the person on GitHub", occurrences: places)
  }

  private static func reason(_ text: String) -> String {
    let odd = text.first { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    if odd == " " { return "a blank cannot be in it" }
    if let odd { return "\(odd) cannot be in it" }
    return text.utf8.count > 39
      ? "it has more than 39 characters" : "a hyphen has to stand between letters or digits"
  }
}
