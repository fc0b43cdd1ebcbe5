import Testing

@testable import Values

@Suite("S44: QR codes") struct QRCodeTests {
  @Test("01234567 as version 1-M has the codewords of ISO/IEC 18004, annex I") func annexI() {
    let content = QRContent("01234567")
    let data: [UInt8] = [
      0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
    ]
    #expect(content.codewords(1, .medium) == data)
    let correction: [UInt8] = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]
    #expect(QRBlocks(1, .medium).interleaved(data) == data + correction)
  }

  @Test("HELLO WORLD has its published codewords") func helloWorld() {
    let content = QRContent("HELLO WORLD")
    #expect(
      content.codewords(1, .quartile) == [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236])
    let data: [UInt8] = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    #expect(content.codewords(1, .medium) == data)
    #expect(
      Array(QRBlocks(1, .medium).interleaved(data).suffix(10)) == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  }

  @Test("the generators of degree 7 and 10 are those of annex A") func generators() {
    var power: [UInt8] = [1]
    for _ in 1..<255 { power.append(ReedSolomon.multiply(power[power.count - 1], 2)) }
    #expect(ReedSolomon.generator(7) == [87, 229, 146, 149, 238, 102, 21].map { power[$0] })
    #expect(ReedSolomon.generator(10) == [251, 67, 46, 61, 118, 70, 64, 94, 32, 45].map { power[$0] })
  }

  /// A codeword of data and its correction is zero at every root of the generator, whatever the data.
  @Test("data with its correction codewords has every root of the generator") func roots() {
    var random = SeededGenerator(seed: 7)
    for degree in [7, 10, 13, 17, 22, 30] {
      let data = (0..<40).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let all = data + ReedSolomon.remainder(of: data, by: ReedSolomon.generator(degree))
      var root: UInt8 = 1
      for _ in 0..<degree {
        #expect(all.reduce(UInt8(0)) { ReedSolomon.multiply($0, root) ^ $1 } == 0)
        root = ReedSolomon.multiply(root, 2)
      }
    }
  }

  @Test(
    "format information is that of annex C",
    arguments: [
      (QRCode.Level.low, 0, "111011111000100"), (.medium, 0, "101010000010010"), (.quartile, 0, "011010101011111"),
      (.high, 0, "001011010001001"), (.medium, 5, "100000011001110"), (.low, 7, "110100101110110"),
    ])
  func format(_ level: QRCode.Level, _ mask: Int, _ bits: String) throws {
    let modules = try QRCode("PART", level: level, mask: mask).modules
    let around =
      (0..<6).map { modules[8, $0] } + [modules[8, 7], modules[8, 8], modules[7, 8]]
      + (0..<6).reversed().map { modules[$0, 8] }
    #expect(around.map { $0 ? "1" : "0" }.joined() == bits)
    let beside = (0..<7).map { modules[20 - $0, 8] } + (0..<8).map { modules[8, 13 + $0] }
    #expect(beside.map { $0 ? "1" : "0" }.joined() == bits)
  }

  @Test("version information is that of annex D") func versionInformation() throws {
    let modules = try QRCode("7", leastVersion: 7).modules
    let bits = (0..<18).reversed().map { modules[$0 / 3, 34 + $0 % 3] ? "1" : "0" }.joined()
    #expect(bits == "000111110010010100")
    for bit in 0..<18 { #expect(modules[34 + bit % 3, bit / 3] == modules[bit / 3, 34 + bit % 3]) }
  }

  @Test("versions hold what table 7 says and not a character more") func capacities() throws {
    let known: [(Int, QRCode.Level, Int, Int, Int)] = [
      (1, .low, 41, 25, 17), (1, .high, 17, 10, 7), (5, .quartile, 144, 87, 60), (10, .medium, 513, 311, 213),
      (10, .high, 288, 174, 119), (27, .low, 3517, 2132, 1465), (40, .low, 7089, 4296, 2953),
      (40, .high, 3057, 1852, 1273),
    ]
    for (version, level, digits, capitals, bytes) in known {
      #expect(QRContent("1").most(version, level) == digits)
      #expect(QRContent("A").most(version, level) == capitals)
      #expect(QRContent("a").most(version, level) == bytes)
    }
    #expect(try QRCode(String(repeating: "7", count: 41), level: .low).version == 1)
    #expect(try QRCode(String(repeating: "7", count: 42), level: .low).version == 2)
    #expect(throws: SymbolFault.tooLong(asked: 2954, most: 2953)) {
      try QRCode(String(repeating: "a", count: 2954), level: .low)
    }
    #expect(throws: SymbolFault.tooLong(asked: 2332, most: 2330)) {
      try QRCode(String(repeating: "轴", count: 777) + "a", level: .medium)
    }
    #expect(throws: SymbolFault.empty) { try QRCode("") }
  }

  @Test("every version is square, with its finders, its timing and its dark module") func functionPatterns() throws {
    for version in 1...40 {
      let code = try QRCode("QM-1", mask: version % 8, leastVersion: version)
      let size = 17 + 4 * version
      #expect(code.size == size && code.modules.columns == size && code.version == version)
      for (row, column) in [(0, 0), (0, size - 7), (size - 7, 0)] {
        for step in 0..<7 {
          #expect(code.modules[row, column + step] && code.modules[row + 6, column + step])
          #expect(code.modules[row + 3, column + step] == [true, false, true, true, true, false, true][step])
        }
      }
      for step in 8..<(size - 8) where !code.modules.isAlignment(version, step) {
        #expect(code.modules[6, step] == (step % 2 == 0))
      }
      #expect(code.modules[size - 8, 8])
    }
  }

  @Test("penalties of small patterns counted by hand") func penalties() {
    // All light: 5 lines across and 5 down of five, 16 squares, no dark module at all.
    let blank = QRPenalty(ModuleMatrix(rows: 5, columns: 5))
    #expect((blank.runs, blank.blocks, blank.finders, blank.balance) == (30, 48, 0, 100))
    var board = ModuleMatrix(rows: 8, columns: 8)
    for row in 0..<8 { for column in 0..<8 { board[row, column] = (row + column) % 2 == 0 } }
    #expect(QRPenalty(board).total == 0)
    var finder = ModuleMatrix(rows: 11, columns: 11)
    for column in [0, 2, 3, 4, 6] { finder[5, column] = true }
    #expect(QRPenalty(finder).finders == 40)
    for column in [4, 6, 7, 8, 10] { finder[0, column] = true }
    #expect(QRPenalty(finder).finders == 80)
  }

  @Test("the mask chosen has the least penalty of the eight") func leastPenalty() throws {
    for text in ["01234567", "BRG-0001", "深沟球轴承", "a longer text with small letters"] {
      let chosen = try QRCode(text)
      let penalties = try (0..<8).map { QRPenalty(try QRCode(text, mask: $0).modules).total }
      #expect(penalties[chosen.mask] == penalties.min())
      #expect(Set(penalties).count > 1)
    }
  }
}

extension ModuleMatrix {
  /// Whether an alignment pattern covers the timing row there: those of annex E, for the versions that have some.
  fileprivate func isAlignment(_ version: Int, _ column: Int) -> Bool {
    guard version >= 7 else { return false }
    let count = version / 7 + 2
    let step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return (0..<(count - 1)).contains { abs(rows - 7 - $0 * step - column) <= 2 }
  }
}
