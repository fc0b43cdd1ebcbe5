/// How much room words take on paper, whatever sans-serif letters the printer has.
enum LabelWrap {
  /// A little more than the usual letters take: capitals and digits two thirds of their size, Chinese all of it.
  static func width(of text: some StringProtocol, size: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size / 100
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x2c, 0x2e, 0x3a, 0x3b, 0x69, 0x6a, 0x6c: 32
    case 0x61...0x7a: 58
    case ..<0x300: 68
    default: 100
    }
  }

  /// The text in at most so many lines, broken at a space where there is one; what does not fit ends in an ellipsis.
  static func lines(_ text: String, size: Int, width: Int, most: Int) -> [String] {
    var out: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty, out.count < most {
      var end = rest.startIndex
      while end < rest.endIndex, Self.width(of: rest[...end], size: size) <= width { end = rest.index(after: end) }
      if end == rest.endIndex {
        out.append(String(rest))
        return out
      }
      if end == rest.startIndex { return out }
      if out.count + 1 == most {
        while end > rest.startIndex, Self.width(of: rest[..<end] + "…", size: size) > width {
          end = rest.index(before: end)
        }
        out.append(rest[..<end] + "…")
        return out
      }
      let line = rest[..<end]
      let space = rest[end] == " " ? end : line.lastIndex(of: " ")
      let cut = space.map { $0 == rest.startIndex ? end : $0 } ?? end
      out.append(String(rest[..<cut]))
      rest = rest[cut...].drop { $0 == " " }
    }
    return out
  }
}
