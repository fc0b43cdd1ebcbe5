/// What somebody probably meant to type.
enum Suggestion {
  /// The candidate nearest to a word: at most two letters wrong, missing, too many or swapped, or the only one that
  /// begins with it.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let word = word.lowercased()
    guard (1...40).contains(word.count) else { return nil }
    let ranked = candidates.map { (name: $0, distance: distance(word, $0.lowercased())) }
    if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= min(2, (word.count + 1) / 2) {
      return best.name
    }
    let beginning = candidates.filter { $0.lowercased().hasPrefix(word) }
    return beginning.count == 1 ? beginning[0] : nil
  }

  /// The optimal string alignment distance (Damerau 1964): insertions, deletions, substitutions, neighbours swapped.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var previous: [Int] = []
    var row = Array(0...right.count)
    for i in 0..<left.count {
      let beforeThat = previous
      previous = row
      row = [i + 1]
      for j in 0..<right.count {
        var best = min(previous[j] + (left[i] == right[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, beforeThat[j - 1] + 1) }
        row.append(best)
      }
    }
    return row[right.count]
  }
}
