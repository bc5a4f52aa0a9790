internal import Dates
internal import Profiles

/// Finds how titles are written.
struct TitleFinder {
  private let sketches: [FileSketch]
  private let profile: Profile
  private let chosen: Int

  private static let mostForms = 6

  init(_ sketches: [FileSketch], _ profile: Profile, _ chosen: Int) {
    (self.sketches, self.profile, self.chosen) = (sketches, profile, chosen)
  }

  /// What the profile does not say of titles.
  var titles: Proposal.Titles {
    var titles = Proposal.Titles()
    titles.forms = forms
    titles.example = example
    let undated = sketches.filter { $0.readings[chosen].title == nil }.compactMap {
      $0.headings.first
    }
    titles.levels = levels(undated)
    let worded = undated.count { isWorded($0) }
    if !profile.title.dates.contains(.words), Habit.isKnown(worded, of: sketches.count) {
      titles.worded = worded
    }
    return titles
  }

  private var dated: [(text: String, level: Int)] {
    sketches.compactMap { sketch in
      let reading = sketch.readings[chosen]
      return reading.title.map { ($0.asOneLine, reading.titleLevel) }
    }
  }

  private var forms: [Counted<String>] {
    guard !profile.title.forms.isEmpty else { return [] }
    var tally = Tally<String>()
    for (text, _) in dated {
      let title = FoldedText(text.replacing("{date}", with: "2025-03-05"))
      guard !profile.title.forms.contains(where: { $0.matches(title) }) else { continue }
      tally.add(text)
    }
    var (forms, rest): ([Counted<String>], Tally<String>) = ([], Tally())
    for title in tally.sorted {
      let isForm = title.value.isPresentable && Habit.isKnown(title.count, of: sketches.count)
      if isForm, forms.count < Self.mostForms {
        forms.append(Counted(Self.form(of: title.value), title.count))
      } else {
        rest.add(Self.shape(of: title.value), title.count)
      }
    }
    return forms + rest.sorted.filter { Habit.isKnown($0.count, of: sketches.count) }
  }

  /// The form of a title, in which nothing is left open.
  private static func form(of title: String) -> String {
    title.replacing("{date}", with: "\u{0}").asPattern.replacing("\u{0}", with: "{date}")
  }

  /// What titles with the day in the same place have in common.
  private static func shape(of title: String) -> String {
    (title.hasPrefix("{date}") ? "" : "*") + "{date}" + (title.hasSuffix("{date}") ? "" : "*")
  }

  /// How nearly all titles are written, for messages.
  private var example: Counted<String>? {
    var tally = Tally<String>()
    for (text, level) in dated {
      tally.add(String(repeating: "#", count: level) + " " + text)
    }
    guard let first = tally.sorted.first, first.value.isPresentable,
      Habit.isKnown(first.count, of: sketches.count), first.count * 5 >= tally.total * 4,
      first.value != profile.title.example
    else { return nil }
    return first
  }

  private func levels(_ undated: [FileSketch.Heading]) -> Counted<[Int]>? {
    let known = profile.title.levels
    let others = undated.filter { heading in
      !known.contains(heading.level)
        && (!WrittenDate.all(in: heading.text).isEmpty || isWorded(heading))
    }
    guard Habit.isKnown(others.count, of: sketches.count) else { return nil }
    var tally = Tally<Int>()
    for heading in others { tally.add(heading.level) }
    let found = tally.sorted.filter { Habit.isKnown($0.count, of: sketches.count) }
    return Counted(
      Array(Set(Array(known) + found.map { $0.value })).sorted(), others.count)
  }

  private func isWorded(_ heading: FileSketch.Heading) -> Bool {
    WrittenDate.worded(in: heading.text, by: profile.due) != nil
  }
}
