import Kernel
import Values

/// What part numbers a code that nobody knows looks like: it may be one of them, mistyped or misread.
public enum PartLikeness: Sendable, Hashable {
  /// These have O for 0 or I for 1; where none has, these are one slip away: a character wrong, missing, too many, or
  /// two neighbours swapped.
  case slip([PartNumber])
  /// Part numbers begin as it does, with this.
  case beginning(String)

  /// So many part numbers are named at most.
  static let most = 3
  /// Longer codes come from scanners, which make no slips of this kind.
  static let longest = 40

  /// - Returns: nil where no part number is like it.
  public static func find(_ typed: String, in site: Site) throws -> PartLikeness? {
    guard let code = try? PartNumber(typed), code.text.count <= longest else { return nil }
    let near = try CodeLikeness.nearest(code.text) { codes in
      try PartQueries.numbers(among: codes, most: most, in: site.database)
    }
    if !near.isEmpty { return .slip(near) }
    guard let beginning = beginning(of: code.text),
      try PartQueries.hasNumber(beginning: beginning, in: site.database)
    else { return nil }
    return .beginning(beginning)
  }

  /// What a code begins with: up to its first separator, that included, else its first two letters or more.
  static func beginning(of code: String) -> String? {
    if let end = code.firstIndex(where: { "-/._ ".contains($0) }), end != code.startIndex {
      return String(code[...end])
    }
    let letters = code.prefix { $0.isLetter }
    return letters.count >= 2 && letters.count < code.count ? String(letters) : nil
  }

  /// Every code one slip away, so that each is looked up by the index: the work does not grow with the stock. What may
  /// be missing or wrong are letters, digits and signs of the keyboard.
  static func slips(of code: String) -> Set<String> {
    let characters = Array(code)
    let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/._").union(characters)
    var all: Set<String> = []
    for place in 0...characters.count {
      let head = characters[..<place]
      let tail = characters[place...]
      for letter in alphabet {
        all.insert(String(head + [letter] + tail))
        if place < characters.count { all.insert(String(head + [letter] + tail.dropFirst())) }
      }
      if place < characters.count { all.insert(String(head + tail.dropFirst())) }
      if place + 1 < characters.count {
        all.insert(String(head + [characters[place + 1], characters[place]] + tail.dropFirst(2)))
      }
    }
    all.remove(code)
    return all
  }
}
