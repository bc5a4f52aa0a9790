internal import Bytes

/// A page of `Rules/`: what a rule asks for and why, with examples that are run.
package struct RulePage: Sendable {
  /// The name of the rule, which is that of the page's file.
  package let id: String
  /// The Markdown of the page.
  package let text: String
  /// The first heading; the id, in a page that is right.
  package let title: String
  /// What minutes that follow the rule are like, in a sentence: the first line below the title.
  package let summary: String
  /// The headings of the second level, in the order of the page.
  package let sections: [String]
  /// The examples, in the order of the page.
  package let examples: [Example]

  /// Reads a page.
  ///
  /// - Throws: ``PageError`` for the first block that is no example though it looks like one.
  package init(id: String, text: String) throws(PageError) {
    self.id = id
    self.text = text
    let reading = try PageReader(text, page: id).read()
    let titleAndAfter = reading.prose.drop { !$0.hasPrefix("# ") }
    title = String(titleAndAfter.first?.dropFirst("# ".count) ?? "")
    summary = titleAndAfter.dropFirst().first { !$0.isEmpty } ?? ""
    sections = reading.prose.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    examples = reading.examples
  }

  /// The pages that the program carries, sorted by id.
  ///
  /// - Throws: ``PageError`` for a page that cannot be read.
  package static func builtIn() throws(PageError) -> [RulePage] {
    var pages: [RulePage] = []
    for (id, text) in BuiltInPages.all { pages.append(try RulePage(id: id, text: text)) }
    return pages
  }
}

/// A part of a page that cannot be read as an example.
package struct PageError: Error, Equatable, CustomStringConvertible {
  /// The id of the page.
  package let page: String
  /// The line in the page, from 1.
  package let line: Int
  /// What is wrong, and what was expected.
  package let problem: String

  package var description: String { "\(page).md:\(line): \(problem)" }
}
