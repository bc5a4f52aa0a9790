import Profiles
import Testing

@Suite struct SpeakerTests {
  @Test(arguments: [
    ("ADL: let us vote", true), ("GH: yes", true), ("G: yes", false), ("ADLO: yes", false),
    ("Ada: yes", false), ("ADL is here", false), ("ADL", false), ("", false),
  ])
  func abbreviationsOfTwoOrThreeCapitalsSpeak(text: String, isSpeech: Bool) throws {
    let profile = try Profile(Array("speakers: {letters: [2, 3]}".utf8), name: "test")
    #expect(profile.speakers.begins(text.utf8) == isSpeech)
  }

  @Test func nobodySpeaksWhereNothingIsSaidOfIt() throws {
    #expect(try !Profile(Array("title: {}".utf8), name: "test").speakers.begins("ADL: yes".utf8))
  }
}
