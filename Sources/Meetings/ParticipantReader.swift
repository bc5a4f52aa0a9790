internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

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
      collector.takeHeading(outline.blocks[announcing].node)
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

  /// The lists behind all labels up to the first heading below one, as there may be one for those on site and
  /// one for those who are not.
  private func listBehindLabel(in head: Range<Int>) -> ParticipantList? {
    var announcement: Range<Int>?
    var entries: [Participant] = []
    for index in head {
      if outline.blocks[index].heading != nil {
        if announcement == nil { continue }
        break
      }
      for label in labels(in: index) {
        entries += people(behind: label, in: index, of: head)
        announcement = announcement ?? range(of: label)
      }
    }
    return announcement.map {
      ParticipantList(announcement: $0, entries: entries, isAboveHeading: false)
    }
  }

  private func labels(in block: Int) -> [Int] {
    tree.subtree(of: outline.blocks[block].node)
      .filter { tree.nodes[$0].kind == .paragraph && isLabel($0) }
  }

  /// Those behind a label, and in the list that stands in its item or is the next block.
  private func people(behind label: Int, in block: Int, of head: Range<Int>) -> [Participant] {
    var collector = EntryCollector(self)
    collector.takeLabelled(label)
    guard collector.isListing else { return collector.entries }
    if tree.nodes[label].parent != 0 {
      for sibling in tree.children(of: tree.nodes[label].parent) where sibling != label {
        collector.take(sibling)
      }
    } else if block + 1 < head.upperBound, outline.blocks[block + 1].heading == nil,
      labels(in: block + 1).isEmpty,
      !collector.hasPeopleBehindLabel || mayGoOn(in: block + 1, of: head)
    {
      collector.take(outline.blocks[block + 1].node)
    }
    return collector.entries
  }

  /// Whether a block below a label that has people beside it may have more of them: a list needs handles,
  /// as it might be that of the topics.
  private func mayGoOn(in block: Int, of head: Range<Int>) -> Bool {
    guard case .list = tree.nodes[outline.blocks[block].node].kind else { return true }
    return !people(listedIn: block, of: head).isEmpty
  }

  /// Whether a line of a paragraph begins with `Participants:` or the like, or it is nothing but such a word.
  private func isLabel(_ paragraph: Int) -> Bool {
    let text = tree.text(of: paragraph)
    return labelledLine(of: text) != nil || isLabel(text, text.bytes.indices)
  }

  private func labelledLine(of text: FlatText) -> Range<Int>? {
    text.lines(from: 0).first { line in text.label(line).map { isLabel(text, $0) } ?? false }
  }

  private func isLabel(_ text: FlatText, _ range: Range<Int>) -> Bool {
    // What is longer than any label is not worth folding.
    range.count <= FlatText.longestLabel
      && profile.participants.labels.matches(FoldedText(text.bytes[range]))
  }

  /// The bytes of a paragraph from the line with a label on.
  private func range(of label: Int) -> Range<Int> {
    let range = tree.nodes[label].range
    let text = tree.text(of: label)
    guard let line = labelledLine(of: text), line.lowerBound > 0 else { return range }
    return text.sourceRange(of: line).lowerBound..<range.upperBound
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
