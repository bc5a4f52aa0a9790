import People
import Profiles
import Testing

/// Who belongs together by the profile and by `.mailmap`.
@Suite struct PeopleRegisterTests {
  private static let ada = Person(
    handle: "ada", name: "Ada Example", aliases: ["ada-l"], mails: ["ada@example.org"])

  private func register(_ mailmap: String, _ people: [Person] = [ada]) -> PeopleRegister {
    PeopleRegister(people, Mailmap(Array(mailmap.utf8)))
  }

  @Test(arguments: ["ada", "@ADA", "Ada  example", "ada-l", "@Ada-L"])
  func somebodyIsKnownByHandleNameAndAlias(written: String) {
    #expect(register("").handle(of: written) == "ada")
  }

  @Test(arguments: [
    "Ada Lovelace <ada@example.org>",
    "Ada Lovelace <a@old.example> <ADA@example.org>",
    "Ada Example <a@b.example>\nAda Lovelace <x@y.example> Ada Example <a@b.example>",
    "Ada Lovelace <1+ada-l@users.noreply.github.com>",
    "# who is who\n\nno entry\n<ada@example.org>\nAda Lovelace <ada@example.org> # new name\r\n",
  ])
  func aMailmapAddsNamesToWhoIsKnown(mailmap: String) {
    let register = register(mailmap)
    #expect(register.people.count == 1)
    #expect(register.handle(of: "Ada Lovelace") == "ada")
  }

  @Test func anAddressOfGitHubTellsAHandle() {
    let register = register(
      """
      Bob Miller <bob@example.org> <123+bob-m@users.noreply.github.com>
      Bob Miller <bob@example.org> Bobby <old@example.org>
      Eve <eve@users.noreply.github.com>
      Grace <grace@example.org>
      """)
    #expect(register.people.map { $0.handle } == ["ada", "bob-m", "eve"])
    #expect(register.person("Bobby")?.name == "Bob Miller")
    #expect(register.handle(of: "Grace") == nil)
  }

  @Test func aNameOfTwoPeopleIsNobodys() {
    let register = register(
      "",
      [Self.ada, Person(handle: "ada2", name: "Ada Example"), Person(handle: "eve", name: "ada")])
    #expect(register.handle(of: "Ada Example") == nil)
    #expect(register.handle(of: "ada") == "ada")
    #expect(register.handle(of: "ada2") == "ada2")
  }

  @Test(
    arguments: [
      ("Somebody", "ADA@example.org", "ada"),
      ("Ada Example", "else@example.org", "ada"),
      ("Ada Example", nil, "ada"),
      (nil, "7+Ada-L@users.noreply.github.com", "ada"),
      (nil, "7+eve@users.noreply.github.com", "eve"),
      (nil, "eve@users.noreply.github.com", "eve"),
      (nil, "eve@noreply.github.com", nil),
      ("Eve", "eve@example.org", nil),
      (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func whoCommitsIsToldByAddressElseByName(name: String?, mail: String?, handle: String?) {
    #expect(register("").handle(userName: name, mail: mail) == handle)
  }
}
