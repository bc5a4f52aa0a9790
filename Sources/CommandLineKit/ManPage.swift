extension ToolSpec {
  /// The manual page in roff, without a date so that the same declaration gives the same page.
  package var manPage: String {
    var page = Roff()
    page.macro("TH", name.uppercased(), "1", "", versionText, "\(typedName) manual")
    addName(to: &page)
    addSynopsis(to: &page)
    page.macro("SH", "DESCRIPTION")
    page.prose(details.isEmpty ? sentence(summary) : details, separator: "PP")
    page.macro("SH", "COMMANDS")
    for place in everyCommand { addCommand(place, to: &page) }
    addItems("EXIT STATUS", exitStatuses.map { ("\($0.code)", $0.meaning) }, to: &page)
    addItems("ENVIRONMENT", environment.map { ($0.name, $0.meaning) }, to: &page)
    let examples = (examples + everyCommand.flatMap(\.command.examples))
    addItems("EXAMPLES", examples.map { ($0.commandLine, sentence($0.effect)) }, to: &page)
    addSeeAlso(to: &page)
    return page.text
  }

  private func addName(to page: inout Roff) {
    page.macro("SH", "NAME")
    page.line("\(Roff.escaped(name)) \\- \(Roff.escaped(summary))")
  }

  private func addSynopsis(to page: inout Roff) {
    page.macro("SH", "SYNOPSIS")
    let forms = root.synopsisOrDerived.map { (typedName, $0) }
    addForms(forms + aliases.map { ($0, "[ARGUMENT...]") }, to: &page)
    for flag in root.flags {
      page.macro("br")
      page.line("\(Roff.bold(typedName)) \(flag.manLabel(separator: " | "))")
    }
  }

  private func addForms(_ forms: [(command: String, rest: String)], to page: inout Roff) {
    for (index, form) in forms.enumerated() {
      if index > 0 { page.macro("br") }
      page.line("\(Roff.bold(form.command)) \(Roff.escaped(form.rest))")
    }
  }

  private func addCommand(_ place: PlacedCommand, to page: inout Roff) {
    let line = commandLine(of: place.path)
    page.macro("SS", line)
    addForms(place.command.synopsisOrDerived.map { (line, $0) }, to: &page)
    page.macro("PP")
    page.prose(sentence(place.command.summary), separator: "PP")
    if !place.command.details.isEmpty {
      page.macro("PP")
      page.prose(place.command.details, separator: "PP")
    }
    for operand in place.command.operands {
      page.item(Roff.italic(operand.synopsis), [sentence(operand.summary)])
    }
    for flag in place.command.flags where flag != .help {
      let facts = flag.facts.joined(separator: " ")
      let texts = [sentence(flag.summary), flag.details, facts].filter { !$0.isEmpty }
      page.item(flag.manLabel(separator: ", "), texts)
    }
    for status in place.command.exitStatuses {
      page.item(Roff.bold("exit status \(status.code)"), [status.meaning])
    }
  }

  private func addItems(
    _ heading: String,
    _ items: [(label: String, text: String)],
    to page: inout Roff
  ) {
    if items.isEmpty { return }
    page.macro("SH", heading)
    for item in items { page.item(Roff.bold(item.label), [item.text]) }
  }

  private func addSeeAlso(to page: inout Roff) {
    if seeAlso.isEmpty { return }
    page.macro("SH", "SEE ALSO")
    for (index, reference) in seeAlso.enumerated() {
      let parts = reference.split(separator: "(", maxSplits: 1)
      let section = parts.count > 1 ? "(\(parts[1])" : ""
      let comma = index < seeAlso.count - 1 ? "," : ""
      page.line("\(Roff.bold(String(parts.first ?? "")))\(Roff.escaped(section))\(comma)")
    }
  }
}

extension FlagSpec {
  fileprivate func manLabel(separator: String) -> String {
    let names = spellings.map { Roff.bold($0) }.joined(separator: separator)
    return names + (value.map { " \(Roff.italic($0.placeholder))" } ?? "")
  }
}
