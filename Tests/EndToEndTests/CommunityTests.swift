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
