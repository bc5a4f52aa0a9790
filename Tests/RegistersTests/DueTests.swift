import Dates
import Registers
import Testing

/// When action items are due that are carried over from meeting to meeting, from Wednesday 2025-01-08 on.
@Suite struct DueTests {
  @Test(arguments: [
    (["by Friday", "by Friday", "By Friday"], ["2025-01-10", "2025-01-10", "2025-01-10"]),
    (["by Friday", "", "by Friday"], ["2025-01-10", nil, "2025-01-10"]),
    (["by Friday", "by Thursday", "by Friday"], ["2025-01-10", "2025-01-16", "2025-01-24"]),
    (["by 2025-02-01", "by 2025-02-03"], ["2025-02-01", "2025-02-03"]),
  ])
  func aDeadlineDoesNotSlideOn(phrases: [String], days: [String?]) throws {
    let meetings = phrases.map { phrase in
      Chain.markdown("! @ada: paint the keel of the boat" + (phrase.isEmpty ? "" : " \(phrase)"))
    }
    let threads = try Collection(weekly: meetings).actions.threads
    try #require(threads.count == 1)
    #expect(threads[0].mentions.map { $0.dueDate?.description } == days)
  }

  @Test func whatWasDoneIsDueAnew() throws {
    let task = "@ada: paint the keel of the boat by Friday"
    let threads = try Collection(weekly: [
      Chain.markdown("!x \(task)"), Chain.markdown("! \(task)"),
    ])
    .actions.threads
    #expect(
      threads.flatMap { $0.mentions.map { $0.dueDate?.description } }
        == ["2025-01-10", "2025-01-17"])
  }

  /// What is to be done for one day is not what is to be done for another.
  @Test(arguments: [
    (
      "send the invitation for the meeting in January",
      "send the invitation for the meeting in February"
    ),
    ("write the report for Q1 2025", "write the report for Q2 2025"),
    (
      "prepare the slides for the party on 2025-02-01",
      "prepare the slides for the party on 2025-03-01"
    ),
  ])
  func tasksForTwoTimesAreTwo(first: String, second: String) throws {
    let threads = try Collection(weekly: [
      Chain.markdown("! @ada: \(first)"), Chain.markdown("! @ada: \(second)"),
    ])
    .actions.threads
    #expect(threads.map { $0.mentions.count } == [1, 1])
  }
}
