import Foundation
import Support
import Testing
import Writing

@Suite struct AtomicFileTests {
  @Test func aFileIsReplacedWithItsPermissions() throws {
    let scratch = try Scratch()
    try scratch.write("old", to: "file")
    try AtomicFile.write(Array("new".utf8), to: scratch.path("file"), permissions: 0o755)
    #expect(try scratch.bytes(of: "file") == Data("new".utf8))
    #expect(FileManager.default.isExecutableFile(atPath: scratch.path("file")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path()) == ["file"])
  }

  @Test func aMissingDirectoryIsMade() throws {
    let scratch = try Scratch()
    try AtomicFile.write([], to: scratch.path("hooks/file"), permissions: 0o644)
    #expect(try scratch.bytes(of: "hooks/file").isEmpty)
  }

  @Test func whatCannotBeReplacedStaysAsItWas() throws {
    let scratch = try Scratch()
    try scratch.write("old", to: "directory/file")
    #expect(throws: WritingError.self) {
      try AtomicFile.write(Array("new".utf8), to: scratch.path("directory"), permissions: 0o644)
    }
    #expect(try scratch.bytes(of: "directory/file") == Data("old".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path()) == ["directory"])
  }

  @Test func anErrorNamesThePathAndTheReason() throws {
    let error = #expect(throws: WritingError.self) { try AtomicFile.remove("/nonexistent/file") }
    #expect(error?.description == "/nonexistent/file: No such file or directory")
  }
}
