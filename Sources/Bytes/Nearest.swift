/// The known word that was probably meant, nil if none is near enough to be worth a guess.
///
/// One edit is allowed for every three characters, at least one; a word is never near if all of
/// it would have to be replaced. Case does not count. The first of equally near words wins. What is
/// much longer than any word that somebody knows is not compared.
package func nearest(to typed: String, among known: [String]) -> String? {
  guard typed.utf8.count <= 256 else { return nil }
  let typedCharacters = Array(typed.lowercased())
  var best: (word: String, distance: Int)?
  for word in known {
    let characters = Array(word.lowercased())
    let allowed = max(1, max(typedCharacters.count, characters.count) / 3)
    let limit = min(
      allowed, min(typedCharacters.count, characters.count) - 1, (best?.distance ?? .max) - 1)
    let distance = editDistance(typedCharacters, characters, upTo: limit)
    if distance <= limit { best = (word, distance) }
  }
  return best?.word
}

/// The Damerau-Levenshtein distance in its restricted form: insertions, deletions, replacements
/// and swaps of neighbours, none of them editing a part twice.
///
/// What is farther apart than a limit is not compared to its end; then the result is any number above it.
package func editDistance<Element: Equatable>(
  _ left: [Element], _ right: [Element], upTo limit: Int = .max
) -> Int {
  guard abs(left.count - right.count) <= limit else { return .max }
  var previous = Array(0...right.count)
  var (beforePrevious, current) = (previous, previous)
  var leastBefore = 0
  for row in 0..<left.count {
    current[0] = row + 1
    var least = row + 1
    for column in 0..<right.count {
      let replacement = previous[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(previous[column + 1] + 1, current[column] + 1, replacement)
      let isSwap =
        row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
      if isSwap { distance = min(distance, beforePrevious[column - 1] + 1) }
      current[column + 1] = distance
      least = min(least, distance)
    }
    // The rows below come from this one or, by a swap, from the one before.
    guard min(least, leastBefore + 1) <= limit else { return .max }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
    leastBefore = least
  }
  return previous[right.count]
}
