internal import Bytes
internal import Meetings
internal import Profiles

/// Reports images that only the server of a pad has.
///
/// Page: Rules/image-not-in-repo.md
struct ImageNotInRepo: Rule {
  static let id = "image-not-in-repo"
  static let severity = Severity.warning
  static let needs: Set<SnapshotNeed> = [.files]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let paths = file.surroundings?.paths else { return [] }
    return file.padImages.filter { file.copy(of: $0, in: paths) == nil }
      .map { .missing($0, severity: file.isAdded ? .error : nil) }
  }
}

extension LintedFile {
  /// The file of the repository that has the name of an image: beside the minutes, or the only one below their
  /// directory.
  func copy(of image: PadImage, in paths: SnapshotPaths) -> RepositoryPath? {
    let directory = path.directory
    let beside = directory.appending(image.name)
    if paths.holds(file: beside) { return beside }
    let below = paths.files(named: image.name[...]).filter { $0.isInside(directory) }
    return below.count == 1 && !directory.isTop ? below.first : nil
  }
}

extension Defect {
  fileprivate static func missing(_ image: PadImage, severity: Severity?) -> Defect {
    let name = RepositoryPath.printable(image.name)
    return Defect(
      at: image.range, "the image is on the pad's server only: expected \(name) beside the minutes",
      help: "add the file to the directory of the minutes, and show \(name)", severity: severity,
      occurrences: [image.address ?? image.range])
  }
}
