internal import YAMLTree

extension Keys {
  static let threads = Keys([
    Key("fillers", .patterns, "words that say nothing of what is to be done"),
    Key("standins", .patterns, "words that may stand for others, as in 'review PR'"),
    Key("opposites", .patterns, "words that turn a task into another one"),
  ])
}

extension ValueReader {
  /// What the words of a task tell.
  func threads(of entry: YAMLNode.Entry) throws(YAMLError) -> ThreadConventions {
    var (fillers, standIns, opposites) = (GlobSet.none, GlobSet.none, GlobSet.none)
    for entry in try entries(of: entry, among: .threads) {
      switch entry.key {
      case "fillers": fillers = try globs(of: entry)
      case "standins": standIns = try globs(of: entry)
      default: opposites = try globs(of: entry)
      }
    }
    return ThreadConventions(fillers: fillers, standIns: standIns, opposites: opposites)
  }
}
