internal import Linting
internal import Profiles

/// The colours of a terminal, or none.
struct Palette {
  /// What became of something; words say so, too.
  enum Tone {
    case gained, lost, changed
  }

  let isColored: Bool

  func bold(_ text: String) -> String { paint(text, "1") }

  func dim(_ text: String) -> String { paint(text, "2") }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .info: paint(text, "1;36")
    }
  }

  func tone(_ tone: Tone, _ text: String) -> String {
    switch tone {
    case .gained: paint(text, "32")
    case .lost: paint(text, "31")
    case .changed: paint(text, "33")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
