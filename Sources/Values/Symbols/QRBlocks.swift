/// How the codewords of a version and level are divided into blocks with error correction of their own.
struct QRBlocks {
  let version: Int
  /// How many blocks.
  let blocks: Int
  /// Error correction codewords of each block.
  let correction: Int

  init(_ version: Int, _ level: QRCode.Level) {
    self.version = version
    let row = QRCode.Level.allCases.firstIndex(of: level) ?? 0
    blocks = Self.blockCounts[row][version - 1]
    correction = Self.corrections[row][version - 1]
  }

  /// All codewords of a version: the modules left beside the function patterns, in eights (ISO/IEC 18004, table 1).
  var codewords: Int {
    var modules = (16 * version + 128) * version + 64
    if version >= 2 {
      let alignments = version / 7 + 2
      modules -= (25 * alignments - 10) * alignments - 55
      if version >= 7 { modules -= 36 }
    }
    return modules / 8
  }

  var dataCodewords: Int { codewords - blocks * correction }

  /// Data and error correction of all blocks as they are placed: the first codeword of every block, then the second …
  /// (7.6). The last blocks may have one data codeword more.
  func interleaved(_ data: [UInt8]) -> [UInt8] {
    let generator = ReedSolomon.generator(correction)
    let short = dataCodewords / blocks
    let shortBlocks = blocks - dataCodewords % blocks
    var pieces: [(data: [UInt8], correction: [UInt8])] = []
    var start = 0
    for block in 0..<blocks {
      let length = short + (block < shortBlocks ? 0 : 1)
      let piece = Array(data[start..<min(start + length, data.count)])
      pieces.append((piece, ReedSolomon.remainder(of: piece, by: generator)))
      start += length
    }
    var out: [UInt8] = []
    for index in 0...short { out += pieces.compactMap { index < $0.data.count ? $0.data[index] : nil } }
    for index in 0..<correction { out += pieces.map { $0.correction[index] } }
    return out
  }

  /// Error correction codewords of a block, levels L, M, Q, H, versions 1…40 (ISO/IEC 18004, table 9).
  private static let corrections: [[Int]] = [
    [
      7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28,
      28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
      13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
  ]

  /// Blocks, levels L, M, Q, H, versions 1…40 (ISO/IEC 18004, table 9).
  private static let blockCounts: [[Int]] = [
    [
      1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19,
      19, 20, 21, 22, 24, 25,
    ],
    [
      1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33,
      35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
      1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43,
      45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
      1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51,
      54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
  ]
}
