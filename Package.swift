// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Release builds start in about a millisecond where the C libraries are there as archives: then they
// and the Swift runtime are linked statically, and libgit2 without its network (see `CGit2Offline`).
// Everywhere else, and in debug builds, the system's shared libraries are linked.
// GIT_MINUTES_LINK=dynamic or =static overrules what is found.

#if arch(x86_64)
  let libraryDirectory = "/usr/lib/x86_64-linux-gnu"
#else
  let libraryDirectory = "/usr/lib/aarch64-linux-gnu"
#endif
let libgit2Archives = archives("libgit2", "libmbedcrypto", "libhttp_parser", "libpcre2-8", "libz")
let cmarkArchives = archives("libcmark-gfm-extensions", "libcmark-gfm")
let yamlArchives = archives("libyaml")

func archives(_ names: String...) -> [String] {
  names.map { "\(libraryDirectory)/\($0).a" }
}

/// Whether the archives are there, of the release of libgit2 whose insides `CGit2Offline` knows.
func archivesFit() -> Bool {
  let header = try? String(contentsOfFile: "/usr/include/git2/version.h", encoding: .utf8)
  return header?.contains(/LIBGIT2_VERSION\s+"1\.5\./) == true
    && (libgit2Archives + cmarkArchives + yamlArchives).allSatisfy {
      FileManager.default.fileExists(atPath: $0)
    }
}

let wish = Context.environment["GIT_MINUTES_LINK"]
let linksStatically = wish == "static" || wish != "dynamic" && archivesFit()

/// `--wrap=NAME` for each function that the C file names a stand-in for.
func wrapFlags() -> [String] {
  let path = Context.packageDirectory + "/Sources/CGit2Offline/stubs.c"
  let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
  let names = lines.compactMap { $0.firstMatch(of: /^(?:SUCCEEDS|FAILS)\((\w+)\)$/)?.1 }
  return names.flatMap { ["-Xlinker", "--wrap=\($0)"] }
}

/// Links a C library: from archives in static release builds, else shared.
func linking(_ names: String..., archives: [String], flags: [String] = []) -> [LinkerSetting] {
  guard linksStatically else { return names.map { .linkedLibrary($0) } }
  let shared = names.map { LinkerSetting.linkedLibrary($0, .when(configuration: .debug)) }
  return shared + [.unsafeFlags(flags + archives, .when(configuration: .release))]
}

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module, and the modules that it may know.
func module(
  _ name: String, knows dependencies: [Target.Dependency] = [], linking: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings, linkerSettings: linking)
}

/// A C library of the system; pkg-config would link it shared in any case.
func library(_ name: String, pkgConfig: String) -> Target {
  .systemLibrary(name: name, pkgConfig: linksStatically ? nil : pkgConfig)
}

/// Tests, with the modules that they name.
func tests(_ name: String, of modules: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: modules + ["Support"], swiftSettings: settings)
}

