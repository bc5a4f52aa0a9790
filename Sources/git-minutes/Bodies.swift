import Bytes
import GitObjects
import Linting
import Profiles
import Synchronization

/// What minutes say, each file read once in a run.
final class Bodies: Sendable {
  private let marks = Mutex<[SnapshotFile: BodyMark?]>([:])

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
    if let known = marks.withLock({ $0[file] }) { return known }
    return (try? contents(file)).flatMap { note($0, of: file) }
  }

  /// Takes the bytes of a file that has been read, in any thread.
  @discardableResult
  func note(_ bytes: [UInt8], of file: SnapshotFile) -> BodyMark? {
    let mark = BodyMark(bytes)
    marks.withLock { $0[file] = .some(mark) }
    return mark
  }
}
