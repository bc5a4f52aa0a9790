import CommandLineKit
import Testing

@Suite("Help")
struct HelpTests {
  @Test("-h of the tool lists the commands")
  func shortHelpOfTool() {
    #expect(
      Demo.tool.shortHelp(of: []) == """
        usage: git minutes COMMAND [ARGUMENT...]

        Lint and read minutes of meetings.

        commands:
          lint  find defects in minutes
          diff  what was decided, opened and closed
          rule  print the page of a rule
          hook  check minutes when git commits
          help  print the help of a command

        flags:
          -h, --help     print help: -h one screen, --help everything
          -V, --version  print the version

        'git minutes COMMAND -h' lists the flags of a command.
        'git minutes help' tells more.

        """
    )
  }

  @Test("-h of a command has one line for each flag")
  func shortHelpOfCommand() {
    #expect(
      Demo.tool.shortHelp(of: ["lint"]) == """
        usage: git minutes lint [--staged | --rev REV | A..B] [PATH...]
               git minutes lint --output FILE -

        Find defects in minutes.

        operands:
          [A..B]     what to compare
          [PATH...]  what to lint

        flags:
          -s, --staged            lint what is about to be committed
          -a, --all               show old findings, too
              --rev REV           lint the tree of a revision
          -f, --format FORMAT     how findings are written
          -o, --output FILE       where findings go
              --fail-on SEVERITY  what makes the exit status 1
              --cache DIR         where parsed minutes are kept
          -h, --help              print help: -h one screen, --help everything

        'git minutes help lint' tells more.

        """
    )
  }

  @Test("-h of a group lists its commands")
  func shortHelpOfGroup() {
    #expect(
      Demo.tool.shortHelp(of: ["hook"]) == """
        usage: git minutes hook COMMAND [ARGUMENT...]

        Check minutes when git commits.

        commands:
          install    install the hooks
          uninstall  remove the hooks

        flags:
          -h, --help  print help: -h one screen, --help everything

        'git minutes hook COMMAND -h' lists the flags of a command.
        'git minutes help hook' tells more.

        """
    )
  }

  @Test("--help of the tool adds what concerns every command")
  func longHelpOfTool() {
    #expect(
      Demo.tool.longHelp(of: []) == """
        usage: git minutes COMMAND [ARGUMENT...]

        Lint and read minutes of meetings.

        Minutes are Markdown files in git. Nothing is configured: it's all in the text.

        commands:
          lint  find defects in minutes
          diff  what was decided, opened and closed
          rule  print the page of a rule
          hook  check minutes when git commits
          help  print the help of a command

        flags:
          -h, --help
              Print help: -h one screen, --help everything.

          -V, --version
              Print the version.

        examples:
          git minutes lint 'a\\b.md'
              Lint a file with an odd name.

        also installed as:
          minutes-lint  git minutes lint
          minutes-diff  git minutes diff

        exit status:
          0
              Nothing was found.

          1
              Something was found.

        environment:
          NO_COLOR
              If set, output has no colour.

        """
    )
  }

  @Test("--help of a command tells everything, wrapped")
  func longHelpOfCommand() {
    #expect(
      Demo.tool.longHelp(of: ["lint"]) == """
        usage: git minutes lint [--staged | --rev REV | A..B] [PATH...]
               git minutes lint --output FILE -

        Find defects in minutes.

        Reads the working tree unless told otherwise, and never changes it.

        operands:
          [A..B]
              What to compare.

          [PATH...]
              What to lint.

        flags:
          -s, --staged
              Lint what is about to be committed.

              Implies --base HEAD.

          -a, --all
              Show old findings, too.

          --rev REV
              Lint the tree of a revision.

          -f, --format FORMAT
              How findings are written.

              May be repeated in pairs with --output, so that one run writes several
              reports:

                git minutes lint -f text --output - -f json --output report.json

              Formats for machines are stable.

              One of: text, full, json. Default: text. May be given more than once.

          -o, --output FILE
              Where findings go.

              May be given more than once.

          --fail-on SEVERITY
              What makes the exit status 1.

              One of: error, warning, never. Default: error.

          --cache DIR
              Where parsed minutes are kept.

          -h, --help
              Print help: -h one screen, --help everything.

        examples:
          git minutes lint --staged
              Lint what is about to be committed.

        """
    )
  }

  @Test("help fits into 80 columns", arguments: Demo.paths)
  func width(path: [String]) {
    let lines = (Demo.tool.shortHelp(of: path) + Demo.tool.longHelp(of: path))
      .split(separator: "\n")
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test("a path that leads nowhere gets the help of the tool")
  func unknownPath() {
    #expect(Demo.tool.shortHelp(of: ["no"]) == Demo.tool.shortHelp(of: []))
    #expect(Demo.tool.longHelp(of: ["no"]) == Demo.tool.longHelp(of: []))
  }
}
