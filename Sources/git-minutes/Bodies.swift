import Bytes
import GitObjects
import Linting
import Profiles
import Synchronization

/// What minutes say, each content read once in a run.
final class Bodies: Sendable {
  private let marks = Mutex<[SnapshotFile.Content: BodyMark?]>([:])

  /// Which of some minutes are copies, where those of the teams of a few files are compared.
  ///
  /// What cannot be read is nobody's copy: the run is about other files, or will say so when it comes to this one.
  func copies(
    among minutes: [SnapshotFile], of files: [SnapshotFile], named naming: FileNaming,
    _ contents: (SnapshotFile) throws -> [UInt8]
  ) -> Copies {
    let teams = Set(files.map { naming.team(of: $0.path) })
    return Copies(
      minutes.filter { teams.contains(naming.team(of: $0.path)) }.compactMap { file in
        mark(of: file, contents).map { (file.path, $0) }
      }, named: naming)
  }

  private func mark(
    of file: SnapshotFile, _ contents: (SnapshotFile) throws -> [UInt8]
  ) -> BodyMark? {
    if let known = marks.withLock({ $0[file.content] }) { return known }
    let mark = (try? contents(file)).flatMap { BodyMark($0) }
    // Only what an object has is the same at every path.
    if case .object = file.content { marks.withLock { $0[file.content] = .some(mark) } }
    return mark
  }
}
