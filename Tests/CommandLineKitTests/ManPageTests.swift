import CommandLineKit
import Foundation
import Testing

@Suite("The manual page")
struct ManPageTests {
  @Test("has every section, escaped and without a date")
  func page() {
    let show = CommandSpec(
      "show",
      summary: "show a thing",
      details: ".dots and 'quotes' begin lines.\n\n    a\\b --c",
      flags: [
        FlagSpec("to", short: "t", value: ValueSpec("FILE"), summary: "where to", details: "Ü ~")
      ],
      operands: [OperandSpec("ID", arity: .optional, summary: "which one")]
    )
    let tool = ToolSpec(
      "git-x",
      typedName: "git x",
      version: "1.0",
      summary: "show \"things\"",
      commands: [show],
      aliases: ["x-show"],
      examples: [Example("git x show", "show all")],
      exitStatuses: [ExitStatusSpec(0, "Done.")],
      environment: [EnvironmentSpec("NO_COLOR", "No colour.")],
      seeAlso: ["git(1)", "githooks(5)"]
    )
    #expect(
      tool.manPage == #"""
        .TH "GIT\-X" "1" "" "git\-x 1.0" "git x manual"
        .SH "NAME"
        git\-x \- show \(dqthings\(dq
        .SH "SYNOPSIS"
        \fBgit x\fR COMMAND [ARGUMENT...]
        .br
        \fBx\-show\fR [ARGUMENT...]
        .br
        \fBgit x\fR \fB\-h\fR | \fB\-\-help\fR
        .br
        \fBgit x\fR \fB\-V\fR | \fB\-\-version\fR
        .SH "DESCRIPTION"
        Show \(dqthings\(dq.
        .SH "COMMANDS"
        .SS "git x show"
        \fBgit x show\fR [FLAG...] [ID]
        .PP
        Show a thing.
        .PP
        \&.dots and \(aqquotes\(aq begin lines.
        .PP
        .nf
          a\eb \-\-c
        .fi
        .TP
        \fI[ID]\fR
        Which one.
        .TP
        \fB\-t\fR, \fB\-\-to\fR \fIFILE\fR
        Where to.
        .IP
        \[u00DC] \(ti
        .SS "git x help"
        \fBgit x help\fR [COMMAND...]
        .PP
        Print the help of a command.
        .TP
        \fI[COMMAND...]\fR
        The command; without it, the whole tool.
        .SH "EXIT STATUS"
        .TP
        \fB0\fR
        Done.
        .SH "ENVIRONMENT"
        .TP
        \fBNO_COLOR\fR
        No colour.
        .SH "EXAMPLES"
        .TP
        \fBgit x show\fR
        Show all.
        .SH "SEE ALSO"
        \fBgit\fR(1),
        \fBgithooks\fR(5)

        """#
    )
  }

  @Test("roff finds nothing to warn about", .enabled(if: Shell.groff.isInstalled, "needs groff"))
  func groff() throws {
    let repository = try ScratchRepository()
    try repository.write("page.1", Demo.tool.manPage)
    let folder = repository.folder
    #expect(try Shell.groff.run(["-ww", "-man", "-Tutf8", "-z", "page.1"], in: folder) == "")
    let text = try Shell.groff.run(["-man", "-Tascii", "-P-cbou", "page.1"], in: folder)
    #expect(text.contains(#"git minutes lint 'a\b.md'"#))
    #expect(text.contains("git minutes lint -f text --output - -f json --output report.json"))
  }

  @Test("mandoc finds no error", .enabled(if: Shell.mandoc.isInstalled, "needs mandoc"))
  func mandoc() throws {
    let repository = try ScratchRepository()
    try repository.write("page.1", Demo.tool.manPage)
    #expect(
      try Shell.mandoc.run(["-T", "lint", "-W", "error", "page.1"], in: repository.folder) == "")
  }
}
