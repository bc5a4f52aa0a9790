import Dates
import Foundation
import Profiles
import Support
import Testing

/// The profile of SovereignCloudStack, and how profiles come into the program.
@Suite struct BuiltInProfileTests {
  private func scs() throws -> Profile {
    try #require(try Profile(builtIn: "scs"))
  }

  /// Otherwise a change would seem to have another profile than its base.
  @Test func aProfileThatIsReadTwiceIsTheSame() throws {
    let first = try scs()
    for _ in 1...20 { #expect(try scs() == first) }
  }

  @Test(arguments: [
    "Participants", "Particpants", "Attendees", "Participants (github handles preferred)",
    "Participants (preferably github handles)", "Participants (use of github handle is preferred)",
    "Participants - use of github handle is prefered",
    "Participants use of github handle is preferred",
  ])
  func participantsAreUnder(heading: String) throws {
    #expect(try scs().participants.headings.matches(FoldedText(heading)))
  }

  @Test(arguments: [
    "Call for Participation", "New participants", "Presentation of the prototype", "Who?",
    "Participating in the summit",
  ])
  func participantsAreNotUnder(heading: String) throws {
    #expect(try !scs().participants.headings.matches(FoldedText(heading)))
  }

  @Test(arguments: [
    "Recurring items", "Recurring items & housekeeping", "Housekeeping", "Housekeeping (@ada)",
    "Housekeeping?", "Housekeeping & Organizational Items", "Orga", "Meta",
    "Community call and minutes transfer", "Minutes taking&transfer", "Reporting & minutes",
    "Community call report and minutes transfer to github", "Pending action items",
    "Reporting in community call and minutes transfer to repo",
    "Minutes transfer and Community Call reporting", "Designate people",
    "Who is reporting in community call next week and transfering minutes",
  ])
  func housekeepingIsUnder(heading: String) throws {
    #expect(try scs().housekeeping.headings.matches(FoldedText(heading)))
  }

  @Test(arguments: [
    "Reporting potentially sensitive issues (security, ...)", "Progress report", "Open actions",
    "Report from the documentation session", "Organizational stuff", "Issue reporting",
  ])
  func housekeepingIsNotUnder(heading: String) throws {
    #expect(try !scs().housekeeping.headings.matches(FoldedText(heading)))
  }

  @Test(arguments: [
    ("Report in the community call will be done by: @ada", [Role.report]),
    ("Community call reporting: @ada", [.report]),
    ("Responsible for the minutes (writing and transfer to github): @ada", [.minutes]),
    ("Minutes-transfer: @ada", [.minutes]),
    (
      "Who is presenting in weekly community call and creates minutes from etherpad?",
      [.report, .minutes]
    ),
    ("Minutes transfer and community call reporting: @ada", [.report, .minutes]),
    ("Moderation: @ada", [.moderation]),
    ("Report by @ada", []), ("Who is the audience?", []), ("Minutes: none yet", []),
  ])
  func rolesAreAskedForBy(line: String, roles: [Role]) throws {
    let text = FoldedText(line)
    #expect(try scs().roles.filter { $0.lines.matches(text) }.map { $0.role } == roles)
  }

  @Test(arguments: [
    (":rotating_light: When adding items to the agenda, please note:", true),
    (":rotating_light: No additions for this week!", false),
    ("Beware: the contents of this pad will be publicly available", true),
    (#"Report by <a href="https://github.com/todo">@todo</a>"#, true), ("Subtopic 1", true),
    ("<!-- GitHub handles preferred -->", true), ("TBD", false), ("XXX", false),
    ("TODO: Todo list", false),
  ])
  func templatesLeaveBehind(line: String, isLeftOver: Bool) throws {
    #expect(try scs().templates.matches(FoldedText(line)) == isLeftOver)
  }

  @Test(arguments: [
    "2023-12-06", "2023-12-06 - Overflow Session", "SIG Documentation on 2023-01–09",
    "Minutes SCS Product Board 2023-12-06",
  ])
  func titlesAre(text: String) throws {
    #expect(try scs().title.forms.contains { $0.matches(FoldedText(text)) })
  }

  @Test func teamsAreAskedForWhatTheyHave() throws {
    let scs = try scs()
    #expect(scs.team("iaas").weekdays == [.wednesday])
    #expect(scs.team("iaas").housekeeping == .required)
    #expect(scs.team("community-call").kind == .slides)
    #expect(scs.team("community-call").participants == .none)
    #expect(scs.team("sig-monitoring").participants == .optional)
    #expect(scs.team("iaas").order == [[.participants, .housekeeping, .agenda]])
    #expect(scs.team("project-board").order == [[.housekeeping, .participants, .agenda]])
  }

  @Test func theProfilesInTheProgramAreTheFiles() throws {
    let profiles = try ProjectFiles.names(in: "Rules/profiles", suffix: ".yml")
    #expect(Profile.builtInNames.map { $0 + ".yml" } == profiles)
  }

  @Test func allBuiltInProfilesAreSound() throws {
    for name in Profile.builtInNames { #expect(try Profile(builtIn: name)?.name == name) }
    #expect(try Profile(builtIn: "nobody") == nil)
  }
}
