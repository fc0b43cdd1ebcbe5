/// Which symbol characters write a text with the fewest of them: the shortest way through the places of the text and the
/// three code sets, found from the end (ISO/IEC 15417 gives only a rule of thumb in annex E; this is never longer).
struct Code128Plan {
  private enum CodeSet: Int, CaseIterable {
    /// Control characters, digits and capitals.
    case a
    /// Printable characters.
    case b
    /// Pairs of digits.
    case c

    var start: Int { [103, 104, 105][rawValue] }

    /// The value that changes from this set to another.
    func latch(to other: CodeSet) -> Int {
      switch other {
      case .a: 101
      case .b: 100
      case .c: 99
      }
    }

    var other: CodeSet { self == .a ? .b : .a }
  }

  private enum Step {
    case end
    case character
    /// One character of the other one of sets A and B.
    case shifted
    case latch(CodeSet)
  }

  private static let shift = 98
  private let bytes: [Int]
  /// For each place and set: how many symbol characters the rest takes, and the first step.
  private var rest: [[(cost: Int, step: Step)]] = []

  init(_ bytes: [Int]) {
    self.bytes = bytes
    let impossible = (cost: Int.max / 2, step: Step.end)
    rest = Array(repeating: [impossible, impossible, impossible], count: bytes.count + 2)
    rest[bytes.count] = [(0, .end), (0, .end), (0, .end)]
    for place in bytes.indices.reversed() {
      for set in CodeSet.allCases { rest[place][set.rawValue] = direct(set, place) ?? impossible }
      // A change of set is one character more than going on in the other set from here.
      let found = rest[place]
      for set in [CodeSet.a, .b, .c] {
        for other in [CodeSet.b, .a, .c] where other != set {
          let cost = found[other.rawValue].cost + 1
          if cost < rest[place][set.rawValue].cost { rest[place][set.rawValue] = (cost, .latch(other)) }
        }
      }
    }
  }

  /// The start and data characters.
  var values: [Int] {
    // Set B where it does not matter: every reader is tried with it most.
    var set = CodeSet.b
    for other in [CodeSet.a, .c] where rest[0][other.rawValue].cost < rest[0][set.rawValue].cost { set = other }
    var out = [set.start]
    var place = 0
    while place < bytes.count {
      switch rest[place][set.rawValue].step {
      case .end: return out
      case .character:
        guard let value = value(set, place) else { return out }
        out.append(value)
        place += set == .c ? 2 : 1
      case .shifted:
        guard let value = value(set.other, place) else { return out }
        out += [Self.shift, value]
        place += 1
      case .latch(let other):
        out.append(set.latch(to: other))
        set = other
      }
    }
    return out
  }

  /// The cheapest way to write what stands at a place without changing the set first; nil where the set cannot.
  private func direct(_ set: CodeSet, _ place: Int) -> (cost: Int, step: Step)? {
    if value(set, place) != nil {
      return (rest[place + (set == .c ? 2 : 1)][set.rawValue].cost + 1, .character)
    }
    guard set != .c, value(set.other, place) != nil else { return nil }
    return (rest[place + 1][set.rawValue].cost + 2, .shifted)
  }

  /// The value of what stands at a place in a set; nil where the set has none.
  private func value(_ set: CodeSet, _ place: Int) -> Int? {
    let byte = bytes[place]
    switch set {
    case .a: return byte < 32 ? byte + 64 : byte < 96 ? byte - 32 : nil
    case .b: return (32..<128).contains(byte) ? byte - 32 : nil
    case .c:
      guard place + 1 < bytes.count, let tens = Self.digit(byte), let ones = Self.digit(bytes[place + 1]) else {
        return nil
      }
      return tens * 10 + ones
    }
  }

  private static func digit(_ byte: Int) -> Int? { (48..<58).contains(byte) ? byte - 48 : nil }
}
