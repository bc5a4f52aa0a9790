import Testing

@Suite struct GermanTests {
  @Test(arguments: [
    ("- Beschluss (einstimmig): Tee kaufen", "1 explicit accepted: Tee kaufen"),
    (
      "- Wir haben beschlossen, Tee zu kaufen",
      "1 explicit accepted: Wir haben beschlossen, Tee zu kaufen"
    ),
    (
      "- Es wurde vereinbart, dass es Tee gibt",
      "1 explicit accepted: Es wurde vereinbart, dass es Tee gibt"
    ),
    ("- Wir haben uns auf Tee geeinigt", "1 explicit accepted: Wir haben uns auf Tee geeinigt"),
    (
      "- Wir haben uns darauf geeinigt, dass es Tee gibt",
      "1 explicit accepted: Wir haben uns darauf geeinigt, dass es Tee gibt"
    ),
    ("- Einigkeit, dass Tee gut ist", "1 explicit accepted: Einigkeit, dass Tee gut ist"),
    (
      "- Der Vorstand hat beschlossen, Tee zu kaufen",
      "1 reported accepted: Der Vorstand hat beschlossen, Tee zu kaufen"
    ),
    (
      "- das alte Boot verkaufen\n  - einstimmig angenommen",
      "1 explicit accepted: das alte Boot verkaufen"
    ),
    (
      "- das alte Boot verkaufen\n  - vertagt auf Mai",
      "1 implicit deferred: das alte Boot verkaufen"
    ),
    ("- Sollen wir es verkaufen?\n  - Ja", "2 implicit accepted: Ja <- Sollen wir es verkaufen?"),
    ("- Wir einigen uns auf Tee", "1 explicit accepted: Wir einigen uns auf Tee"),
    (
      "- Man verständigte sich darauf, Tee zu kaufen",
      "1 explicit accepted: Man verständigte sich darauf, Tee zu kaufen"
    ),
    (
      "- Die Mitgliederversammlung beschließt den Kauf",
      "1 explicit accepted: Die Mitgliederversammlung beschließt den Kauf"
    ),
    (
      "- Der Kauf wurde nach langer Aussprache beschlossen",
      "1 explicit accepted: Der Kauf wurde nach langer Aussprache beschlossen"
    ),
    (
      "- Der Antrag von Ada wurde bei zwei Enthaltungen angenommen",
      "1 explicit accepted: Der Antrag von Ada wurde bei zwei Enthaltungen angenommen"
    ),
    ("- Der Antrag wurde abgelehnt", "1 explicit rejected: Der Antrag wurde abgelehnt"),
    (
      "- Das Protokoll der letzten Sitzung wird einstimmig genehmigt",
      "1 explicit accepted: Das Protokoll der letzten Sitzung wird einstimmig genehmigt"
    ),
    (
      "- Tee kaufen\n  - Abstimmung: 9 dafür, 2 dagegen, 1 Enthaltung",
      "1 explicit accepted: Tee kaufen"
    ),
    (
      "- Der Vorstand beschließt den Kauf",
      "1 reported accepted: Der Vorstand beschließt den Kauf"
    ),
    (
      "- Der Antrag wurde mit 3:1 Stimmen angenommen",
      "1 explicit accepted: Der Antrag wurde mit 3:1 Stimmen angenommen"
    ),
    ("- Der Kauf wird genehmigt", "1 explicit accepted: Der Kauf wird genehmigt"),
    (
      "- Als Termin wurde der 3. Mai festgelegt",
      "1 explicit accepted: Als Termin wurde der 3. Mai festgelegt"
    ),
    (
      "- Die Entscheidung über Tee wird auf März vertagt",
      "1 implicit deferred: Die Entscheidung über Tee wird auf März vertagt"
    ),
  ])
  func germanIsRead(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }
}
