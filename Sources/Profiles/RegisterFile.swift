package import Bytes

/// A file beside the minutes in which a community lists its people, one a line.
package struct RegisterFile: Equatable, Sendable {
  /// What a line tells of somebody.
  package enum Part: String, CaseIterable, Sendable {
    case name
    /// The capitals by which minutes name who speaks.
    case abbreviation
  }

  /// Where the file lies.
  package let path: RepositoryPath
  /// How a line is written.
  package let line: RegisterLine
  /// How many capitals an abbreviation has; empty where any text is one.
  package let letters: Set<Int>
  /// How many it may have besides, where it was there before.
  package let olderLetters: Set<Int>
  /// By what the lines are sorted; nil where they need not be.
  package let sortedBy: Part?

  /// By what everybody is known who is listed, so that it stands there once.
  package var key: Part { line.tells(.abbreviation) ? .abbreviation : .name }
}

/// How a line of a register is written, such as `{name} ({abbreviation})`.
package struct RegisterLine: Equatable, Sendable {
  enum Piece: Equatable, Sendable {
    case literal([UInt8])
    case part(RegisterFile.Part)
  }

  /// The form as the profile has it.
  package let text: String
  let pieces: [Piece]

  /// Whether a line tells something of somebody.
  package func tells(_ part: RegisterFile.Part) -> Bool {
    pieces.contains(.part(part))
  }

  /// Where the parts of a line stand, which must not be empty nor begin or end with a blank; nil where the
  /// line is written in another way.
  package func parts(of line: ArraySlice<UInt8>) -> [RegisterFile.Part: Range<Int>]? {
    var parts: [RegisterFile.Part: Range<Int>] = [:]
    var place = line.startIndex
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let bytes):
        guard line[place...].starts(with: bytes) else { return nil }
        place += bytes.count
      case .part(let part):
        let end = end(ofPart: number, in: line[place...])
        guard let first = line[place..<end].first, let last = line[place..<end].last,
          !first.isBlank, !last.isBlank
        else { return nil }
        parts[part] = place..<end
        place = end
      }
    }
    return place == line.endIndex ? parts : nil
  }

  /// Where the text of a part ends: before what stands behind it in the form, at its last place, so that a name
  /// may have parentheses.
  private func end(ofPart number: Int, in rest: ArraySlice<UInt8>) -> Int {
    guard number + 1 < pieces.count, case .literal(let next) = pieces[number + 1] else {
      return rest.endIndex
    }
    return rest.indices.last { rest[$0...].starts(with: next) } ?? rest.endIndex
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}

/// What a profile says of files: how minutes are named, and where people are listed.
package struct FileConventions: Equatable, Sendable {
  package let naming: FileNaming
  /// Where the register of people lies; nil where there is none.
  package let register: RepositoryPath?

  /// `20231206.md` in the directory of the team, and nobody is listed.
  package static let standard = FileConventions(naming: .standard, register: nil)

  /// Says both.
  package init(naming: FileNaming, register: RepositoryPath?) {
    (self.naming, self.register) = (naming, register)
  }
}

extension Profile {
  /// What is said of files.
  package var fileConventions: FileConventions {
    FileConventions(naming: files, register: register?.path)
  }
}
