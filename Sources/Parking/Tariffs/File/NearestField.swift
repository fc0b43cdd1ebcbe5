/// Which field somebody meant.
enum NearestField {
  /// The field that differs by the fewest letters, where those are few.
  static func name(to name: String, among known: [String]) -> String? {
    let word = Array(name.lowercased())
    var best: (String, Int)?
    for candidate in known {
      let distance = distance(word, Array(candidate.lowercased()))
      if distance < best?.1 ?? 3 { best = (candidate, distance) }
    }
    return best?.0
  }

  /// Levenshtein's distance.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
