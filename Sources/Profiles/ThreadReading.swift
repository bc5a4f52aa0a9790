internal import YAMLTree

extension ValueReader {
  /// What the words of a task tell.
  func threads(of entry: YAMLNode.Entry) throws(YAMLError) -> ThreadConventions {
    var (fillers, standIns, opposites) = (GlobSet.none, GlobSet.none, GlobSet.none)
    for entry in try entries(
      of: entry.value, "'\(entry.key)'", among: ["fillers", "standins", "opposites"])
    {
      switch entry.key {
      case "fillers": fillers = try globs(of: entry)
      case "standins": standIns = try globs(of: entry)
      default: opposites = try globs(of: entry)
      }
    }
    return ThreadConventions(fillers: fillers, standIns: standIns, opposites: opposites)
  }
}
