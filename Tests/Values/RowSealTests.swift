import Testing
import Values

/// Seals of rows: what they tell of a change.
@Suite struct RowSealTests {
  private enum Cell {
    case null
    case number(Int64)
    case text(String)
    case blob([UInt8])
  }

  private func seal(_ cells: [Cell]) -> RowSeal {
    var sealer = RowSealer()
    return seal(cells, with: &sealer)
  }

  private func seal(_ cells: [Cell], with sealer: inout RowSealer) -> RowSeal {
    for cell in cells {
      switch cell {
      case .null: sealer.appendNull()
      case .number(let number): sealer.append(number)
      case .text(let text): sealer.append(text: text)
      case .blob(let blob): sealer.append(blob: blob)
      }
    }
    return sealer.finish()
  }

  private let row: [Cell] = [
    .number(7), .text("轴承"), .null, .number(-1), .text(""), .blob([0, 1, 2]), .number(Int64.max), .text("x"),
  ]

  @Test("G04: the digest is the first half of SHA-256 of the columns, each with its type and length") func digest() {
    // One column with the text "abc": type 2, length 3 in eight bytes, the bytes.
    let bytes: [UInt8] = [2, 0, 0, 0, 0, 0, 0, 0, 3, 0x61, 0x62, 0x63]
    let expected = Hexadecimal.encode(SHA256.digest(bytes).prefix(8))
    let found = String(seal([.text("abc")]).digest, radix: 16)
    #expect(found == expected.drop { $0 == "0" })
  }

  @Test("the short way to the first half of a digest agrees with the long one at every length", arguments: 0..<260)
  func firstHalf(_ count: Int) {
    let text = String(repeating: "q", count: count)
    var bytes: [UInt8] = [2]
    withUnsafeBytes(of: UInt64(count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes += Array(text.utf8)
    var long: UInt64 = 0
    for byte in SHA256.digest(bytes).prefix(8) { long = long << 8 | UInt64(byte) }
    #expect(seal([.text(text)]).digest == long)
  }

  @Test("G04: each column that is changed alone is named, whatever it becomes", arguments: 0..<8) func column(
    _ place: Int
  ) {
    let before = seal(row)
    for other in [Cell.null, .number(8), .text("轴承x"), .blob([9]), .text(String(repeating: "y", count: 1000))] {
      var cells = row
      cells[place] = other
      let after = seal(cells)
      guard after != before else { continue }
      #expect(after.digest != before.digest)
      #expect(after.changedColumn(from: before, columns: row.count) == place)
    }
  }

  @Test("G04: nothing changed and several columns changed name none") func several() {
    let before = seal(row)
    #expect(seal(row) == before)
    #expect(before.changedColumn(from: before, columns: row.count) == nil)
    var cells = row
    cells[0] = .number(8)
    cells[6] = .number(0)
    #expect(seal(cells).changedColumn(from: before, columns: row.count) == nil)
    #expect(seal(cells).digest != before.digest)
  }

  @Test("G04: text and number, empty text and NULL, neighbours with moved ends differ") func types() {
    #expect(seal([.number(0)]).digest != seal([.null]).digest)
    #expect(seal([.text("")]).digest != seal([.null]).digest)
    #expect(seal([.text("a")]).digest != seal([.blob([0x61])]).digest)
    #expect(seal([.text("ab"), .text("c")]).digest != seal([.text("a"), .text("bc")]).digest)
  }

  @Test("G04: a sealer begins anew after each row, and a locator keeps both sums") func reuse() throws {
    var sealer = RowSealer()
    let first = seal(row, with: &sealer)
    #expect(seal(row, with: &sealer) == first)
    let kept = try #require(RowSeal(locator: first.locator))
    #expect((kept.sum, kept.weighted) == (first.sum, first.weighted))
    var cells = row
    cells[3] = .number(2)
    #expect(seal(cells).changedColumn(from: kept, columns: row.count) == 3)
    #expect(RowSeal(locator: -1) == nil)
    #expect(RowSeal(locator: Int64.max) == nil)
  }
}
