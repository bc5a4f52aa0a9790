internal import Bytes
internal import Meetings
internal import Profiles

/// Reports links to files and headings of the repository that are not there.
///
/// Page: Rules/repo-link-broken.md
struct RepoLinkBroken: Rule {
  static let id = "repo-link-broken"
  static let severity = Severity.error
  static let needs: Set<SnapshotNeed> = [.files]
  static let options = [
    Key(
      "anchors", .text(.flag), "whether the headings behind # have to be there, too",
      standard: "\(RepoLinkBroken().asksForAnchors)")
  ]
  /// For so many links of a file it is found out what may be meant.
  private static let mostGuesses = 64

  private var asksForAnchors = true

  mutating func take(_ options: RuleOptions) {
    asksForAnchors = options.flag("anchors") ?? asksForAnchors
  }

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let surroundings = file.surroundings else { return [] }
    // What begins like an address of the web is told by another rule.
    let links = file.links.compactMap { RepositoryLink($0, in: file) }
      .filter { $0.link.address != nil || LinkMalformed.misspelled($0.link.destination) == nil }
    var defects: [Defect] = []
    var own: HeadingAnchors?
    for link in links {
      if link.path == file.path {
        guard asksForAnchors else { continue }
        own = own ?? link.anchor.map { _ in HeadingAnchors(file.tree, file.places) }
        if let own { defects += Self.lostAnchor(link, own, in: file) }
      } else if surroundings.paths.holds(file: link.path) {
        if asksForAnchors { defects += Self.lostAnchor(link, in: file, of: surroundings) }
      } else if !surroundings.paths.holds(link.path), !surroundings.paths.isBelowFile(link.path) {
        let target = LostTarget(link.path, in: surroundings.paths)
        let fromTop = link.pathFromTop.flatMap { surroundings.paths.holds(file: $0) ? $0 : nil }
        let meant = defects.count < Self.mostGuesses ? fromTop ?? target.meant : nil
        defects.append(
          .lost(link, meant, isToCome: fromTop == nil && target.isToCome, in: file))
      }
    }
    return defects
  }

  private static func lostAnchor(
    _ link: RepositoryLink, in file: LintedFile, of surroundings: Surroundings
  ) -> [Defect] {
    let name = link.path.name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let anchor = link.anchor, !anchor.isEmpty,
      name.suffix(3).elementsEqual(".md".utf8) || name.suffix(9).elementsEqual(".markdown".utf8),
      let anchors = surroundings.anchors(in: link.path)
    else { return [] }
    return lostAnchor(link, anchors, in: file)
  }

  private static func lostAnchor(
    _ link: RepositoryLink, _ anchors: HeadingAnchors, in file: LintedFile
  ) -> [Defect] {
    guard let anchor = link.anchor, !isNoHeading(anchor), !anchors.mayLead(to: anchor) else {
      return []
    }
    return [.lostHeading(link, anchor, meant: anchors.anchor(for: anchor), in: file)]
  }

  /// Whether an anchor is the top of a page, a line of a file (`L57`), a slide (`/3`) or marked text (`:~:`).
  private static func isNoHeading(_ anchor: String) -> Bool {
    let isLine = anchor.hasPrefix("L") && anchor.utf8.dropFirst().first?.isDigit == true
    return anchor.isEmpty || anchor == "top" || isLine || anchor.hasPrefix("/")
      || anchor.hasPrefix(":~:")
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Defect {
  fileprivate static func lost(
    _ link: RepositoryLink, _ meant: RepositoryPath?, isToCome: Bool, in file: LintedFile
  ) -> Defect {
    let reference = meant.map { link.reference(to: $0) }
    let shown = reference.map { PrintableLine($0).text }
    return Defect(
      at: link.link.range,
      isToCome
        ? "there are no minutes \(link.path.printable) yet"
        : "there is no \(link.path.printable)" + (shown.map { ": meant is \($0)" } ?? ""),
      help: shown.map { "link to \($0)" }
        ?? (isToCome ? nil : help(for: link)),
      severity: isToCome ? .info : nil,
      fix: reference.flatMap { fix(link, 0..<link.writtenFile.utf8.count, with: $0, in: file) })
  }

  private static func help(for link: RepositoryLink) -> String {
    let server = link.writtenPath.prefix { $0 != "/" }
    let usual = "correct the path, or remove the link"
    if link.link.address != nil || server.hasPrefix(".") { return usual }
    if server.contains("@") { return "before an address of mail write mailto:" }
    let isServer = server.hasPrefix("www.") || server.contains(".") && server != link.writtenPath
    return isServer ? "before an address of the web write https://" : usual
  }

  fileprivate static func lostHeading(
    _ link: RepositoryLink, _ anchor: String, meant: String?, in file: LintedFile
  ) -> Defect {
    let shown = RepositoryPath.printable(anchor.utf8)
    let end = link.link.destination.utf8.count
    let start = end - anchor.utf8.count
    let whole = link.path == file.path ? "there is" : "\(link.path.printable) has"
    return Defect(
      at: link.link.range,
      "\(whole) no heading #\(shown)" + (meant.map { ": meant is #\($0)" } ?? ""),
      help: meant.map { "link to #\($0)" } ?? "correct the anchor, or link to the file",
      fix: meant.flatMap { fix(link, start..<end, with: $0, in: file) })
  }

  /// A replacement of some bytes of the destination, where that is written as it reads.
  private static func fix(
    _ link: RepositoryLink, _ part: Range<Int>, with other: String, in file: LintedFile
  ) -> Fix? {
    link.link.place(of: link.link.destination, in: file.source).map { place in
      let start = place.lowerBound + part.lowerBound
      return Fix(isSafe: false, [Fix.Edit(start..<start + part.count, with: other)])
    }
  }
}
