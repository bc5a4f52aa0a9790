internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Collects entries from the blocks of a list of participants.
struct EntryCollector {
  var entries: [Participant] = []
  /// Whether those who follow are listed as not there.
  var isAbsent = false
  /// Whether those who follow stand under headings of their own: there only handles tell them from
  /// the text of a topic.
  var isInGroups = false
  /// Whether what follows goes on with the list, since no other label stands below that of the list.
  private(set) var isListing = true
  /// The place of the first entry behind the last label.
  private var startOfLabelled = 0
  /// Whether the lines below a label, beside which nobody stands, begin with labels for those in them.
  private var labelsArePeople = false
  /// Whether a line has asked for a chore: who follows answers it.
  private var hasEnded = false

  private let tree: MarkdownTree
  private let profile: Profile

  /// Whether somebody stands in the paragraph of a label.
  var hasPeopleBehindLabel: Bool { entries.count > startOfLabelled }

  init(_ reader: ParticipantReader) {
    tree = reader.outline.tree
    profile = reader.profile
  }

  /// Takes a list, a paragraph without bullets, or what was indented into code.
  mutating func take(_ block: Int) {
    switch tree.nodes[block].kind {
    case .list: takeItems(of: block)
    case .paragraph: takeParagraph(block)
    case .codeBlock(isFenced: false): takeCode(block)
    case .table: takeRows(of: block)
    case .blockQuote: for child in tree.children(of: block) { take(child) }
    default: break
    }
  }

  /// Takes the rows of a table by its columns or, where the profile knows none of them, those that have a
  /// handle in one of their cells.
  private mutating func takeRows(of table: Int) {
    if let rows = PersonTable(table, in: tree, profile.participants) {
      entries += rows.entries(isAbsent: isAbsent)
      return
    }
    for node in tree.subtree(of: table) where tree.nodes[node].kind == .tableRow(isHeader: false) {
      let cells = tree.children(of: node).map { tree.text(of: $0) }
      guard let cell = cells.first(where: { !$0.handles.isEmpty }) else { continue }
      add(EntryLine(cell, cell.bytes.indices, isInItem: true, isLabelled: false))
    }
  }

  /// Takes lines without bullets, if the first of them is an entry: else the paragraph is a remark.
  private mutating func takeParagraph(_ paragraph: Int) {
    let text = tree.text(of: paragraph)
    guard let first = text.lines(from: 0).first else { return }
    let line = EntryLine(text, first, isInItem: false, isLabelled: false)
    let isLabel = line.label.map { profile.participants.absentLabels.matches($0) } ?? false
    if line.namesPeople || isLabel {
      takeLines(of: paragraph, isInItem: false)
    } else if holdsOnlyPeople(text) {
      for line in text.lines(from: 0) {
        let entry = EntryLine(text, line, isInItem: false, isLabelled: false)
        if entry.namesPeople {
          add(entry)
        } else {
          add(EntryLine(named: entry), form: entry.handles.isEmpty ? nil : .withoutBullet)
        }
      }
    }
  }

  /// Whether each line of a paragraph begins with a handle or a name, and one of them with a handle.
  private func holdsOnlyPeople(_ text: FlatText) -> Bool {
    let entries = text.lines(from: 0).map {
      EntryLine(text, $0, isInItem: false, isLabelled: false)
    }
    return entries.contains { $0.namesPeople }
      && entries.allSatisfy { $0.namesPeople || $0.beginsWithName && !isChore($0) }
  }

