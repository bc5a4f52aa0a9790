extension Edit {
  static let all = wordings + places + layouts + files + actions

  private static let thirty = "We keep all backups for thirty days."

  private static let wordings = [
    Edit(
      "give a short word another ending", "second rack", "second racks",
      "decision reworded: The gateway moves to the second rack. => The gateway moves to the second racks.",
      "meeting changed: 2025-01-08"),
    Edit(
      "mend a slip in a long word", "The gateway moves", "The gatewya moves",
      "decision corrected: The gateway moves to the second rack. => The gatewya moves to the second rack.",
      "meeting changed: 2025-01-08"),
    Edit(
      "replace a word", "thirty days", "ninety days",
      "decision reworded: \(thirty) => We keep all backups for ninety days.",
      "meeting changed: 2025-01-08"),
    Edit(
      "put a not into it", "We keep all backups", "We do not keep all backups",
      "decision reworded: \(thirty) => We do not keep all backups for thirty days.",
      "meeting changed: 2025-01-08"),
    Edit(
      "add a sentence's end", "for thirty days.", "for thirty days, and then on tape.",
      "decision reworded: \(thirty) => We keep all backups for thirty days, and then on tape.",
      "meeting changed: 2025-01-08"),
    Edit(
      "delete one", "- Decision: \(thirty)\n", "",
      "decision withdrawn: \(thirty)", "meeting changed: 2025-01-08"),
    Edit(
      "add one", "### Network\n", "### Network\n\n- Decision: Cables are labelled on both ends.\n",
      "decision new, late: Cables are labelled on both ends.", "meeting changed: 2025-01-08"),
    Edit(
      "decide something else", thirty, "Tapes are bought from Initech next year.",
      "decision withdrawn: \(thirty)",
      "decision new, late: Tapes are bought from Initech next year.",
      "meeting changed: 2025-01-08"),
    Edit(
      "split one", "The gateway moves to the second rack.",
      "The gateway moves.\n- Decision: The second rack gets a new power supply.",
      "decision reworded: The gateway moves to the second rack. => The gateway moves.",
      "decision new, late: The second rack gets a new power supply.",
      "meeting changed: 2025-01-08"),
    Edit(
      "merge two", "Alerts go to the matrix channel.\n- Decision: Nobody is paged at night.",
      "Alerts go to the matrix channel, and nobody is paged at night.", in: second,
      "decision withdrawn: Alerts go to the matrix channel.",
      "decision reworded: Nobody is paged at night. => Alerts go to the matrix channel, "
        + "and nobody is paged at night.",
      "meeting changed: 2025-01-15"),
    Edit(
      "write a word that looks alike", "all backups", "all backlogs",
      "decision reworded: \(thirty) => We keep all backlogs for thirty days.",
      "meeting changed: 2025-01-08"),
    Edit(
      "no longer decide", "- Decision: \(thirty)", "- Somebody said: \(thirty)",
      "decision withdrawn: \(thirty)", "meeting changed: 2025-01-08"),
    Edit(
      "turn it down", "Decision: Nobody is paged at night.", "Rejected: Nobody is paged at night.",
      in: second, "decision reworded: Nobody is paged at night. => Nobody is paged at night.",
      "meeting changed: 2025-01-15"),
    Edit(
      "decide the same twice", "- Decision: \(thirty)",
      "- Decision: \(thirty)\n- Decision: \(thirty)",
      "decision new, late: \(thirty)", "meeting changed: 2025-01-08"),
    Edit(
      "say an action item in other words", "restore guide", "restore manual", in: second,
      "action reworded: ada: write the restore manual", "meeting changed: 2025-01-15"),
    Edit(
      "mend a slip in an action item", "order two switches", "order two swithces", in: second,
      "action corrected: bob: order two swithces until 2025-02-01", "meeting changed: 2025-01-15"),
  ]

  private static let places = [
    Edit(
      "move one to another topic", "decision moved: \(thirty)", "meeting changed: 2025-01-08"
    ) { files in
      try files.replace("- Decision: \(thirty)\n", "", in: first)
      try files.replace("### Network\n", "### Network\n\n- Decision: \(thirty)", in: first)
    },
    Edit(
      "move one to another meeting", "decision moved: \(thirty)", "meeting changed: 2025-01-08",
      "meeting changed: 2025-01-15"
    ) { files in
      try files.replace("- Decision: \(thirty)\n", "", in: first)
      try files.replace("### Monitoring\n", "### Monitoring\n\n- Decision: \(thirty)", in: second)
    },
    Edit(
      "put another line before it", "- Some talk about disks.\n",
      "- Some talk about disks.\n- And about tapes.\n", "meeting changed: 2025-01-08"),
    Edit(
      "rename the topic", "### Backups", "### Backups and restores", "meeting changed: 2025-01-08"),
    Edit("reorder the topics", "meeting changed: 2025-01-08") { files in
      let text = files.texts[first, default: ""]
      let parts = text.split(separator: "### ")
      files.texts[first] = "\(parts[0])### \(parts[2])\n\n### \(parts[1])"
    },
    Edit("swap two decisions", "meeting changed: 2025-01-15") { files in
      try files.replace("Alerts go to the matrix channel.", "X", in: second)
      try files.replace("Nobody is paged at night.", "Alerts go to the matrix channel.", in: second)
      try files.replace("Decision: X", "Decision: Nobody is paged at night.", in: second)
    },
    Edit("reorder the sections", "meeting changed: 2025-01-15") { files in
      let text = files.texts[second, default: ""]
      let parts = text.split(separator: "## Housekeeping")
      let rest = parts[1].split(separator: "## Agenda")
      files.texts[second] = "\(parts[0])## Agenda\(rest[1])\n\n## Housekeeping\(rest[0])"
    },
    Edit(
      "put one below another line", "- Some talk about disks.\n- Decision",
      "- Some talk about disks.\n  - Decision"),
    Edit("move an action item to another topic", "meeting changed: 2025-01-08") { files in
      try files.replace("- AI @ada: write the restore guide\n", "", in: first)
      try files.replace(
        "### Network\n", "### Network\n\n- AI @ada: write the restore guide", in: first)
    },
    Edit(
      "move a topic to another meeting", "decision moved: The gateway moves to the second rack.",
      "meeting changed: 2025-01-08", "meeting changed: 2025-01-15"
    ) { files in
      let topic = "### Network\n\n- Decision: The gateway moves to the second rack.\n"
      try files.replace(topic, "", in: first)
      try files.replace("### Monitoring\n", "\(topic)\n### Monitoring\n", in: second)
    },
  ]

  private static let layouts = [
    Edit("write other bullets") { files in
      for path in [first, second] {
        files.texts[path] = files.texts[path, default: ""].replacing("\n- ", with: "\n* ")
      }
    },
    Edit("emphasise", "We keep all backups", "We **keep all** backups"),
    Edit("break a line", "for thirty days.", "for\n  thirty days."),
    Edit("write in capitals", "We keep all", "WE KEEP ALL"),
    Edit("leave the full stop out", "thirty days.", "thirty days"),
    Edit("end lines as Windows does") { files in
      for path in [first, second] {
        files.texts[path] = files.texts[path, default: ""].replacing("\n", with: "\r\n")
      }
    },
    Edit(
      "link a word", "the second rack", "the [second rack](https://example.org/rack)",
      "meeting changed: 2025-01-08"),
    Edit("number the list", "meeting changed: 2025-01-15") { files in
      files.texts[second] = files.texts[second, default: ""]
        .replacing("- Decision: ", with: "1. Decision: ")
    },
    Edit("write the label in bold") { files in
      files.texts[first] = files.texts[first, default: ""]
        .replacing("Decision:", with: "**Decision:**")
    },
    Edit("leave blanks at the ends of lines") { files in
      files.texts[first] = files.texts[first, default: ""].replacing("\n", with: "  \n")
    },
    Edit("part the items by blank lines") { files in
      files.texts[first] = files.texts[first, default: ""].replacing("\n- ", with: "\n\n- ")
    },
    Edit("underline a heading", "## Agenda\n", "Agenda\n------\n"),
  ]

  private static let files = [
    Edit("rename a file without another day", "meeting changed: 2025-01-15") {
      try $0.rename(second, "storage/20250115-extra.md")
    },
    Edit("change the day", "meeting changed: 2025-01-16") { files in
      try files.replace("# 2025-01-15", "# 2025-01-16", in: second)
      try files.rename(second, "storage/20250116.md")
    },
    Edit(
      "change the day and a decision",
      "decision reworded: Alerts go to the matrix channel. => Alerts go to the irc channel.",
      "meeting changed: 2025-01-16"
    ) { files in
      try files.replace("# 2025-01-15", "# 2025-01-16", in: second)
      try files.replace("the matrix channel", "the irc channel", in: second)
      try files.rename(second, "storage/20250116.md")
    },
    Edit("rename the team", "meeting changed: 2025-01-08", "meeting changed: 2025-01-15") { files in
      try files.rename(first, "disks/20250108.md")
      try files.rename(second, "disks/20250115.md")
    },
    Edit(
      "rename the team and edit its minutes",
      "decision reworded: \(thirty) => We keep all backups for ninety days.",
      "meeting changed: 2025-01-08", "meeting changed: 2025-01-15"
    ) { files in
      try files.replace("thirty days", "ninety days", in: first)
      try files.replace("### Monitoring\n", "### Monitoring\n\n- Some talk.\n", in: second)
      try files.rename(first, "disks/20250108.md")
      try files.rename(second, "disks/20250115.md")
    },
    Edit("shift the series by a week", "meeting changed: 2025-01-15", "meeting changed: 2025-01-22")
    {
      files in
      try files.shift(second, to: third, "# 2025-01-15", "# 2025-01-22")
      try files.shift(first, to: second, "# 2025-01-08", "# 2025-01-15")
    },
    Edit(
      "shift the series and change a decision",
      "decision reworded: Nobody is paged at night. => Nobody is paged on Sundays.",
      "meeting changed: 2025-01-15", "meeting changed: 2025-01-22"
    ) { files in
      try files.shift(second, to: third, "# 2025-01-15", "# 2025-01-22")
      try files.shift(first, to: second, "# 2025-01-08", "# 2025-01-15")
      try files.replace("paged at night", "paged on Sundays", in: third)
    },
    Edit("write two meetings into one file", "meeting changed: 2025-01-15") { files in
      let text = files.texts.removeValue(forKey: second) ?? ""
      files.texts[first] = files.texts[first, default: ""] + "\n\n" + text
    },
    Edit(
      "have the meeting cancelled", "decision withdrawn: Alerts go to the matrix channel.",
      "decision withdrawn: Nobody is paged at night.", "meeting changed: 2025-01-15"
    ) { $0.texts[second] = "# 2025-01-15\n\nCancelled.\n" },
    Edit(
      "remove all of a team", "decision withdrawn: \(thirty)",
      "decision withdrawn: The gateway moves to the second rack.",
      "decision withdrawn: Alerts go to the matrix channel.",
      "decision withdrawn: Nobody is paged at night.",
      "action withdrawn: ada: write the restore guide",
      "action withdrawn: bob: order two switches until 2025-02-01",
      "meeting removed: 2025-01-08", "meeting removed: 2025-01-15"
    ) { $0.texts = [:] },
    Edit(
      "replace minutes by others of the day", "decision new: Tapes are bought.",
      "decision withdrawn: Alerts go to the matrix channel.",
      "decision withdrawn: Nobody is paged at night.",
      "meeting changed: 2025-01-15"
    ) {
      $0.texts[second] = "# 2025-01-15\n\n## Agenda\n\n### Tapes\n\n- Decision: Tapes are bought.\n"
    },
    Edit(
      "remove minutes", "decision withdrawn: Alerts go to the matrix channel.",
      "decision withdrawn: Nobody is paged at night.", "meeting removed: 2025-01-15"
    ) { $0.texts[second] = nil },
    Edit(
      "add minutes", "decision new: Tapes are bought.", "action opened: cy: call the shop",
      "meeting new: 2025-01-22"
    ) { files in
      files.texts["storage/20250122.md"] = """
        # 2025-01-22

        ## Agenda

        ### Tapes

        - Decision: Tapes are bought.
        - AI @cy: call the shop
        """
    },
    Edit(
      "add minutes that are late", "decision new, late: Tapes are bought.",
      "action opened, late: cy: call the shop", "meeting new, late: 2025-01-10"
    ) { files in
      files.texts["storage/20250110.md"] = """
        # 2025-01-10

        ## Agenda

        ### Tapes

        - Decision: Tapes are bought.
        - AI @cy: call the shop
        """
    },
    Edit("add a copy") { $0.texts["storage/20250116.md"] = $0.texts[second] },
  ]

  /// Minutes of a day after the sample, with a review.
  private static func review(
    _ day: String, _ review: String, _ agenda: String = ""
  ) -> String {
    """
    # \(day)

    ## Housekeeping

    ### Check AIs from last time

    \(review)

    ## Agenda

    \(agenda)
    """
  }

  private static let both = """
    - AI @ada: write the restore guide
    - AI @bob: order two switches until 2025-02-01
    """
  private static func following(
    _ name: String, _ review: String, _ agenda: String = "", _ expected: String...
  ) -> Edit {
    Edit(name: name, expected: expected + ["meeting new: 2025-01-22"]) {
      $0.texts[third] = Self.review("2025-01-22", review, agenda)
    }
  }

  private static let actions = [
    following(
      "carry both over", both, "", "action carried: ada: write the restore guide",
      "action carried: bob: order two switches until 2025-02-01"),
    following(
      "close one", both.replacing("- AI @ada", with: "- [x] AI @ada"), "",
      "action closed: ada: write the restore guide",
      "action carried: bob: order two switches until 2025-02-01"),
    following(
      "hand one over", both.replacing("AI @ada", with: "AI @cy"), "",
      "action reassigned: cy: write the restore guide",
      "action carried: bob: order two switches until 2025-02-01"),
    following(
      "put one off", both.replacing("2025-02-01", with: "2025-03-01"), "",
      "action carried: ada: write the restore guide",
      "action redated: bob: order two switches until 2025-03-01"),
    following(
      "pass one over", "- AI @ada: write the restore guide", "",
      "action dropped: bob: order two switches until 2025-02-01",
      "action carried: ada: write the restore guide"),
    following(
      "pass both over", "(none)", "", "action dropped: ada: write the restore guide",
      "action dropped: bob: order two switches until 2025-02-01"),
    following(
      "open another one", both, "### Tapes\n\n- AI @cy: call the shop",
      "action carried: ada: write the restore guide",
      "action carried: bob: order two switches until 2025-02-01",
      "action opened: cy: call the shop"),
    following(
      "cancel one", both.replacing("2025-02-01", with: "2025-02-01: cancelled"), "",
      "action carried: ada: write the restore guide",
      "action closed: bob: order two switches until 2025-02-01"),
    Edit(
      name: "pass one over after a meeting without a review",
      expected: [
        "action dropped: bob: order two switches until 2025-02-01",
        "action carried: ada: write the restore guide", "meeting new: 2025-01-22",
        "meeting new: 2025-01-29",
      ]
    ) {
      $0.texts[third] = "# 2025-01-22\n\n## Agenda\n\n### Tapes\n\n- Some talk about tapes.\n"
      $0.texts[fourth] = review("2025-01-29", "- AI @ada: write the restore guide")
    },
    Edit(
      name: "carry one over and then pass it over",
      expected: [
        "action dropped: bob: order two switches until 2025-02-01",
        "action carried: ada: write the restore guide", "meeting new: 2025-01-22",
        "meeting new: 2025-01-29",
      ]
    ) {
      $0.texts[third] = review("2025-01-22", both)
      $0.texts[fourth] = review("2025-01-29", "- AI @ada: write the restore guide")
    },
    Edit(
      name: "pass over one that was passed over before",
      expected: ["action carried: ada: write the restore guide", "meeting new: 2025-01-29"],
      on: { $0.texts[third] = review("2025-01-22", "- AI @ada: write the restore guide") }
    ) { $0.texts[fourth] = review("2025-01-29", "- AI @ada: write the restore guide") },
    Edit(
      name: "reopen one",
      expected: [
        "action reopened: ada: write the restore guide",
        "action carried: bob: order two switches until 2025-02-01", "meeting new: 2025-01-29",
      ],
      on: { $0.texts[third] = review("2025-01-22", both.replacing("- AI @a", with: "- [x] AI @a")) }
    ) { $0.texts[fourth] = review("2025-01-29", both) },
    Edit(
      name: "reopen one and pass it over",
      expected: [
        "action reopened: ada: write the restore guide",
        "action carried: bob: order two switches until 2025-02-01", "meeting new: 2025-01-29",
        "meeting new: 2025-02-05",
      ],
      on: { $0.texts[third] = review("2025-01-22", both.replacing("- AI @a", with: "- [x] AI @a")) }
    ) {
      $0.texts[fourth] = review("2025-01-29", both)
      $0.texts["storage/20250205.md"] = review(
        "2025-02-05", "- AI @bob: order two switches until 2025-02-01")
    },
    following(
      "close one in words", both.replacing("restore guide", with: "restore guide: done"), "",
      "action closed: ada: write the restore guide",
      "action carried: bob: order two switches until 2025-02-01"),
    Edit(
      name: "close one on the way and leave it out",
      expected: [
        "action closed: ada: write the restore guide",
        "action carried: bob: order two switches until 2025-02-01", "meeting new: 2025-01-22",
        "meeting new: 2025-01-29",
      ]
    ) {
      $0.texts[third] = review("2025-01-22", both.replacing("- AI @a", with: "- [x] AI @a"))
      $0.texts[fourth] = review("2025-01-29", "- AI @bob: order two switches until 2025-02-01")
    },
    Edit(
      name: "close one and open it again on the way",
      expected: [
        "action carried: ada: write the restore guide",
        "action carried: bob: order two switches until 2025-02-01", "meeting new: 2025-01-22",
        "meeting new: 2025-01-29",
      ]
    ) {
      $0.texts[third] = review("2025-01-22", both.replacing("- AI @a", with: "- [x] AI @a"))
      $0.texts[fourth] = review("2025-01-29", both)
    },
    Edit(
      "hand one over where it stands", "AI @bob: order two switches", "AI @cy: order two switches",
      in: second, "action reassigned: cy: order two switches until 2025-02-01",
      "meeting changed: 2025-01-15"),
    Edit(
      "tick one where it stands", "- AI @ada: write the restore guide",
      "- [x] AI @ada: write the restore guide", in: second,
      "action closed: ada: write the restore guide", "meeting changed: 2025-01-15"),
    Edit(
      "put one off where it stands", "until 2025-02-01", "until 2025-02-08", in: second,
      "action redated: bob: order two switches until 2025-02-08", "meeting changed: 2025-01-15"),
    Edit(
      "delete a mention", "- AI @ada: write the restore guide\n", "", in: second,
      "meeting changed: 2025-01-15"),
  ]
}
