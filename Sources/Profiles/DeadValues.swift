internal import Bytes
package import YAMLTree

extension ConfigurationCheck {
  /// What a sound configuration or profile says in a form that nothing in minutes can have, in its order.
  package static func deadValues(of document: YAMLDocument) -> [YAMLError] {
    guard let root = document.root else { return [] }
    return root.entries.flatMap { deadValues(in: $0, "", of: document) }
  }

  private static func deadValues(
    in entry: YAMLNode.Entry, _ above: String, of document: YAMLDocument
  ) -> [YAMLError] {
    let key = above + entry.key
    if key == "people" {
      return entry.value.entries.compactMap { person in
        DeadForm.faultOfHandle(person.key).map { document.error($0, at: person.keyStart) }
      }
    }
    guard let form = DeadForm.forms[key] else {
      return entry.value.entries.flatMap { deadValues(in: $0, "\(key).", of: document) }
    }
    return entry.value.items.compactMap { item in
      guard case .scalar(let text, _) = item.content else { return nil }
      return form.fault(of: text).map { document.error($0, at: item.start) }
    }
  }
}

extension YAMLNode {
  /// The values of a list, of which a single one needs no brackets.
  fileprivate var items: [YAMLNode] {
    if case .sequence(let items) = content { items } else { [self] }
  }
}

/// What the values of a key are compared with, and so how they cannot be written.
private enum DeadForm {
  /// Headings and labels, which are compared without number signs and without a colon behind them.
  case heading, label
  /// Titles, which may have a colon anywhere.
  case title
  case marker
  /// The name of a server.
  case host
  /// Addresses without their scheme.
  case address

  static let forms: [String: DeadForm] = [
    "title.forms": .title,
    "participants.headings": .heading,
    "participants.labels": .label,
    "participants.absent.headings": .heading,
    "participants.absent.labels": .label,
    "housekeeping.headings": .heading,
    "agenda.headings": .heading,
    "actions.markers": .marker,
    "actions.announcing": .heading,
    "actions.mixed": .heading,
    "decisions.labels": .label,
    "pads.hosts": .host,
    "privacy.labels": .label,
    "privacy.meetings": .address,
    "privacy.shares": .address,
    "privacy.open": .address,
    "shown-at": .address,
  ]

  /// Why nothing is ever like a text, and what to write; nil where something may be.
  func fault(of text: String) -> String? {
    switch self {
    case .heading:
      Self.faultOfNumberSigns(text) ?? Self.faultOfColon(text, "headings are compared")
    case .label: Self.faultOfNumberSigns(text) ?? Self.faultOfColon(text, "labels are compared")
    case .title: Self.faultOfNumberSigns(text)
    case .marker: Self.faultOfMarker(text)
    case .host: Self.faultOfScheme(text, "servers are named", isServer: true)
    case .address: Self.faultOfScheme(text, "addresses are compared", isServer: false)
    }
  }

  private static func faultOfNumberSigns(_ text: String) -> String? {
    let name = text.drop { $0 == "#" }
    guard name.startIndex > text.startIndex, name.first == " " else { return nil }
    return "headings are compared without number signs\(advice(name))"
  }

  private static func faultOfColon(_ text: String, _ what: String) -> String? {
    guard text.hasSuffix(":") else { return nil }
    let label = text.dropLast().reversed().drop { $0 == ":" || $0 == "\\" }
    return "\(what) without the colon behind them\(advice(String(label.reversed())))"
  }

  /// A marker is found as words of the minutes are.
  private static func faultOfMarker(_ text: String) -> String? {
    let words = text.split(separator: " ")
    if words.allSatisfy({ isWord($0) }) { return nil }
    // Other signs than a colon may be all that a community writes.
    let label = text.hasSuffix(":") ? text.dropLast() : ""
    let isRight = label.split(separator: " ").allSatisfy { isWord($0) }
    return "a marker is of words, without signs" + (isRight ? advice(label) : "")
  }

  private static func isWord(_ word: Substring) -> Bool {
    word.first?.isOfWords == true && word.allSatisfy { $0.isOfWords || "-._'’".contains($0) }
  }

  private static func faultOfScheme(_ text: String, _ what: String, isServer: Bool) -> String? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text[letters.endIndex...]
    guard !letters.isEmpty, rest.hasPrefix("://") else { return nil }
    let address = rest.dropFirst(3)
    return "\(what) without a scheme\(advice(isServer ? address.prefix { $0 != "/" } : address))"
  }

  static func faultOfHandle(_ text: String) -> String? {
    if text.hasPrefix("@") { return "handles are named without @\(advice(text.dropFirst()))" }
    return text.contains(" ")
      ? "\(YAMLError.quoted(text)) is no handle: the handle comes first, and the name behind the colon"
      : nil
  }

  /// What to write, where that is anything.
  private static func advice(_ text: some StringProtocol) -> String {
    let text = text.drop { $0 == " " }
    return text.isEmpty ? "" : ": write \(YAMLError.quoted(String(text)))"
  }
}

extension Character {
  /// Whether words are made of it.
  fileprivate var isOfWords: Bool { isLetter || isNumber }
}
