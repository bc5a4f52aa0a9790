/// Invented chains, after the ways in which real teams carry their action items along.
extension Chain {
  static let all =
    repeated + dated + reworded + loose + german + named + shared + skipped + apart + longApart
    + pasted + nearlyEqual

  static let repeated = [
    Chain(
      "the same words in the next review", "a | a",
      "# Backup\n! @ada: write the restore guide", "? @ada: write the restore guide"),
    Chain(
      "twenty times in a row", Array(repeating: "a", count: 20).joined(separator: " | "),
      "# Boat\n! @ada: move #31 forward", repeating: "? @ada: move #31 forward", 19),
    Chain(
      "with a note below that changes", "a | a | a",
      "# Harbour\n! @bob: ask the lawyers about the licence",
      "? @bob: ask the lawyers about the licence\n  - ongoing, see #7",
      "?x @bob: ask the lawyers about the licence\n  - done, see #9"),
    Chain(
      "in other decoration", "a | a | a",
      "# Mail\n! @ada: **set up** the `relay` for tests", "? @ada: Set up the relay for tests.",
      "? @ADA: set up the [relay](https://example.org/relay) for tests"),
    Chain(
      "a short one by the same link", "a | a",
      "# Roof\n! @ada: review [PR](https://example.org/x/pull/12)",
      "? @ada: review [PR](https://example.org/x/pull/12)"),
    Chain(
      "a short one in the review", "a | a | a", "# Roof\n! @ada: review PR", "? @ada: review PR",
      "? @ada: review PR"),
    Chain(
      "a short one below its topic", "a | a", "# Roof\n! @ada: draw sketch",
      "# Roof (10 min)\n! @ada: draw sketch"),
    Chain(
      "in the review and again below its topic", "a | a a | a",
      "# Sails\n! @eve: order new cloth for the sails",
      "? @eve: order new cloth for the sails\n# Sails\n! @eve: order new cloth for the sails",
      "? @eve: order new cloth for the sails"),
    Chain(
      "several side by side", "a b c | a b c | b c",
      "# Keel\n! @ada: paint the keel\n! @ada: clean the keel\n! @bob: paint the keel",
      "? @ada: paint the keel\n? @ada: clean the keel\n? @bob: paint the keel",
      "? @ada: clean the keel\n? @bob: paint the keel"),
    Chain(
      "without an owner", "a | a", "# Lights\n! : replace the lamps on the pier",
      "? : replace the lamps on the pier"),
    Chain(
      "with a new date", "a | a", "# Lights\n! @ada: count the lamps on the pier until 2025-01-15",
      "? @ada: count the lamps on the pier"),
  ]

  static let dated = [
    Chain(
      "put off", "a | a | a", "# Lights\n! @ada: count the lamps on the pier until 2025-01-15",
      "# Lights\n! @ada: count the lamps on the pier until 2025-01-22",
      "? @ada: count the lamps on the pier by next week")
  ]

  static let reworded = [
    Chain(
      "an object added", "a | a", "# Quota\n! @ada: create PR with proposal",
      "? @ada: create PR with proposal for rope-0004 quota withdrawal"),
    Chain(
      "in the third person", "a | a", "# Quota\n! @ada: will create draft for missing ropes",
      "? @ada: creates draft for the missing ropes"),
    Chain(
      "with less words", "a | a",
      "# Fees\n! @bob: collect the harbour fees of all guests since summer",
      "? @bob: collect the harbour fees"),
    Chain(
      "with a remark", "a | a", "# Fees\n! @bob: publish the list of fees",
      "? @bob: publish the list of fees (waiting for the council)"),
    Chain(
      "another verb in the review", "a | a",
      "# Signals\n! @eve: look into flag signals for night crossings",
      "? @eve: clarify flag signals for night crossings"),
    Chain(
      "another verb for the same issue", "a | a", "# Signals\n! @eve: continue with #332",
      "? @eve: move #332 forward"),
    Chain(
      "one word of many", "a | a",
      "# Winch\n! @ada: clarify with the dockyard whether the electric motor of the old winch on the pier"
        + " needs new carbon brushes",
      "? @ada: clarify with the dockyard if the electric motor of the old winch on the pier requires"
        + " new carbon brushes"),
    Chain(
      "the number of the issue added", "a | a",
      "# Winch\n! @ada: open issue about the noisy winch",
      "? @ada: open issue about the noisy winch ([#77](https://example.org/x/issues/77))"),
  ]

