internal import MarkdownTree
internal import Profiles
internal import Statements

/// Reads who reports, who takes the minutes and who moderates.
///
/// A line asks for a role, `Minutes: @ada` or `Who takes the minutes?`, and the answer stands behind it,
/// in the items below it, or in the next paragraph. Or a heading asks, and the answer is in its section.
struct RoleReader {
  let outline: Outline
  let profile: Profile

  private var tree: MarkdownTree { outline.tree }

  /// The roles in some blocks of a meeting.
  ///
  /// What stands between two headings is read together, since the answer may be a block of its own. A
  /// heading asks only where nothing below it does.
  func roles(in blocks: some Sequence<Int>) -> [RoleAssignment] {
    var roles: [RoleAssignment] = []
    var (heading, lines): (Outline.Heading?, [RoleLine]) = (nil, [])
    for index in blocks {
      guard let next = outline.blocks[index].heading else {
        lines += roleLines(in: outline.blocks[index].node)
        continue
      }
      roles += self.roles(under: heading, lines)
      (heading, lines) = (next, [])
    }
    return roles + self.roles(under: heading, lines)
  }

  private func roles(under heading: Outline.Heading?, _ lines: [RoleLine]) -> [RoleAssignment] {
    let roles = self.roles(in: lines)
    guard roles.isEmpty, let heading, asks(heading) else { return roles }
    return self.roles(askedBy: heading, answers: lines)
  }

  private func asks(_ heading: Outline.Heading) -> Bool {
    profile.roles.contains { $0.lines.matches(heading.name) }
  }

  /// The paragraphs of a block and of the items in it; a bullet with nothing behind it makes a heading of
  /// the line above.
  private func roleLines(in block: Int) -> [RoleLine] {
    tree.subtree(of: block).filter { node in
      switch tree.nodes[node].kind {
      case .paragraph, .heading: true
      default: false
      }
    }.flatMap { RoleLine.lines(of: $0, in: tree, roles: profile.roles) }
  }

  private func roles(in lines: [RoleLine]) -> [RoleAssignment] {
    lines.indices.flatMap { index -> [RoleAssignment] in
      let line = lines[index]
      if line.asked.isEmpty || line.isAnsweredByParts(profile.roles) { return [] }
      let next = index + 1 < lines.count ? lines[index + 1] : nil
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
