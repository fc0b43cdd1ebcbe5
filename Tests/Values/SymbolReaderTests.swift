import TestSupport
import Testing
import Values

/// S44: an independent reader reads what we draw.
@Suite("S44: symbols read by zbarimg", .enabled(if: SymbolReader.isThere, "\(SymbolReader.missing)"))
struct SymbolReaderTests {
  private func picture(_ modules: ModuleMatrix, scale: Int) -> SymbolReader.Picture {
    SymbolReader.Picture(
      (0..<modules.rows).map { row in (0..<modules.columns).map { modules[row, $0] } }, scale: scale)
  }

  private func qr(_ text: String, _ level: QRCode.Level = .medium, mask: Int? = nil, least: Int = 1) throws
    -> ModuleMatrix
  {
    try QRCode(text, level: level, mask: mask, leastVersion: least).modules
      .padded(rows: QRCode.quietZone, columns: QRCode.quietZone)
  }

  private func bars(_ text: String) throws -> ModuleMatrix {
    try Code128(text).modules.padded(rows: 0, columns: Code128.quietZone).repeated(rows: 30).padded(rows: 4, columns: 0)
  }

  private static let printable = (0x20..<0x7f).compactMap { Unicode.Scalar(UInt8($0)) }

  @Test("every printable ASCII character, in both symbols") func printable() throws {
    let texts = Self.printable.map { "a\($0)Z9" }
    let read = try SymbolReader.read(try texts.map { picture(try bars($0), scale: 2) })
    #expect(read == texts.map { "CODE-128:" + $0 })
    let squares = try SymbolReader.read(try texts.map { picture(try qr($0), scale: 3) })
    #expect(squares == texts.map { "QR-Code:" + $0 })
  }

  @Test("runs of digits, part numbers and bins, at several scales", arguments: [1, 2, 3, 4, 8])
  func scales(_ scale: Int) throws {
    let texts = ["7", "12", "123", "0001234567890", "BRG-0001", "W1-A-03-12", "A1234B", "ab123456cd", "QM-100-0042"]
    // One pixel a module is below what a camera sees; bars of one pixel are read all the same.
    let linear = try SymbolReader.read(try texts.map { picture(try bars($0), scale: scale) })
    #expect(linear == texts.map { "CODE-128:" + $0 })
    guard scale > 1 else { return }
    let squares = try SymbolReader.read(try texts.map { picture(try qr($0), scale: scale) })
    #expect(squares == texts.map { "QR-Code:" + $0 })
  }

  @Test("Chinese, as UTF-8") func chinese() throws {
    let texts = ["深沟球轴承", "货位：总库一号架", "备件 6205-2RS 轴承（国产）", "O形圈 ø25×3"]
    let read = try SymbolReader.read(try texts.map { picture(try qr($0), scale: 4) })
    #expect(read == texts.map { "QR-Code:" + $0 })
  }

  @Test("every mask and every level") func masksAndLevels() throws {
    var pictures: [SymbolReader.Picture] = []
    for mask in 0..<8 {
      for level in QRCode.Level.allCases {
        pictures.append(picture(try qr("BRG-0001 v2", level, mask: mask), scale: 3))
      }
    }
    #expect(try SymbolReader.read(pictures) == Array(repeating: "QR-Code:BRG-0001 v2", count: 32))
  }

  @Test("every version") func versions() throws {
    let texts = (1...40).map { "VERSION \($0)" }
    let pictures = try texts.enumerated().map { picture(try qr($1, mask: $0 % 8, least: $0 + 1), scale: 3) }
    #expect(try SymbolReader.read(pictures) == texts.map { "QR-Code:" + $0 })
  }

  @Test("a full symbol of each mode, many blocks interleaved") func full() throws {
    let texts = [
      String(repeating: "0123456789", count: 51), String(repeating: "ABC $%*+-./:", count: 25),
      String(repeating: "small ", count: 35),
    ]
    let pictures = try texts.map { picture(try qr($0), scale: 4) }
    #expect(try SymbolReader.read(pictures) == texts.map { "QR-Code:" + $0 })
  }

  @Test("what the terminal shows, cell by cell") func terminal() throws {
    for text in ["BRG-0001", "W1-A-03-12", "6901234567892"] {
      let square = try qr(text)
      for cells in [ModuleMatrix.Cells.halfRows, .doubledASCII] {
        let picture = SymbolReader.picture(ofTerminal: square.lines(cells))
        #expect(try SymbolReader.read(picture) == ["QR-Code:" + text], "\(cells)")
      }
      let row = try bars(text)
      for cells in [ModuleMatrix.Cells.full, .halfColumns, .ascii] {
        let picture = SymbolReader.picture(ofTerminal: row.lines(cells))
        #expect(try SymbolReader.read(picture) == ["CODE-128:" + text], "\(cells)")
      }
    }
  }

  @Test("a picture without a symbol reads as nothing: the reader does look") func nothing() throws {
    #expect(try SymbolReader.read(SymbolReader.Picture([[Bool]](repeating: [false, true], count: 50), scale: 3)) == [])
  }
}
