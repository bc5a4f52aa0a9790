internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// A table with a participant in each row.
struct PersonTable {
  private let tree: MarkdownTree
  private let rows: [Int]
  private let name: Int
  /// The places of the columns that the table has.
  private let abbreviation: Int?
  private let notes: [Int]

  /// Nil where no column has the names.
  init?(_ table: Int, in tree: MarkdownTree, _ conventions: ParticipantConventions) {
    let columns = conventions.columns
    guard columns.isTold, let header = tree.children(of: table).first(where: { _ in true }) else {
      return nil
    }
    let heads = tree.children(of: header).map { FoldedText(tree.text(of: $0).bytes) }
    guard let name = heads.firstIndex(where: { columns.name.matches($0) }) else { return nil }
    self.tree = tree
    self.name = name
    rows = tree.children(of: table).filter { tree.nodes[$0].kind == .tableRow(isHeader: false) }
    abbreviation = heads.firstIndex { columns.abbreviation.matches($0) }
    notes = heads.indices.filter { columns.note.matches(heads[$0]) }
  }

  /// Those who stand in the rows; a row without a name or a handle has nobody in it.
  func entries(isAbsent: Bool) -> [Participant] {
    rows.compactMap { row in
      let cells = tree.children(of: row).map { $0 }
      let text = { (column: Int) -> String? in
        guard column < cells.count else { return nil }
        let flat = tree.text(of: cells[column])
        let text = flat.string(flat.trimmed(flat.bytes.indices))
        return text.isEmpty ? nil : text
      }
      let handle = cells.lazy.compactMap { tree.text(of: $0).handles.first }.first
      guard cells.count > name, handle != nil || text(name) != nil else { return nil }
      let short = abbreviation.flatMap { text($0) }
      let said = ([short] + notes.map { text($0) }).compactMap { $0 }
      return Participant(
        handle: handle, name: text(name), abbreviation: short,
        note: said.isEmpty ? nil : said.joined(separator: ", "), isAbsent: isAbsent,
        form: form(hasHandle: handle != nil, short), range: tree.nodes[cells[name]].range)
    }
  }

  private func form(hasHandle: Bool, _ short: String?) -> Participant.Form {
    if hasHandle || short != nil { return .expected }
    return abbreviation == nil ? .withoutHandle : .withoutAbbreviation
  }
}
