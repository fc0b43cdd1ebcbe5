/// A Code 128 bar code (ISO/IEC 15417): ASCII text as bars, with the fewest symbol characters that can write it.
public struct Code128: Sendable, Hashable {
  /// Light modules a reader needs on either side (ISO/IEC 15417, 4.4).
  public static let quietZone = 10
  /// The most characters of one symbol: beyond it no hand scanner reads the width.
  public static let mostCharacters = 80

  /// The symbol characters: start, data, check and stop (0…106).
  public let values: [Int]

  /// - Throws: `SymbolFault`: empty, longer than `mostCharacters`, or a character that is not ASCII.
  public init(_ text: String) throws(SymbolFault) {
    var bytes: [Int] = []
    for scalar in text.unicodeScalars {
      guard scalar.isASCII else { throw .notEncodable(scalar) }
      bytes.append(Int(scalar.value))
    }
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.mostCharacters else { throw .tooLong(asked: bytes.count, most: Self.mostCharacters) }
    let data = Code128Plan(bytes).values
    values = data + [Self.check(data), Self.stop]
  }

  static let stop = 106

  /// The check character: the start value plus each further value times its place, modulo 103 (ISO/IEC 15417, annex A).
  static func check(_ values: [Int]) -> Int {
    var sum = values.first ?? 0
    for (place, value) in values.enumerated().dropFirst() { sum += place * value }
    return sum % 103
  }

  /// The widths of bars and spaces in modules, a bar first.
  public var widths: [Int] { values.flatMap { Self.patterns[$0] } }

  /// The bars as one row of modules, without the quiet zone.
  public var modules: ModuleMatrix {
    ModuleMatrix(row: widths.enumerated().flatMap { Array(repeating: $0.offset % 2 == 0, count: $0.element) })
  }

  /// The widths of the three bars and three spaces of each symbol character (ISO/IEC 15417, table 1); the stop has a
  /// bar more.
  static let patterns: [[Int]] =
    """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 \
    123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 \
    232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 \
    313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 \
    111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 \
    111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 \
    114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
    """.split(separator: " ").map { $0.compactMap(\.wholeNumberValue) }
}
