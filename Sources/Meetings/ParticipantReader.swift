internal import Bytes
internal import MarkdownTree
internal import Profiles

/// Reads the list of participants in the head of a meeting.
struct ParticipantReader {
  let outline: Outline
  let profile: Profile

  private var tree: MarkdownTree { outline.tree }

  /// The list among the blocks before the agenda; nil where there is none.
  ///
  /// It stands under a heading, behind a label such as `Participants:`, or right under the title.
  func list(in head: Range<Int>, title: Int?) -> ParticipantList? {
    listUnderHeading(in: head) ?? listBehindLabel(in: head) ?? listUnderTitle(title, in: head)
  }

  private func listUnderHeading(in head: Range<Int>) -> ParticipantList? {
    let announcing = head.first { index in
      outline.blocks[index].heading.map { profile.participants.headings.matches($0.name) } ?? false
    }
    guard let announcing else { return nil }
    var collector = EntryCollector(self)
    if outline.blocks[announcing].heading?.text.handles.isEmpty == false {
      collector.takeLabelled(outline.blocks[announcing].node)
    }
    for index in (announcing + 1)..<max(head.upperBound, announcing + 1) {
      guard let heading = outline.blocks[index].heading else {
        collector.take(outline.blocks[index].node)
        continue
      }
      if profile.participants.absentHeadings.matches(heading.name) {
        collector.isAbsent = true
      } else if isGroup(heading, below: announcing),
        collector.entries.isEmpty || collector.isInGroups
      {
        collector.isInGroups = true
      } else if profile.participants.headings.matches(heading.name) {
        collector.isAbsent = false
      } else {
        break
      }
    }
    let above = collector.entries.isEmpty ? people(listedIn: announcing - 1, of: head) : []
    let announcement = tree.nodes[outline.blocks[announcing].node].range
    return ParticipantList(
      announcement: announcement, entries: above.isEmpty ? collector.entries : above,
      isAboveHeading: !above.isEmpty)
  }

  /// Whether a heading may be that of some of the participants, such as those on site.
  private func isGroup(_ heading: Outline.Heading, below announcing: Int) -> Bool {
    heading.level > outline.level(announcing)
      && !profile.housekeeping.headings.matches(heading.name)
  }

  private func listBehindLabel(in head: Range<Int>) -> ParticipantList? {
    for index in head where outline.blocks[index].heading == nil {
      let node = outline.blocks[index].node
      let paragraphs = tree.subtree(of: node).filter { tree.nodes[$0].kind == .paragraph }
      guard let label = paragraphs.first(where: { isLabel($0) }) else { continue }
      var collector = EntryCollector(self)
      collector.takeLabelled(label)
      let isItem = tree.nodes[label].parent != 0
      if isItem {
        for sibling in tree.children(of: tree.nodes[label].parent) where sibling != label {
          collector.take(sibling)
        }
      } else if index + 1 < head.upperBound, outline.blocks[index + 1].heading == nil {
        collector.take(outline.blocks[index + 1].node)
      }
      return ParticipantList(
        announcement: tree.nodes[label].range, entries: collector.entries, isAboveHeading: false)
    }
    return nil
  }

  /// Whether a paragraph begins with `Participants:` or the like.
  private func isLabel(_ paragraph: Int) -> Bool {
    let bytes = tree.text(of: paragraph).bytes
    let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    // Without a colon, what is longer than any label is not worth folding.
    guard end <= 64 else { return false }
    return profile.participants.labels.matches(FoldedText(bytes[..<end]))
  }

  /// The list right under the title, if its items begin with handles.
  private func listUnderTitle(_ title: Int?, in head: Range<Int>) -> ParticipantList? {
    let entries = people(listedIn: title.map { $0 + 1 } ?? head.lowerBound, of: head)
    guard entries.count >= 2, let start = entries.first?.range else { return nil }
    return ParticipantList(announcement: start, entries: entries, isAboveHeading: false)
  }

  /// The entries of a list, if nearly all of its items begin with handles; else none.
  private func people(listedIn index: Int, of blocks: Range<Int>) -> [Participant] {
    guard blocks.contains(index), case .list = tree.nodes[outline.blocks[index].node].kind else {
      return []
    }
    var collector = EntryCollector(self)
    collector.take(outline.blocks[index].node)
    let items = tree.children(of: outline.blocks[index].node).reduce(0) { count, _ in count + 1 }
    let handles = collector.entries.filter { $0.handle != nil && $0.name == nil }
    return handles.count * 4 >= items * 3 ? collector.entries : []
  }
}

/// Collects entries from the blocks of a list of participants.
private struct EntryCollector {
  var entries: [Participant] = []
  /// Whether those who follow are listed as not there.
  var isAbsent = false
  /// Whether those who follow stand under headings of their own: there only handles tell them from
  /// the text of a topic.
  var isInGroups = false

  private let tree: MarkdownTree
  private let profile: Profile

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

  /// Takes the rows of a table that have a handle in one of their cells.
  private mutating func takeRows(of table: Int) {
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
    if line.namesPeople || isLabel { takeLines(of: paragraph, isInItem: false) }
  }

  /// Takes what stands behind the colon of a label, or of a heading.
  mutating func takeLabelled(_ paragraph: Int) {
    let text = tree.text(of: paragraph)
    // One at the beginning is that of an emoji.
    guard let colon = text.bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return }
    for line in text.lines(from: colon + 1) {
      add(EntryLine(text, line, isInItem: false, isLabelled: true))
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
    guard line.namesPeople, !isChore(line), !isInGroups || !line.handles.isEmpty else { return }
    let notes = profile.participants.absentNotes
    entries += line.entries(form: form) { [isAbsent] note in
      isAbsent || note.map { notes.matches(FoldedText(Array($0.utf8))) } ?? false
    }
  }

  /// Whether a line without a handle asks for a chore, names a team or a company, or says that nothing
  /// took place.
  private func isChore(_ line: EntryLine) -> Bool {
    guard line.handles.isEmpty else { return false }
    return profile.cancelled.matches(line.folded) || profile.groups.matches(line.foldedName)
      || profile.roles.contains { $0.lines.matches(line.folded) }
  }
}
