import Bytes
import MarkdownTree
import Statements
import Testing

/// The parts that the grammars take a text apart into.
@Suite struct TokenTests {
  /// Each token with the first letters of its kind, as `w(order) h(@ada)`.
  private func picture(_ text: String) -> String {
    let tree = MarkdownTree(SourceText(Array(text.utf8)))
    let flat = tree.text(of: 1)
    return flat.tokens(in: tree).map { "\($0.kind.picture)(\(flat.string($0.range)))" }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("order disks", "w(order) w(disks)"),
    ("A.I. to-do don't v6.0.2", "w(A.I) .(.) w(to-do) w(don't) w(v6.0.2)"),
    ("AI/ML (x)", "w(AI) &(/) w(ML) [(() w(x) ]())"),
    ("@ada: @bob/@eve.", "h(@ada) :(:) h(@bob) &(/) h(@eve) .(.)"),
    ("mail@example.org @lists.example.org", "a(mail@example.org) @(@) w(lists.example.org)"),
    ("`AI @ada` x", "c(AI @ada) w(x)"),
    ("see https://a.example/b, ok", "w(see) a(https://a.example/b) ,(,) w(ok)"),
    ("a -> b => c --> d – e", "w(a) >(->) w(b) >(=>) w(c) >(-->) w(d) -(–) w(e)"),
    ("a\nb", "w(a) n(\n) w(b)"),
    ("done :tada: ✅", "w(done) s(:tada:) s(✅)"),
    ("AI：@ada", "w(AI) :(：) h(@ada)"),
    ("Füße übrig", "w(Füße) w(übrig)"),
    ("a: b:c", "w(a) :(:) w(b) :(:) w(c)"),
  ])
  func aTextIsTakenApart(text: String, expected: String) {
    #expect(picture(text) == expected)
  }
}

extension Token.Kind {
  fileprivate var picture: String {
    switch self {
    case .word: "w"
    case .handle: "h"
    case .code: "c"
    case .address: "a"
    case .colon: ":"
    case .comma: ","
    case .semicolon: ";"
    case .stop: "."
    case .open: "["
    case .close: "]"
    case .arrow: ">"
    case .dash: "-"
    case .joint: "&"
    case .lineBreak: "n"
    case .at: "@"
    case .emphasis: "_"
    case .sign: "s"
    }
  }
}