let package = Package(
  name: "git-minutes",
  targets: [
    library("CGit2", pkgConfig: "libgit2"),
    library("CCmarkGFM", pkgConfig: "libcmark-gfm"),
    library("CYAML", pkgConfig: "yaml-0.1"),
    .target(name: "CGit2Offline"),
    module("Bytes"),
    module("Parallel"),
    module(
      "GitObjects", knows: ["Bytes", "CGit2"] + (linksStatically ? ["CGit2Offline"] : []),
      linking: linking("git2", archives: libgit2Archives, flags: wrapFlags())),
    module(
      "MarkdownTree", knows: ["Bytes", "CCmarkGFM"],
      linking: linking("cmark-gfm-extensions", "cmark-gfm", archives: cmarkArchives)),
    module(
      "YAMLTree", knows: ["Bytes", "CYAML"], linking: linking("yaml", archives: yamlArchives)),
    module("Dates"),
    module("Profiles", knows: ["Bytes", "Dates", "YAMLTree"]),
    module("Statements", knows: ["Bytes", "MarkdownTree"]),
    module(
      "ActionItems", knows: ["Bytes", "Dates", "MarkdownTree", "Profiles", "Statements"]),
    module("Decisions", knows: ["Bytes", "Dates", "MarkdownTree", "Profiles", "Statements"]),
    module(
      "Meetings",
      knows: [
        "ActionItems", "Bytes", "Dates", "Decisions", "MarkdownTree", "Profiles", "Statements",
      ]),
    module("People", knows: ["Bytes", "Profiles", "Statements"]),
    module(
      "Registers",
      knows: [
        "ActionItems", "Bytes", "Dates", "Decisions", "Meetings", "Parallel", "People", "Profiles",
        "Statements",
      ]),
    module(
      "Comparing",
      knows: ["ActionItems", "Bytes", "Dates", "Decisions", "Meetings", "Profiles", "Registers"]),
    module(
      "Linting",
      knows: [
        "ActionItems", "Bytes", "Dates", "MarkdownTree", "Meetings", "People", "Profiles",
        "Statements",
      ]),
    module(
      "Proposing",
      knows: [
        "ActionItems", "Bytes", "Dates", "Linting", "MarkdownTree", "Meetings", "Profiles",
        "Statements", "YAMLTree",
      ]),
    module("Writing"),
    module(
      "Reporting",
      knows: [
        "ActionItems", "Bytes", "Comparing", "Dates", "Decisions", "Linting", "MarkdownTree",
        "Meetings", "People", "Profiles", "Registers", "Statements",
      ]),
    module(
      "RulePages",
      knows: [
        "Bytes", "Dates", "Linting", "MarkdownTree", "Meetings", "People", "Profiles",
        "Reporting",
      ]),
    module("CommandLineKit", knows: ["Bytes"]),
    .executableTarget(
      name: "git-minutes",
      dependencies: [
        "ActionItems", "Bytes", "CommandLineKit", "Comparing", "Dates", "Decisions", "GitObjects",
        "Linting",
        "MarkdownTree", "Meetings", "Parallel", "People", "Profiles", "Proposing", "Registers",
        "Reporting", "RulePages", "Statements", "Writing", "YAMLTree",
      ],
      swiftSettings: settings
        + (linksStatically ? [.define("LINKED_STATICALLY", .when(configuration: .release))] : []),
      linkerSettings: linksStatically
        ? [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))] : []),

    .target(name: "Support", path: "Tests/Support", swiftSettings: settings),
    tests("BytesTests", of: ["Bytes"]),
    tests("GitObjectsTests", of: ["Bytes", "GitObjects"]),
    tests("MarkdownTreeTests", of: ["Bytes", "MarkdownTree"]),
    tests("DatesTests", of: ["Dates", "Profiles"]),
    tests("StatementsTests", of: ["Bytes", "MarkdownTree", "Statements"]),
    tests(
      "ActionItemsTests",
      of: ["ActionItems", "Bytes", "Dates", "MarkdownTree", "Profiles", "Statements"]),
    tests("DecisionsTests", of: ["Bytes", "Decisions", "MarkdownTree", "Profiles", "Statements"]),
    tests(
      "MeetingsTests",
      of: [
        "ActionItems", "Bytes", "Dates", "Decisions", "MarkdownTree", "Meetings", "Profiles",
        "Statements",
      ]),
    tests(
      "RegistersTests",
      of: [
        "ActionItems", "Bytes", "Dates", "Decisions", "MarkdownTree", "Meetings", "Profiles",
        "Registers", "Statements",
      ]),
    tests(
      "ComparingTests",
      of: [
        "ActionItems", "Bytes", "Comparing", "Dates", "Decisions", "MarkdownTree", "Meetings",
        "Profiles", "Registers", "Statements",
      ]),
    tests(
      "LintingTests",
      of: [
        "ActionItems", "Bytes", "Dates", "Linting", "MarkdownTree", "Meetings", "People",
        "Profiles", "Statements",
      ]),
    tests("PeopleTests", of: ["Bytes", "People", "Profiles"]),
    tests("YAMLTreeTests", of: ["Bytes", "YAMLTree"]),
    tests("ProfilesTests", of: ["Bytes", "Dates", "Profiles", "YAMLTree"]),
    tests(
      "ProposingTests",
      of: [
        "Bytes", "Dates", "Linting", "MarkdownTree", "Meetings", "Profiles", "Proposing",
        "YAMLTree",
      ]),
    tests("WritingTests", of: ["Writing"]),
    tests("ParallelTests", of: ["Parallel"]),
    tests(
      "ReportingTests",
      of: [
        "ActionItems", "Bytes", "Comparing", "Dates", "Decisions", "Linting", "MarkdownTree",
        "Meetings", "People", "Profiles", "Registers", "Reporting", "RulePages", "Statements",
      ]),
    tests("CommandLineKitTests", of: ["CommandLineKit"]),
    tests("RulePagesTests", of: ["Bytes", "Dates", "Linting", "Profiles", "RulePages"]),
    tests("EndToEndTests", of: ["git-minutes", "Bytes", "CommandLineKit", "YAMLTree"]),
  ],
  swiftLanguageModes: [.v6]
)
