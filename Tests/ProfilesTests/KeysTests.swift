import Profiles
import Testing
import YAMLTree

/// The readers take what the declarations of the keys allow, and nothing else.
@Suite struct KeysTests {
  private static let rules = [
    RuleDeclaration("typo", .warning, options: [Key("times", .text(.number(2...9)), "how often")])
  ]

  /// All keys at once, each with a value of its form; the short forms of what has some, or the long ones.
  private static func document(of shape: Shape, isShort: Bool) -> String {
    switch shape {
    case .text(let form): form.example
    case .list(let item): "[\(document(of: item, isShort: isShort))]"
    case .short(as: let main, let keys):
      isShort
        ? keys[main].map { document(of: $0.shape, isShort: isShort) } ?? ""
        : document(of: .mapping(keys), isShort: isShort)
    case .mapping(let keys):
      "{"
        + keys.all.map { key in
          // Of months there have to be twelve.
          let isYear = key.name == "months" && key.isList
          let value =
            isYear
            ? "[\(Array(repeating: "AI", count: 12).joined(separator: ", "))]"
            : document(of: key.shape, isShort: isShort)
          return "\(key.name): \(value)"
        }.joined(separator: ", ") + "}"
    case .table(let form, let inner): "{\(form.example): \(document(of: inner, isShort: isShort))}"
    }
  }

  @Test(arguments: [true, false])
  func whatIsDeclaredIsRead(isShort: Bool) throws {
    let text = Self.document(of: .mapping(.configuration(Self.rules)), isShort: isShort)
    let configuration = try Configuration(Array(text.utf8), rules: Self.rules)
    let profile = try #require(try Profile(builtIn: "scs", under: configuration))
    #expect(profile.agenda.headings.globs.map { $0.pattern } == ["AI"])
    #expect(profile.roles.count == 3)
    #expect(profile.team("AI").order == [[.participants]])
    #expect(profile.people.map { $0.handle } == ["AI"])
  }

  /// Where each text would stand, by the keys above it.
  private static func places(of shape: Shape, below path: [String] = []) -> [[String]] {
    switch shape {
    case .text: [path]
    case .list(let item): places(of: item, below: path)
    case .mapping(let keys), .short(as: _, let keys):
      keys.all.flatMap { places(of: $0.shape, below: path + [$0.name]) }
    case .table(let form, let inner): places(of: inner, below: path + [form.example])
    }
  }

  static let places = places(of: .mapping(.configuration(rules)))

  @Test(arguments: places)
  func whatIsDeclaredAsTextIsNothingElse(path: [String]) throws {
    let text = path.reversed().reduce("{no: {text: here}}") { "{\($1): \($0)}" }
    #expect(throws: YAMLError.self) { try Configuration(Array(text.utf8), rules: Self.rules) }
  }

  @Test func everyKeyIsTried() {
    #expect(Self.places.count > 150)
    #expect(Set(Self.places.compactMap { $0.first }) == Set(Keys.configuration(Self.rules).names))
  }
}

extension Key {
  fileprivate var isList: Bool { if case .list = shape { true } else { false } }
}

extension TextForm {
  fileprivate var example: String {
    switch self {
    // A marker has to be among the markers.
    case .plain, .handle, .pattern: "AI"
    case .datedPattern: "'{date}'"
    case .path: "'a/**'"
    case .selection: "'!a/**'"
    case .fileName: "'{year}{month}{day}.md'"
    case .item: "'{task}'"
    case .registerLine: "'{abbreviation} {name}'"
    case .number(let range): "\(range.upperBound)"
    case .flag: "true"
    case .word(let words, kind: _): words.first ?? ""
    case .setting: "off"
    case .profile: "tc39"
    }
  }
}
