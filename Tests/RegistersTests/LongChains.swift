/// Chains over half a year, and of tasks that are nearly the same, or the same several times.
extension Chain {
  /// Half a year in which nobody met.
  private static let halfAYear = Array(repeating: "-", count: 26)

  /// Meetings that go on with none of the others' action items.
  private static let others = [
    "# Fog\n! @bob: ring the bell in the fog", "# Ice\n! @bob: spread salt on the ice",
    "# Heat\n! @bob: hand out water to the guests", "# Storm\n! @bob: tie up the dinghies",
  ]

  static let pasted = [
    Chain(
      name: "a list that is pasted after half a year",
      meetings: ["# Jetty\n! @ada: measure the old jetty\n! @bob: ask for planks of larch"]
        + halfAYear + ["? @ada: measure the old jetty\n? @bob: ask for planks of larch"],
      expected: "a b | a b"),
    Chain(
      name: "pasted after other meetings",
      meetings: ["# Jetty\n! @ada: measure the old jetty"] + others
        + ["? @ada: measure the old jetty"],
      expected: "a | b | c | d | e | a"),
    Chain(
      name: "a short one pasted after other meetings",
      meetings: ["# Jetty\n! @ada: review PR"] + others + ["? @ada: review PR"],
      expected: "a | b | c | d | e | a"),
    Chain(
      name: "a short one of nobody pasted after other meetings",
      meetings: ["# Jetty\n! : buy planks"] + others + ["? : buy planks"],
      expected: "a | b | c | d | e | a"),
    Chain(
      name: "a short one that lapsed",
      meetings: ["# Jetty\n! @ada: review PR"] + halfAYear + others + ["? @ada: review PR"],
      expected: "a | b | c | d | e | f"),
    Chain(
      name: "without its link",
      meetings: ["# Jetty\n! @ada: read the [plan of the jetty](https://example.org/x/pull/12)"]
        + halfAYear + ["? @ada: read the plan of the jetty"],
      expected: "a | a"),
    Chain(
      name: "pasted twice",
      meetings: ["# Jetty\n! @ada: measure the old jetty"] + halfAYear
        + ["? @ada: measure the old jetty"] + halfAYear + ["?x @ada: measure the old jetty"],
      expected: "a | a | a"),
    Chain(
      name: "split among two, and pasted",
      meetings: [
        "# Crane\n! @ada & @bob: test the crane with loads",
        "? @ada: test the crane with loads\n? @bob: test the crane with loads",
      ] + halfAYear + ["? @bob: test the crane with loads\n? @ada: test the crane with loads"],
      expected: "a | a a | a a"),
    Chain(
      name: "nobody named in the last review",
      meetings: [
        "# Jetty\n! @ada: measure the old jetty", "? : measure the old jetty",
      ] + halfAYear + ["? @ada: measure the old jetty"],
      expected: "a | a | a"),
    Chain(
      name: "not in a review after half a year",
      meetings: ["# Jetty\n! @ada: measure the old jetty"] + halfAYear
        + ["# Jetty\n! @ada: measure the old jetty"],
      expected: "a | b"),
    Chain(
      name: "another owner after half a year",
      meetings: ["# Jetty\n! @ada: measure the old jetty"] + halfAYear
        + ["? @bob: measure the old jetty"],
      expected: "a | b"),
    Chain(
      name: "another number after half a year",
      meetings: ["# Jetty\n! @ada: replace plank 12 of the jetty"] + halfAYear
        + ["? @ada: replace plank 13 of the jetty"],
      expected: "a | b"),
    Chain(
      name: "another month after half a year",
      meetings: ["# Jetty\n! @ada: count the guests of the jetty in January"] + halfAYear
        + ["? @ada: count the guests of the jetty in July"],
      expected: "a | b"),
    Chain(
      name: "more words after half a year",
      meetings: ["# Jetty\n! @ada: measure the old jetty"] + halfAYear
        + ["? @ada: measure the old jetty of the northern harbour"],
      expected: "a | b"),
    Chain(
      name: "done, and again after half a year",
      meetings: ["# Jetty\n! @ada: measure the old jetty", "?x @ada: measure the old jetty"]
        + halfAYear + ["? @ada: measure the old jetty"],
      expected: "a | a | b"),
    Chain(
      "done, and opened again", "a | a | a | a", "# Jetty\n! @ada: measure the old jetty",
      "?x @ada: measure the old jetty", "? @ada: measure the old jetty",
      "? @ada: measure the old jetty"),
    Chain(
      "one of two has done the work", "a | a a | a",
      "# Crane\n! @ada & @bob: test the crane with loads",
      "?x @ada: test the crane with loads\n? @bob: test the crane with loads",
      "? @bob: test the crane with loads"),
  ]

