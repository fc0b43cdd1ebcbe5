/// How many columns of a terminal a text takes: Chinese characters take two.
enum DisplayWidth {
  static func columns(of text: String) -> Int {
    var total = 0
    for scalar in text.unicodeScalars { total += columns(of: scalar) }
    return total
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 ? 0 : 1 }
    if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark {
      return 0
    }
    return isWide(value) ? 2 : 1
  }

  /// The blocks whose characters are wide (Unicode Standard Annex 11, W and F), without the rare ones.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0xa4cf, 0xa960...0xa97c,
      0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff01...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f,
      0x1f680...0x1f6ff, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      true
    default: false
    }
  }

  /// The text filled up with spaces, or cut with an ellipsis where it is longer and may be cut.
  static func fit(_ text: String, columns wanted: Int, right: Bool = false, cut: Bool = false) -> String {
    let has = columns(of: text)
    if has <= wanted {
      let fill = String(repeating: " ", count: wanted - has)
      return right ? fill + text : text + fill
    }
    guard cut else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let next = columns(of: scalar)
      if used + next > wanted - 1 { break }
      used += next
      kept.append(scalar)
    }
    return String(kept) + "…" + String(repeating: " ", count: max(0, wanted - 1 - used))
  }
}