  /// Takes what stands behind the colon of a heading.
  mutating func takeHeading(_ heading: Int) {
    let text = tree.text(of: heading)
    // One at the beginning is that of an emoji.
    guard let colon = text.bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return }
    take(EntryLine(text, colon + 1..<text.bytes.count, isInItem: false, isLabelled: true))
  }

  /// Takes what stands behind the labels of a paragraph, and in the lines below each up to the next label.
  mutating func takeLabelled(_ paragraph: Int) {
    let text = tree.text(of: paragraph)
    let lines = text.lines(from: 0)
    // A label without a colon is the whole paragraph.
    isListing = lines.count == 1
    for (number, line) in lines.enumerated() {
      if let label = text.label(line), announces(label, of: text) {
        let rest = label.upperBound + 1..<line.upperBound
        take(EntryLine(text, rest, isInItem: false, isLabelled: true))
        let isBare = text.trimmed(rest).isEmpty
        labelsArePeople =
          isBare && number + 1 < lines.count && hasOwnLabel(text, lines[number + 1])
      } else if let label = text.label(line), text.isAnyLabel(label), !labelsArePeople {
        isListing = false
      } else if isListing {
        takeBelow(EntryLine(text, line, isInItem: false, isLabelled: true))
      }
    }
  }

  /// Whether a label is that of a list of people, who then follow.
  private mutating func announces(_ label: Range<Int>, of text: FlatText) -> Bool {
    let words = FoldedText(text.bytes[label])
    let isOfAbsent = profile.participants.absentLabels.matches(words)
    guard isOfAbsent || profile.participants.labels.matches(words) else { return false }
    (isListing, isAbsent, startOfLabelled) = (true, isOfAbsent, entries.count)
    return true
  }

  /// Whether a line has a handle behind a label that asks for no chore.
  private func hasOwnLabel(_ text: FlatText, _ line: Range<Int>) -> Bool {
    let entry = EntryLine(text, line, isInItem: false, isLabelled: true)
    return entry.label != nil && !isChore(entry)
  }

  /// Takes what stands beside a label, where people need neither bullets nor lines of their own.
  private mutating func take(_ line: EntryLine) {
    if profile.actions.none.matches(line.folded) { return }
    let people = line.parts(joints: profile.actions.words.joints)
    let found = people.filter { $0.isWrittenLikePerson }
    // What stands behind a handle may be a note, as in `@ada, until 11:00`.
    let isList =
      line.handles.isEmpty ? people.first?.isWrittenLikePerson : found.count == people.count
    if people.count > 1, isList == true {
      for person in found { addBesideLabel(person) }
    } else {
      addBesideLabel(line)
    }
  }

  private mutating func addBesideLabel(_ line: EntryLine) {
    add(line, form: line.handles.isEmpty ? nil : .expected)
  }

  /// Takes a line below a label.
  private mutating func takeBelow(_ line: EntryLine) {
    let people = line.parts(joints: profile.actions.words.joints)
    if line.handles.isEmpty, people.count > 1, people.allSatisfy({ $0.isWrittenLikePerson }) {
      for person in people { add(person) }
    } else {
      add(line)
    }
  }

  private mutating func takeItems(of list: Int) {
    var absentBelow: Range<Int>?
    for node in tree.subtree(of: list) where tree.nodes[node].kind.isItem {
      if absentBelow?.contains(node) != true { absentBelow = nil }
      guard let first = tree.children(of: node).first(where: { _ in true }),
        tree.nodes[first].kind == .paragraph
      else { continue }
      if isAbsentLabel(first) { absentBelow = tree.subtree(of: node) }
      if !hasHandles(first), hasList(node) || isBelowPerson(node) { continue }
      let wasAbsent = isAbsent
      isAbsent = isAbsent || absentBelow != nil
      takeLines(of: first, isInItem: true, form: isDoubled(node) ? .behindTwoBullets : nil)
      isAbsent = wasAbsent
    }
  }

  private func isAbsentLabel(_ paragraph: Int) -> Bool {
    let bytes = tree.text(of: paragraph).bytes
    return bytes.last == UInt8(ascii: ":")
      && profile.participants.absentLabels.matches(FoldedText(bytes.dropLast()))
  }

  private func hasHandles(_ paragraph: Int) -> Bool {
    !HandleMatch.all(in: tree.text(of: paragraph), isListOfPeople: true).isEmpty
  }

  /// Whether an item has more of them below it: it then names what those have in common.
  private func hasList(_ item: Int) -> Bool {
    tree.children(of: item).contains { isList($0) }
  }

  /// Whether an item stands below a participant, as a note.
  private func isBelowPerson(_ item: Int) -> Bool {
    let outer = tree.nodes[tree.nodes[item].parent].parent
    return tree.nodes[outer].kind.isItem && tree.nodes[outer + 1].kind == .paragraph
      && hasHandles(outer + 1)
  }

  private func isList(_ node: Int) -> Bool {
    if case .list = tree.nodes[node].kind { true } else { false }
  }

  /// Whether an item stands right behind the bullet of another one.
  private func isDoubled(_ item: Int) -> Bool {
    let list = tree.nodes[item].parent
    let outer = tree.nodes[list].parent
    return tree.nodes[outer].kind.isItem && outer + 1 == list
  }

  private mutating func takeLines(
    of paragraph: Int, isInItem: Bool, form: Participant.Form? = nil
  ) {
    let text = tree.text(of: paragraph)
    for (number, line) in text.lines(from: 0).enumerated() {
      // Who is struck out was not there after all.
      if FoldedText(text.withoutStruck(line, in: tree)).isEmpty { continue }
      let line = EntryLine(text, line, isInItem: isInItem && number == 0, isLabelled: false)
      add(line, form: form)
    }
  }

  private mutating func takeCode(_ block: Int) {
    let text = tree.verbatim(block)
    for line in text.lines(from: 0)
    where !HandleMatch.all(in: text, line, isListOfPeople: true).isEmpty {
      add(EntryLine(text, line, isInItem: false, isLabelled: false), form: .inCode)
    }
  }

  private mutating func add(_ line: EntryLine, form: Participant.Form? = nil) {
    if let label = line.label, profile.participants.absentLabels.matches(label) {
      entries += line.entries(form: .expected, isBehindLabel: true, isAbsent: { _ in true })
      return
    }
    if isChore(line) { hasEnded = true }
    guard !hasEnded, line.namesPeople, !isNobody(line), !isInGroups || !line.handles.isEmpty else {
      return
    }
    let notes = profile.participants.absentNotes
    entries += line.entries(form: form) { [isAbsent] note in
      isAbsent || note.map { notes.matches(FoldedText(Array($0.utf8))) } ?? false
    }
  }

  /// Whether a line asks for a chore.
  private func isChore(_ line: EntryLine) -> Bool {
    guard line.handles.isEmpty || line.label != nil else { return false }
    return profile.roles.contains { $0.lines.matches(line.folded) }
  }

  /// Whether a line without a handle names a team or a company, or says that nothing took place.
  private func isNobody(_ line: EntryLine) -> Bool {
    line.handles.isEmpty
      && (profile.cancelled.matches(line.folded) || profile.groups.matches(line.foldedName))
  }
}
