import Values

/// A symbol as lines of a terminal, with its quiet zone.
public struct LabelText: Sendable, Hashable {
  /// What was drawn: the other one than asked for where that cannot hold the code or has no room.
  public let symbol: LabelSymbol
  /// Dark modules are inked: to be drawn dark on light.
  public let lines: [String]

  /// - Parameters:
  ///   - rows: the lines there are; nil where paper scrolls.
  ///   - isASCII: for terminals without block characters.
  /// - Returns: nil where neither symbol has room.
  public static func drawing(
    _ code: String, _ asked: LabelSymbol, columns: Int, rows: Int? = nil, isASCII: Bool = false
  ) -> LabelText? {
    for symbol in [asked, asked.other] {
      let lines =
        switch symbol {
        case .qr: square(code, columns, rows ?? .max, isASCII)
        case .code128: bars(code, columns, rows ?? .max, isASCII)
        }
      if let lines { return LabelText(symbol: symbol, lines: lines) }
    }
    return nil
  }

  /// The bars of a linear symbol are so many lines high, and at least the second number.
  private static let (height, least) = (6, 3)

  private static func bars(_ code: String, _ columns: Int, _ rows: Int, _ isASCII: Bool) -> [String]? {
    guard rows >= least, let modules = try? Code128(code).modules.padded(rows: 0, columns: Code128.quietZone) else {
      return nil
    }
    let ways: [ModuleMatrix.Cells] = isASCII ? [.ascii] : [.full, .halfColumns]
    guard let cells = ways.first(where: { $0.columns(of: modules.columns) <= columns }) else { return nil }
    return modules.repeated(rows: min(height, rows)).lines(cells)
  }

  /// The quiet zone gives way before the symbol does: readers manage with half of it.
  private static func square(_ code: String, _ columns: Int, _ rows: Int, _ isASCII: Bool) -> [String]? {
    let cells: ModuleMatrix.Cells = isASCII ? .doubledASCII : .halfRows
    // A few more codes fit a window with less error correction; nobody scratches a screen.
    for level in [QRCode.Level.medium, .low] {
      guard let modules = try? QRCode(code, level: level).modules else { return nil }
      for quiet in [QRCode.quietZone, 2, 1] {
        let size = modules.rows + 2 * quiet
        if cells.columns(of: size) <= columns, cells.lines(of: size) <= rows {
          return modules.padded(rows: quiet, columns: quiet).lines(cells)
        }
      }
    }
    return nil
  }
}