  static let loose = [
    Chain(
      "plural and order", "a | a", "# Pump\n! @ada: create issue for the missing test of pumps",
      "? @ada: create issue for missing pump tests (see #12)"),
    Chain(
      "less ceremony", "a | a",
      "# Survey\n! @bob: talk to the mayor about next steps regarding the survey",
      "? @bob: talk to mayor re survey"),
    Chain(
      "a mail", "a | a",
      "# Regatta\n! @eve: write mail to crew list asking for volunteers for the regatta",
      "? @eve: mail to crew list: ask for volunteers (regatta)"),
    Chain(
      "the verb last", "a | a",
      "# Regatta\n! @ada: prepare demo for the winter party with the band",
      "? @ada: demo for winter party (prepare with the band)"),
    Chain(
      "two words as one", "a | a", "# Band\n! @ada: write follow up to the band's e-mail",
      "? @ada: write followup to the band's email"),
    Chain(
      "an answer awaited", "a | a", "# Crane\n! @ada: ask dockyard for quote",
      "? @ada: dockyard asked for quote, waiting for answer"),
    Chain(
      "short words", "a | a", "# Charts\n! @bob: update README with links to new charts",
      "? @bob: update README w/ links to charts"),
    Chain(
      "somebody as a name and a handle", "a | a",
      "# Moor\n! @ada: check with eve if the mooring contract is still valid",
      "? @ada: check if mooring contract still valid (@eve)"),
    Chain(
      "a noun more", "a | a", "# Fair\n! @ada: resubmit talk for conference",
      "? @ada: resubmit conference talk proposal"),
    Chain(
      "the state of an issue", "a | a", "# Fair\n! @ada: merge #45 once tests pass",
      "? @ada: get #45 merged"),
    Chain(
      "the object of PR added", "a | a", "# Lighthouse rules\n! @ada: finalize PR",
      "? @ada: finalize PR for lighthouse rules"),
    Chain(
      "a vague verb", "a | a", "# Council\n! @bob: bring up topic in council",
      "? @bob: raise topic in council meeting"),
    Chain(
      "two verbs for one thing", "a | a", "# Council\n! @bob: set up doodle for workshop",
      "? @bob: create doodle for the workshop"),
    Chain(
      "carried with changes", "a | a | a | a",
      "# Lease\n! @eve: contact the tanker club about pilot fees",
      "? @eve: contact tanker club about pilot fees",
      "? @eve: contact tanker club (pilot fees) -- ongoing",
      "?x @eve: contacted tanker club about the pilot fees"),
  ]

  static let german = [
    Chain(
      "in German", "a | a", "# Lotse\n! @ada: Entwurf für die Lotsenordnung schreiben",
      "? @ada: schreibt noch einen Entwurf für die Lotsenordnung der Bucht"),
    Chain(
      "the opposite in German", "a | b", "# Lotse\n! @ada: die Lotsenordnung veröffentlichen",
      "? @ada: die Lotsenordnung nicht veröffentlichen"),
  ]

  static let named = [
    Chain(
      "the object named that the topic had", "a | a", "# Anchor chain survey\n! @ada: finish it",
      "? @ada: finish the anchor chain survey"),
    Chain(
      "PR replaced by its object", "a | a", "# Anchor weights\n! @bob: review PR",
      "? @bob: review anchor weights"),
    Chain(
      "this replaced by its object", "a | a", "# Tide tables\n! @ada: create issue for this",
      "? @ada: create issue for tide tables"),
    Chain(
      "and back", "a | a | a", "# Tide tables\n! @ada: print the tide tables for the crew",
      "? @ada: print them for the crew", "? @ada: print the tide tables for the crew"),
  ]

  static let shared = [
    Chain(
      "split among two", "a | a a | a a",
      "# Crane\n! @ada & @bob: test the crane with heavy loads",
      "? @ada: test the crane with heavy loads\n? @bob: test the crane with heavy loads",
      "? @ada: test the crane with heavy loads\n? @bob: test the crane with heavy loads"),
    Chain(
      "one of two stays", "a | a", "# Crane\n! @ada & @bob: grease the crane",
      "? @bob: grease the crane"),
    Chain(
      "handed over with an arrow", "a | a | a",
      "# Crane\n! @ada: write the manual of the crane",
      "? @ada -> @bob: write the manual of the crane", "? @bob: write the manual of the crane"),
    Chain(
      "handed over in a note", "a | a | a", "# Crane\n! @ada: write the manual of the crane",
      "? @ada: write the manual of the crane\n  - @eve takes over",
      "? @eve: write the manual of the crane"),
    Chain(
      "taken by somebody", "a | a", "# Crane\n! : buy oil for the crane motor",
      "? @ada: buy oil for the crane motor"),
  ]

  static let skipped = [
    Chain(
      "a meeting skipped", "a | b | a", "# Jetty\n! @ada: measure the jetty",
      "# Fog\n! @bob: ring the bell", "? @ada: measure the jetty"),
    Chain(
      "a review skipped", "a | a", "# Jetty\n! @ada: measure the jetty", "# Fog",
      "? @ada: measure the jetty"),
    Chain(
      "two meetings not held", "a | a", "# Jetty\n! @ada: measure the jetty", "-", "-",
      "? @ada: measure the jetty"),
    Chain(
      "three months away", "a | b", "# Jetty\n! @ada: measure the jetty", "-", "-", "-", "-",
      "-", "-", "-", "-", "-", "-", "-", "-", "-", "# Jetty\n! @ada: measure the jetty"),
  ]

