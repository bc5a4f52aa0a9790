package import Profiles

/// The JSON Schema of a configuration or a profile, for editors and checks: http://json-schema.org/draft-07/schema.
///
/// It is made of the declarations that the readers use. What it cannot say is left to the readers: whether a
/// pattern is one, and what depends on another key.
package enum ConfigurationSchema {
  /// The schema, indented.
  package static func text(of keys: Keys, title: String) -> String {
    let members: [(String, JSONObject.Value)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
      ("definitions", .object(JSONObject(definitions))),
    ]
    return JSONObject(members + keys.schema).indentedText + "\n"
  }

  /// What stands in many places.
  private static var definitions: [(String, JSONObject.Value)] {
    [
      ("patterns", .object(JSONObject(Shape.list(.text(.pattern)).schema))),
      ("words", .object(JSONObject(Shape.list(.text(.plain)).schema))),
      ("severity", .object(JSONObject(TextForm.setting.schema))),
    ]
  }
}

extension Keys {
  /// A mapping of these keys, or nothing.
  fileprivate var schema: [(String, JSONObject.Value)] {
    let properties = all.map { key in
      (key.name, JSONObject.Value.object(JSONObject([key.description] + key.shape.place)))
    }
    return [
      ("type", .texts(["object", "null"])), ("properties", .object(JSONObject(properties))),
      ("additionalProperties", .bool(false)),
    ]
  }
}

extension Key {
  fileprivate var description: (String, JSONObject.Value) {
    ("description", .text(meaning + (standard.map { " (standard: \($0))" } ?? "")))
  }
}

extension Shape {
  /// The schema, or where it stands.
  fileprivate var place: [(String, JSONObject.Value)] {
    switch self {
    case .list(.text(.pattern)): Self.reference("patterns")
    case .list(.text(.plain)): Self.reference("words")
    case .text(.setting): Self.reference("severity")
    default: schema
    }
  }

  // What stands beside a reference counts for nothing in this draft.
  private static func reference(_ name: String) -> [(String, JSONObject.Value)] {
    [("allOf", .array([JSONObject([("$ref", .text("#/definitions/\(name)"))])]))]
  }

  fileprivate var schema: [(String, JSONObject.Value)] {
    switch self {
    case .text(let form): form.schema
    case .list(let item):
      [
        (
          "anyOf",
          .array([
            JSONObject(item.schema), JSONObject([("type", .text("null"))]),
            JSONObject([("type", .text("array")), ("items", .object(JSONObject(item.schema)))]),
          ])
        )
      ]
    case .mapping(let keys): keys.schema
    case .short(as: let main, let keys):
      [
        (
          "anyOf",
          .array([JSONObject(keys[main]?.shape.place ?? []), JSONObject(keys.schema)])
        )
      ]
    case .table(_, let value):
      [
        ("type", .texts(["object", "null"])),
        ("additionalProperties", .object(JSONObject(value.place))),
      ]
    }
  }
}

extension TextForm {
  fileprivate var schema: [(String, JSONObject.Value)] {
    switch self {
    // A text may look like something else without its quotes.
    case .plain, .handle, .pattern:
      [("type", .texts(["string", "number", "boolean"])), ("minLength", .number(1))]
    case .datedPattern: Self.text(#"\{date\}"#)
    case .item: Self.text(#"\{task\}"#)
    case .registerLine: Self.text(#"\{name\}"#)
    case .fileName: Self.text(#"\.md$"#)
    case .path, .selection, .profile: Self.text(".")
    case .number(let range):
      [
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .flag: [("type", .text("boolean"))]
    case .word(let words, kind: _): [("enum", .texts(words.flatMap { $0.inOtherCases }))]
    case .setting: [("enum", .texts(["error", "warning", "info", "off", "standard"]))]
    }
  }

  private static func text(_ pattern: String) -> [(String, JSONObject.Value)] {
    [("type", .text("string")), ("pattern", .text(pattern))]
  }
}

extension String {
  /// The word as it is and as people write it: readers take any case, which a schema cannot say.
  fileprivate var inOtherCases: [String] {
    let small = lowercased()
    let large = small.prefix(1).uppercased() + small.dropFirst()
    return [self] + [small, large].filter { $0 != self }
  }
}
