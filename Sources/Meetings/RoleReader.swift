internal import MarkdownTree
internal import Profiles

/// Reads who reports, who takes the minutes and who moderates.
///
/// A line asks for a role, `Minutes: @ada` or `Who takes the minutes?`, and the answer stands behind it,
/// in the items below it, or in the next paragraph. Or a heading asks, and the answer is in its section.
struct RoleReader {
  let outline: Outline
  let profile: Profile

  private var tree: MarkdownTree { outline.tree }

  /// The roles in some blocks of a meeting.
  func roles(in blocks: some Sequence<Int>) -> [RoleAssignment] {
    var roles: [RoleAssignment] = []
    var asking: (heading: Outline.Heading, lines: [RoleLine])?
    let blocks = Array(blocks)
    for (position, index) in blocks.enumerated() {
      if let heading = outline.blocks[index].heading {
        if let asking { roles += self.roles(askedBy: asking.heading, answers: asking.lines) }
        asking = asks(heading) ? (heading, []) : nil
        continue
      }
      let lines = roleLines(in: outline.blocks[index].node)
      let found = self.roles(in: lines, next: answer(in: blocks.dropFirst(position + 1)))
      roles += found
      if found.isEmpty { asking?.lines += lines } else { asking = nil }
    }
    if let asking { roles += self.roles(askedBy: asking.heading, answers: asking.lines) }
    return roles
  }

  private func asks(_ heading: Outline.Heading) -> Bool {
    profile.roles.contains { $0.lines.matches(heading.name) }
  }

  /// The paragraph in front of some blocks, which may answer the question right before it.
  private func answer(in blocks: ArraySlice<Int>) -> Int? {
    blocks.first.map { outline.blocks[$0].node }
      .flatMap { tree.nodes[$0].kind == .paragraph ? $0 : nil }
  }

  /// The paragraphs of a block and of the items in it.
  private func roleLines(in block: Int) -> [RoleLine] {
    tree.subtree(of: block).filter { tree.nodes[$0].kind == .paragraph }
      .flatMap { RoleLine.lines(of: $0, in: tree, roles: profile.roles) }
  }

  private func roles(in lines: [RoleLine], next paragraph: Int?) -> [RoleAssignment] {
    lines.indices.flatMap { index -> [RoleAssignment] in
      let line = lines[index]
      if line.asked.isEmpty || line.isAnsweredByParts(profile.roles) { return [] }
      let next =
        index + 1 < lines.count
        ? lines[index + 1]
        : paragraph.flatMap { RoleLine.lines(of: $0, in: tree, roles: profile.roles).first }
      return line.asked.flatMap { conventions -> [RoleAssignment] in
        let answers = line.answers(next: next, none: conventions.none)
        return answers.map {
          RoleAssignment(role: conventions.role, answer: $0, range: line.range)
        }
      }
    }
  }

  private func roles(
    askedBy heading: Outline.Heading, answers lines: [RoleLine]
  ) -> [RoleAssignment] {
    let range = tree.nodes[heading.node].range
    let asked = profile.roles.filter { $0.lines.matches(heading.name) }
    return asked.flatMap { conventions -> [RoleAssignment] in
      let handles = (heading.text.handles + lines.flatMap { $0.handles })
      let answers =
        handles.isEmpty
        ? [heading.isStruck(in: tree) ? .nobody : RoleLine.answer(of: lines, conventions.none)]
        : handles.map { .handle($0) }
      return answers.map { RoleAssignment(role: conventions.role, answer: $0, range: range) }
    }
  }
}

extension Outline.Heading {
  /// Whether all of the heading is struck out.
  fileprivate func isStruck(in tree: MarkdownTree) -> Bool {
    FoldedText(text.withoutStruck(text.bytes.indices, in: tree)).isEmpty
  }
}