  static let apart = [
    Chain(
      "another object", "a | b", "# Ropes\n! @ada: write docs for the northern pier",
      "# Ropes\n! @ada: write docs for the southern pier"),
    Chain(
      "another object in the review", "a b | b",
      "# Ropes\n! @ada: check the bow\n! @ada: check the stern",
      "? @ada: check the stern"),
    Chain(
      "another issue", "a | b", "# Ropes\n! @ada: review #12 of the rope list",
      "? @ada: review #13 of the rope list"),
    Chain(
      "another version", "a | b", "# Charts\n! @bob: test release v1.27 of the charts",
      "# Charts\n! @bob: test release v1.28 of the charts"),
    Chain(
      "another link", "a | b", "# Roof\n! @ada: review [PR](https://example.org/x/pull/12)",
      "# Roof\n! @ada: review [PR](https://example.org/x/pull/15)"),
    Chain(
      "a short one below another topic", "a | b", "# Roof\n! @ada: review PR",
      "# Cellar\n! @ada: review PR"),
    Chain(
      "a short one through the review below another topic", "a | a | b",
      "# Roof\n! @ada: review PR", "? @ada: review PR", "# Cellar\n! @ada: review PR"),
    Chain(
      "another owner", "a | b", "# Survey\n! @ada: give feedback on the survey",
      "# Survey\n! @bob: give feedback on the survey"),
    Chain(
      "two owners side by side", "a b",
      "# Survey\n! @ada: fill in the survey of the port\n"
        + "! @bob: fill in the survey of the port"),
    Chain(
      "the opposite", "a | b", "# Buoys\n! @ada: order the red buoys of the channel",
      "? @ada: do not order the red buoys of the channel"),
    Chain(
      "taken away again", "a | b", "# Buoys\n! @ada: add the red buoys to the chart",
      "# Buoys\n! @ada: remove the red buoys from the chart"),
    Chain(
      "another person", "a | b", "# Buoys\n! @ada: ask @bob about the colour of buoys",
      "# Buoys\n! @ada: ask @eve about the colour of buoys"),
    Chain(
      "another letter", "a | b", "# Plans\n! @ada: work out the details of option A",
      "# Plans\n! @ada: work out the details of option B"),
  ]

  static let longApart = [
    Chain(
      "done, and a new one like it", "a | a | b", "# Watch\n! @ada: plan the watch",
      "?x @ada: plan the watch", "# Watch\n! @ada: plan the watch of the regatta"),
    Chain(
      "the next step", "a | b", "# Pump\n! @ada: write the standard for pumps",
      "# Pump\n! @ada: translate the standard for pumps"),
    Chain(
      "issue and pull request", "a b",
      "# Pump\n! @ada: create issue for the bilge pump\n"
        + "! @ada: create PR for the bilge pump"),
    Chain(
      "more of it in the same list", "a b",
      "# Pump\n! @ada: test the spare pumps\n"
        + "! @ada: test the spare pumps of the tender"),
    Chain(
      "one added in the review", "a | b a", "# Pump\n! @ada: repair the fuel pump",
      "? @ada: repair the fuel gauge\n? @ada: repair the fuel pump"),
    Chain(
      "another part of the same thing", "a | b",
      "# Handbook\n! @ada: add a section about backup to the handbook of the harbour office",
      "# Handbook\n! @ada: add a section about restore to the handbook of the harbour office"),
    Chain(
      "another part of the same thing in the review", "a | b",
      "# Handbook\n! @ada: add a section about backup to the handbook of the harbour office",
      "? @ada: add a section about restore to the handbook of the harbour office"),
    Chain(
      "another step in the review", "a | b",
      "# Handbook\n! @ada: write the handbook of the harbour office",
      "? @ada: print the handbook of the harbour office"),
    Chain(
      "another day", "a | b", "# Party\n! @eve: send out the minutes of 2025-01-08",
      "# Party\n! @eve: send out the minutes of 2025-01-15"),
    Chain(
      "short ones of nobody", "a | b", "# Party\n! : buy wood", "# Party\n! : buy wood"),
    Chain(
      "a general one and a special one below other topics", "a | b",
      "# Flags\n! @eve: update docs", "# Horns\n! @eve: update docs of fog horns"),
    Chain(
      "another negation", "a | b", "# Flags\n! @eve: sail with flags at night",
      "# Flags\n! @eve: sail without flags at night"),
    Chain(
      "nothing but an owner", "a | b", "# Pump\n! @ada:", "# Pump\n! @ada:"),
  ]

  /// A chain whose later meetings are all the same.
  init(_ name: String, _ expected: String, _ first: String, repeating next: String, _ count: Int) {
    self.init(
      name: name, meetings: [first] + Array(repeating: next, count: count), expected: expected)
  }
}