  static let nearlyEqual = [
    Chain(
      "numbers", "a b | b a",
      "# Quay\n! @ada: repair berth 3 of the quay\n! @ada: repair berth 4 of the quay",
      "? @ada: repair berth 4 of the quay\n? @ada: repair berth 3 of the quay"),
    Chain(
      "versions", "a | b a",
      "# Quay\n! @ada: install release 1.2 of the tide gauge",
      "? @ada: install release 1.3 of the tide gauge\n? @ada: install release 1.2 of the tide gauge"
    ),
    Chain(
      "months", "a b | b a",
      "# Quay\n! @ada: send the bills in January\n! @ada: send the bills in February",
      "? @ada: send the bills in February\n? @ada: send the bills in January"),
    Chain(
      "quarters", "a | b",
      "# Quay\n! @ada: publish Q1 report on fees, guests and repairs of the quay for the council",
      "? @ada: publish Q2 report on fees, guests and repairs of the quay for the council"),
    Chain(
      "names", "a | b",
      "# Quay\n! @ada: ask Carol whether the contract about the southern quay needs a second signature",
      "? @ada: ask Dave whether the contract about the southern quay needs a second signature"),
    Chain(
      "names side by side", "a b | b a",
      "# Quay\n! @ada: call Carol about the quay\n! @ada: call Dave about the quay",
      "? @ada: call Dave about the quay\n? @ada: call Carol about the quay"),
    Chain(
      "the same text of two owners", "a b | b a",
      "# Quay\n! @ada: sign the contract of the quay\n! @bob: sign the contract of the quay",
      "? @bob: sign the contract of the quay\n? @ada: sign the contract of the quay"),
    Chain(
      "a general one and a special one, one of them in the review", "a b | b a b",
      "# Quay\n! @ada: sweep the southern quay\n! @ada: sweep the southern quay of the ferry",
      "? @ada: sweep the southern quay of the ferry\n"
        + "# Quay\n! @ada: sweep the southern quay\n! @ada: sweep the southern quay of the ferry"),
    Chain(
      "short ones in the review and below a topic", "a b | a b a b",
      "# Quay\n! @ada: review PR\n! @ada: review PR",
      "? @ada: review PR\n? @ada: review PR\n# Quay\n! @ada: review PR\n! @ada: review PR"),
    Chain(
      "short ones that are told for the first time, in the review and below a topic", "a b a b",
      "? @ada: review PR\n? @ada: review PR\n# Quay\n! @ada: review PR\n! @ada: review PR"),
    Chain(
      name: "ten at once",
      meetings: [
        "# Quay\n" + Array(repeating: "! @ada: review PR", count: 10).joined(separator: "\n"),
        Array(repeating: "? @ada: review PR", count: 10).joined(separator: "\n"),
      ],
      expected: "a b c d e f g h i j | a b c d e f g h i j"),
    Chain(
      name: "ten at once after half a year",
      meetings: [
        "# Quay\n" + Array(repeating: "! @ada: review PR", count: 10).joined(separator: "\n")
      ] + halfAYear + [Array(repeating: "? @ada: review PR", count: 10).joined(separator: "\n")],
      expected: "a b c d e f g h i j | a b c d e f g h i j"),
    Chain(
      name: "a dozen times the same in one meeting",
      meetings: [
        "# Quay\n"
          + Array(repeating: "! @ada: sweep the southern quay", count: 12).joined(separator: "\n")
      ],
      expected: Array(repeating: "a", count: 12).joined(separator: " ")),
  ]
}
