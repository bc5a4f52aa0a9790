internal import Bytes
internal import Meetings
internal import Profiles

/// A heading that is probably a slip of one that the profile knows, in minutes where that is missing.
struct MistypedHeading {
  private let written: String
  private let meant: String
  private let line: Int

  /// So many headings of a meeting are compared.
  private static let most = 64

  /// The first such heading of a meeting; nil where there is none.
  init?(of headings: GlobSet, in meeting: Meeting, _ file: LintedFile) {
    let known = headings.words
    let unknown = meeting.sections.prefix(Self.most).filter { $0.kind == nil }
    for section in unknown {
      guard let meant = nearest(to: section.name, among: known) else { continue }
      (written, self.meant) = (section.name, meant)
      line = file.source.line(of: section.range.lowerBound)
      return
    }
    return nil
  }

  /// What to do.
  var help: String {
    "line \(line) says '\(PrintableLine(written).text)': did you mean '\(meant)'?"
  }
}
