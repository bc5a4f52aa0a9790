// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module and, beside its sources, nothing that it may not know.
func module(_ name: String, knows dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module, with what they need of others.
func tests(of name: String, with dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["Support"], swiftSettings: settings)
}

let package = Package(
  name: "git-minutes",
  targets: [
    .systemLibrary(name: "CGit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(name: "CCmarkGFM", pkgConfig: "libcmark-gfm"),
    module("Bytes"),
    module("GitObjects", knows: ["Bytes", "CGit2"]),
    module("MarkdownTree", knows: ["Bytes", "CCmarkGFM"]),
    module("Meetings", knows: ["Bytes", "MarkdownTree"]),
    module("Linting", knows: ["Bytes", "Meetings"]),
    module("Writing"),
    module("Reporting", knows: ["Bytes", "Linting"]),
    module("CommandLineKit"),
    .executableTarget(
      name: "git-minutes",
      dependencies: [
        "Bytes", "CommandLineKit", "GitObjects", "Linting", "MarkdownTree", "Meetings",
        "Reporting", "Writing",
      ],
      swiftSettings: settings),

    .target(
      name: "Support",
      dependencies: ["Bytes", "Linting", "MarkdownTree", "Meetings", "Reporting"],
      path: "Tests/Support", swiftSettings: settings),
    tests(of: "Bytes", with: ["Bytes"]),
    tests(of: "GitObjects", with: ["Bytes", "GitObjects"]),
    tests(of: "MarkdownTree", with: ["Bytes", "MarkdownTree"]),
    tests(of: "Meetings", with: ["Bytes", "MarkdownTree", "Meetings"]),
    tests(of: "Writing", with: ["Writing"]),
    tests(of: "Reporting", with: ["Bytes", "Linting", "Reporting"]),
    tests(of: "CommandLineKit", with: ["CommandLineKit"]),
    tests(of: "RulePage", with: ["Linting", "Reporting"]),
    tests(of: "EndToEnd", with: ["git-minutes"]),
  ],
  swiftLanguageModes: [.v6]
)
