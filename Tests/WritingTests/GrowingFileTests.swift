import Foundation
import Support
import Testing
import Writing

@Suite struct GrowingFileTests {
  @Test func whatIsAddedStandsBehindWhatIsThere() throws {
    let scratch = try Scratch()
    try scratch.write("old\n", to: "file")
    try GrowingFile.append(to: scratch.path("file")) { size in Array("\(size) bytes\n".utf8) }
    #expect(try scratch.bytes(of: "file") == Data("old\n4 bytes\n".utf8))
  }

  @Test(arguments: [("missing", "No such file or directory"), ("directory", "Is a directory")])
  func onlyAFileThatIsThereGrows(name: String, reason: String) throws {
    let scratch = try Scratch()
    try scratch.write("", to: "directory/file")
    let path = scratch.path(name)
    let error = #expect(throws: WritingError.self) {
      try GrowingFile.append(to: path) { _ in [] }
    }
    #expect(error?.description == "\(path): \(reason)")
  }

  /// A device takes everything, and leaves nothing.
  @Test func aDeviceIsNoFile() {
    let error = #expect(throws: WritingError.self) {
      try GrowingFile.append(to: "/dev/null") { _ in [] }
    }
    #expect(error?.description == "/dev/null: not a file")
  }
}
