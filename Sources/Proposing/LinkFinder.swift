internal import Profiles

/// Finds where the links of minutes lead.
struct LinkFinder {
  let padHosts: [Counted<String>]
  let shownAt: [Counted<String>]

  private static let mostHosts = 5

  init(_ sketches: [FileSketch], _ profile: Profile, paths: Set<String>) {
    padHosts = Self.padHosts(in: sketches, profile.links.padHosts)
    var places = Tally<String>()
    for sketch in sketches {
      // Only what is a file here is shown elsewhere.
      for place in Set(sketch.forgeLinks.filter { paths.contains($0.path) }.map { $0.place }) {
        places.add(place)
      }
    }
    let known = profile.links.shownAt.globs.map { $0.pattern.lowercased() }
    shownAt = places.sorted.filter { place in
      place.count >= Habit.several(of: sketches.count) && place.value.isPresentable
        && !known.contains(place.value.lowercased())
    }.prefix(2).map { Counted($0.value, $0.count) }
  }

  /// The servers with pads, those that the profile knows among them; none where it knows all.
  private static func padHosts(
    in sketches: [FileSketch], _ known: GlobSet
  ) -> [Counted<String>] {
    var hosts = Tally<String>()
    for sketch in sketches { for host in sketch.padHosts { hosts.add(host) } }
    let most = hosts.sorted.first?.count ?? 0
    // A pad of others is linked now and then.
    guard most * 20 >= sketches.count else { return [] }
    let found = hosts.sorted.filter { host in
      host.value.isPresentable && !host.value.contains { "*?{}\\".contains($0) }
        && (host.count >= Habit.several(of: sketches.count) && host.count * 3 >= most
          || known.matches(FoldedText(host.value)))
    }
    let isNews = found.contains { !known.matches(FoldedText($0.value)) }
    return isNews ? Array(found.prefix(mostHosts)) : []
  }
}
