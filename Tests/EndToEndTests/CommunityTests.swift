import Support
import Testing

/// Minutes of a community with other habits than those of the built-in profile: data, no code.
@Suite struct CommunityTests {
  private static let profile = """
    title: {forms: ['* Meeting {date}'], levels: 1, example: '# Harbour Meeting {date}'}
    participants: {headings: Present, absent: {headings: Regrets}, example: '## Present'}
    housekeeping: {headings: Roles}
    agenda: {headings: Agenda, example: '## Agenda'}
    roles: {minutes: {lines: 'Scribe*', none: nobody}}
    actions: {markers: [ACTION], owned: ACTION, unassigned: tbd}
    templates: 'Replace this line*'
    defaults: {participants: required, agenda: required, order: [participants, agenda]}
    """

  private static let good = """
    # Harbour Meeting 2023-12-20

    ## Present

    * Ada Lovelace (@ada)
    * Grace Hopper @grace
    * @linus (remote)

    ## Regrets

    * @eve

    ## Roles

    * Scribe: @grace

    ## Agenda

    ### Lighthouse (@ada)

    * ACTION: @ada orders a new lamp

    """

  private static let bad = """
    # Harbour Meeting 2023-12-20

    ## Agenda

    * Replace this line by a topic.
    * ACTION: order a new lamp

    """

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("profile: harbour.yml\n", to: ".minutes.yml")
    try scratch.write(Self.profile, to: "harbour.yml")
    try scratch.write(Self.good, to: "board/20231220.md")
    return scratch
  }

  @Test func goodMinutesOfAnotherCommunityHaveNoFindings() throws {
    let scratch = try repository()
    #expect(
      try scratch.minutes("lint")
        == Output(
          status: 0, standardOutput: "",
          standardError: "checked 1 of 1 minutes by the profile harbour.yml, no findings\n"))
  }

  @Test func badMinutesAreToldWhatIsExpectedThere() throws {
    let scratch = try repository()
    try scratch.write(Self.bad, to: "board/20240103.md")
    let output = try scratch.minutes("lint", "--format", "concise")
    #expect(
      output.standardOutput == """
        board/20240103.md:1:1: error: no participants are listed: expected a section like \
        ## Present [participants-missing]
        board/20240103.md:1:19: error: the title says 2023-12-20, the file's name 2024-01-03 \
        [title-date-mismatch]
        board/20240103.md:5:3: warning: this is left over from the template [template-leftover]
        board/20240103.md:6:3: warning: no handle says who does this: expected ACTION @handle: text \
        [ai-no-owner]

        """)
  }
}

/// A community that names its files by year and month, lists people in a table, follows who says what,
/// and puts its decisions into tables, too: data, no code.
@Suite struct LogbookTests {
  private static let profile = """
    files: {names: 'log-{year}/{m}-{d}.md'}
    title: {forms: ['Council of {date}'], levels: 1, dates: words, example: '# Council of {date}'}
    participants:
      headings: On board
      columns: {name: Who, abbreviation: Sign, note: From}
      example: '## On board'
    speakers: {letters: 2}
    agenda: {headings: Log, example: '## Log'}
    decisions: {labels: 'Ruling{,s}'}
    defaults: {participants: required, agenda: required, order: [participants, agenda]}
    """

  private static let good = """
    # Council of 5 March 2025

    ## On board

    | Sign | Who          | From    |
    |------|--------------|---------|
    | AL   | Ada Lovelace | Engine  |
    | GH   | Grace Hopper | Kitchen |

    ## Log

    ### Lamps

    AL: We decided last year to have lamps.

    #### Ruling

    - Lamps are lit at six

    ### Boats

    | Ruling          | By |
    |-----------------|----|
    | Boats have oars | AL |

    """

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("profile: log.yml\n", to: ".minutes.yml")
    try scratch.write(Self.profile, to: "log.yml")
    try scratch.write(Self.good, to: "council/log-2025/3-5.md")
    return scratch
  }

  @Test func goodMinutesHaveNoFindings() throws {
    #expect(
      try repository().minutes("lint")
        == Output(
          status: 0, standardOutput: "",
          standardError: "checked 1 of 1 minutes by the profile log.yml, no findings\n"))
  }

  @Test func decisionsStandBelowItsHeadingsAndInItsTables() throws {
    let decisions = try repository().rows("decisions", "--reported", "--implicit")
    #expect(decisions.map { $0["text"] } == ["Lamps are lit at six", "Boats have oars"])
    #expect(decisions.map { $0["topic"] } == ["Lamps", "Boats"])
    #expect(decisions.map { $0["team"] } == ["council", "council"])
    #expect(decisions.map { $0["date"] } == ["2025-03-05", "2025-03-05"])
  }

  @Test func badMinutesAreToldWhatIsExpectedThere() throws {
    let scratch = try repository()
    try scratch.write(
      Self.good.replacing("| AL   | Ada", with: "|      | Ada"), to: "council/log-2025/3-6.md")
    try scratch.write("# Council of 7 March 2025\n", to: "council/log-2025/2025-03-07.md")
    try scratch.write("# Council of 31 February 2025\n", to: "council/log-2025/2-31.md")
    let output = try scratch.minutes("lint", "--format", "concise")
    #expect(
      output.standardOutput == """
        council/log-2025/2-31.md:1:1: error: the file's name says log-2025/2-31, which is no date \
        [file-name]
        council/log-2025/2025-03-07.md:1:1: error: log-2025/2025-03-07.md is no name of minutes: \
        expected log-YYYY/M-D.md or log-YYYY/M-D-suffix.md [file-name]
        council/log-2025/3-6.md:1:14: error: the title says 5 March 2025, the file's name 2025-03-06 \
        [title-date-mismatch]
        council/log-2025/3-6.md:7:10: warning: Ada Lovelace has no abbreviation, by which the \
        minutes would name who speaks [participant-form]

        """)
  }

  @Test func newMinutesAreNewThoughTheirDirectoryIsNew() throws {
    let scratch = try repository()
    try scratch.commitAll()
    try scratch.write(
      Self.good.replacing("5 March 2025", with: "7 May 2026").replacing("oars", with: "sails"),
      to: "council/log-2026/5-7.md")
    try scratch.commitAll()
    let output = try scratch.minutes("diff", "HEAD~1..HEAD", "--format", "jsonl")
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("\"Boats have sails\""))
    #expect(!output.standardOutput.contains("\"withdrawn\""))
  }
}
