extension Text {
  /// The text for comparing and searching: full-width ASCII as half-width, the ideographic space as a space, letters of
  /// ASCII and Latin-1 in lower case. Folding twice changes nothing more.
  public static func fold(_ text: String) -> String {
    let isFolded = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
    if isFolded == true { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(fold(scalar)) }
    return String(out)
  }

  public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let half = HalfWidth.scalar(scalar)
    switch half.value {
    case 0x41...0x5a, 0xc0...0xd6, 0xd8...0xde: return Unicode.Scalar(half.value + 0x20) ?? half
    default: return half
    }
  }

  /// A part number or bar code in the one form it is kept and looked up in: cleaned, folded, without spaces around it, in
  /// upper case. The group separator (ASCII 29) of GS1 codes stays.
  public static func normalizedCode(_ text: String) -> String {
    let isNormal = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { (0x21...0x7e).contains($0) && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
    if isNormal == true { return text }
    let cleaned = clean(text, keepsGroupSeparator: true)
    var out = String.UnicodeScalarView()
    for scalar in cleaned.unicodeScalars {
      let half = HalfWidth.scalar(scalar)
      if isSpace(half), out.isEmpty { continue }
      switch half.value {
      case 0x61...0x7a, 0xe0...0xf6, 0xf8...0xfe: out.append(Unicode.Scalar(half.value - 0x20) ?? half)
      default: out.append(half)
      }
    }
    while let last = out.last, isSpace(last) { out.removeLast() }
    return String(out)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{a0}" }
}
