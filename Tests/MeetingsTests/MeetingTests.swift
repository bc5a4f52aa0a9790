import Bytes
import MarkdownTree
import Meetings
import Testing

@Suite struct MeetingTests {
  /// The dates in the title of a text, as written, with their places.
  private func titleDates(_ text: String) -> [String] {
    let source = SourceText(Array(text.utf8))
    return Meeting(MarkdownTree(source), in: source).titleDates.map { date in
      let place = source.position(of: date.range.lowerBound)
      return "\(place.line):\(place.column) \(source.text(in: date.range))"
    }
  }

  @Test func theTitleIsTheFirstHeading() {
    #expect(titleDates("# 2025-03-05\n\n## 2025-03-12\n") == ["1:3 2025-03-05", "3:4 2025-03-12"])
    #expect(titleDates("# 2025-03-05\n\ntext\n\n# 2025-03-12\n") == ["1:3 2025-03-05"])
    #expect(titleDates("Pad head\n\n## 2025-03-05\n") == ["3:4 2025-03-05"])
  }

  @Test func aTopicIsNoTitle() {
    #expect(titleDates("### Release of 2025-03-05\n") == [])
    #expect(titleDates("# Call\n\ntext\n\n## Release of 2025-03-05\n") == [])
    #expect(titleDates("# Call\n### Release of 2025-03-05\n") == [])
  }

  @Test func theDateIsMarkedInTheTextAndNotInALink() {
    let text = "# [Call](https://example.org/2025-02-26) of 2025-03-05\n"
    #expect(titleDates(text) == ["1:45 2025-03-05"])
  }

  @Test func slidesMayWelcomeFirst() {
    let text =
      "---\ntype: slide\n---\n# Hello\n\n---\n\npicture\n\n### 2025-03-05\n\n---\n# 2025-03-12\n"
    #expect(titleDates(text) == ["10:5 2025-03-05"])
    #expect(
      titleDates("---\ntype: slide\n---\n\n# 2025-03-05\n\ntext\n\n# 2025-03-12\n") == [
        "5:3 2025-03-05"
      ])
  }

  @Test func underlinedTitlesCount() {
    #expect(titleDates("Call of\n2025-03-05\n====\n") == ["2:1 2025-03-05"])
  }

  @Test func noTitleHasNoDates() {
    #expect(titleDates("") == [])
    #expect(titleDates("2025-03-05\n\ntext\n") == [])
  }
}
