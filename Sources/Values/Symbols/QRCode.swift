/// A QR code (ISO/IEC 18004, model 2): any text as a square of modules, in the smallest version that holds it.
///
/// Digits are written in numeric mode, digits with capitals and ` $%*+-./:` in alphanumeric mode, everything else as
/// bytes of UTF-8, which is said in the symbol where there is more than ASCII.
public struct QRCode: Sendable, Hashable {
  /// How much damage a symbol survives: about 7, 15, 25 and 30 per cent of its codewords.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case low = "L"
    case medium = "M"
    case quartile = "Q"
    case high = "H"
  }

  /// Light modules a reader needs on every side (ISO/IEC 18004, 6.3.8).
  public static let quietZone = 4

  /// 1…40: the symbol has 17 + 4 × version modules a side.
  public let version: Int
  public let level: Level
  /// 0…7, as it was applied.
  public let mask: Int
  /// The square without its quiet zone.
  public let modules: ModuleMatrix

  /// - Parameters:
  ///   - mask: 0…7; nil for the one with the least penalty.
  ///   - leastVersion: at least this version, for labels that are to look alike.
  /// - Throws: `SymbolFault`: empty, or longer than version 40 holds.
  public init(
    _ text: String, level: Level = .medium, mask: Int? = nil, leastVersion: Int = 1
  ) throws(SymbolFault) {
    let content = QRContent(text)
    guard content.count > 0 else { throw .empty }
    let versions = min(max(leastVersion, 1), 40)...40
    guard let version = versions.first(where: { content.fits($0, level) }) else {
      throw .tooLong(asked: content.count, most: content.most(40, level))
    }
    let codewords = QRBlocks(version, level).interleaved(content.codewords(version, level))
    let drawing = QRDrawing(version, level, codewords: codewords)
    let chosen = mask.map { min(max($0, 0), 7) } ?? drawing.bestMask
    self.version = version
    self.level = level
    self.mask = chosen
    modules = drawing.masked(chosen)
  }

  /// Modules a side, without the quiet zone.
  public var size: Int { modules.rows }
}
