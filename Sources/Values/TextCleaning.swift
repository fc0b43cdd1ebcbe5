extension Text {
  /// The text without what cannot be seen or moves the cursor; safe to draw, keep and print.
  ///
  /// Control characters (C0, DEL, C1), bidirectional controls, zero-width characters and the byte order mark are
  /// dropped. Each run of tabs, line breaks and line or paragraph separators becomes one space. All else stays.
  public static func clean(_ text: String) -> String { clean(text, keepsGroupSeparator: false) }

  static func clean(_ text: String, keepsGroupSeparator: Bool) -> String {
    let isClean = text.utf8.withContiguousStorageIfAvailable { !needsCleaning($0) } ?? false
    if isClean { return text }
    var out = String.UnicodeScalarView()
    var isAfterBreak = false
    for scalar in text.unicodeScalars {
      if keepsGroupSeparator, scalar == groupSeparator {
        out.append(scalar)
        isAfterBreak = false
        continue
      }
      switch kind(of: scalar) {
      case .kept:
        out.append(scalar)
        isAfterBreak = false
      case .dropped: break
      case .lineBreak:
        if !isAfterBreak { out.append(" ") }
        isAfterBreak = true
      }
    }
    return String(out)
  }

  /// ASCII 29, which ends a field of variable length in a GS1 bar code.
  static let groupSeparator: Unicode.Scalar = "\u{1d}"

  private enum Kind { case kept, dropped, lineBreak }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x09...0x0d, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x00...0x1f, 0x7f...0x9f: .dropped
    // Arabic letter mark; zero-width space and joiners with the direction marks; embeddings and overrides; word joiner;
    // isolates; byte order mark.
    case 0x061c, 0x200b...0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069, 0xfeff: .dropped
    default: .kept
    }
  }

  /// Whether any of those could be in it, judged by bytes: most text is clean, and this is all it costs.
  private static func needsCleaning(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x20 || byte == 0x7f { return true }
      // The string is valid UTF-8, so a first byte is followed by the others.
      switch byte {
      case 0xc2 where bytes[index] < 0xa0: return true
      case 0xd8 where bytes[index] == 0x9c: return true
      case 0xe2 where bytes[index] & 0xfe == 0x80:
        if isMark(bytes[index], bytes[index + 1]) { return true }
      case 0xef where bytes[index] == 0xbb && bytes[index + 1] == 0xbf: return true
      default: break
      }
    }
    return false
  }

  /// U+2000…U+207F by the second and third byte.
  private static func isMark(_ second: UInt8, _ third: UInt8) -> Bool {
    let value = 0x2000 + UInt32(second & 0x3f) << 6 + UInt32(third & 0x3f)
    return Unicode.Scalar(value).map { kind(of: $0) != .kept } ?? false
  }
}
