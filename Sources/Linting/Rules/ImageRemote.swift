internal import Bytes
internal import Meetings
internal import Profiles

/// Reports images that are shown from the server of a pad though the repository has them.
///
/// Page: Rules/image-remote.md
struct ImageRemote: Rule {
  static let id = "image-remote"
  static let severity = Severity.warning
  static let needs: Set<SnapshotNeed> = [.files]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let paths = file.surroundings?.paths else { return [] }
    return file.padImages.compactMap { image in
      file.copy(of: image, in: paths).map { copy in
        .remote(image, copy: copy.reference(from: file.path.directory))
      }
    }
  }
}

extension Defect {
  fileprivate static func remote(_ image: PadImage, copy: String) -> Defect {
    Defect(
      at: image.range, "the image is shown from the pad's server: expected \(copy)",
      help: "show \(copy)",
      fix: image.address.map { Fix(isSafe: true, [Fix.Edit($0, with: copy)]) })
  }
}
