internal import Bytes

/// Places of a file, among which those at another place are found by halving.
struct PlaceIndex {
  /// By where they begin.
  private let sorted: [Range<Int>]
  /// How far the places up to each one reach.
  private let reach: [Int]
  private let all: Set<Range<Int>>

  init(_ places: some Sequence<Range<Int>>) {
    all = Set(places)
    sorted = all.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var end = 0
    reach = sorted.map { place in
      end = max(end, place.upperBound)
      return end
    }
  }

  /// Whether one of the places is the same as another, or overlaps it.
  func touches(_ place: Range<Int>) -> Bool {
    if all.contains(place) { return true }
    guard !place.isEmpty else { return false }
    let behind = sorted.partitioningIndex { $0.lowerBound >= place.upperBound }
    return behind > 0 && reach[behind - 1] > place.lowerBound
  }
}
