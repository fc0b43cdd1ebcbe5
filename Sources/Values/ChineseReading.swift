/// How Chinese characters read in Mandarin: for finding by initials (zc → 轴承) and for the order of names.
public enum ChineseReading {
  /// The most common reading of a character (Unicode Unihan, kMandarin), or nil where it is none or has none.
  ///
  /// The syllable is lower-case ASCII with ü written as v, as people type it; the tone is 1 to 4, or 5 for the neutral one.
  public static func syllable(of scalar: Unicode.Scalar) -> (syllable: String, tone: Int)? {
    let code = code(of: scalar)
    guard code > 0 else { return nil }
    return (syllables[(code - 1) / 5], (code - 1) % 5 + 1)
  }

  /// 0 where no reading is known, else 1 + 5 × the index of the syllable + the tone less 1.
  static func code(of scalar: Unicode.Scalar) -> Int {
    // The ideographic zero stands outside the table, among the punctuation.
    if scalar == "〇" { return code(of: "零") }
    guard scalar.value >= ChineseReadingTable.first, scalar.value <= ChineseReadingTable.last else { return 0 }
    let cell = Int(scalar.value - ChineseReadingTable.first)
    let row = ChineseReadingTable.cellsPerRow
    let start = ChineseReadingTable.cells.utf8Start + (cell / row * (row * 2 + 1) + cell % row * 2)
    return (Int(start[0]) - 0x30) * 64 + Int(start[1]) - 0x30
  }

  private static let syllables: [String] = {
    let text = ChineseReadingTable.syllables
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.split { $0 == 0x20 || $0 == 0x0a }.map { String(decoding: $0, as: UTF8.self) }
  }()

  /// The first letter of each syllable, by the same index.
  static let firstLetters: [UInt8] = syllables.map { $0.utf8.first ?? 0x3f }
}
