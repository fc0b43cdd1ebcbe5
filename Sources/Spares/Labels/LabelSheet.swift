import Kernel
import Values

/// Labels for parts or bins (S44), to be printed as a page, as a drawing, or shown as text.
public struct LabelSheet: Sendable, Hashable {
  /// Which parts or bins.
  public enum Selection: Sendable, Hashable {
    /// By number, bin code, or any code attached; one asked twice has two labels.
    case codes([String])
    /// By the keys of a listing's rows, in the order of their codes.
    case keys([Int64])
  }

  /// The most labels of one sheet.
  public static let most = 5000

  public let site: String
  public let isDemo: Bool
  public let kind: LabelKind
  /// The symbol asked for; a code it cannot hold, or not on a label of that size, has the other one.
  public var symbol: LabelSymbol
  public let labels: [Label]

  /// Reads what the labels say, for somebody who may see the stock.
  ///
  /// - Throws: `SparesRefusal.unknownPart` and `.unknownBin` for codes nobody knows, `LabelRefusal`,
  ///   `ListingRefusal.notPermitted`, `SiteFault`, `DoorRefusal.partOff` where the site makes none.
  public static func read(
    _ kind: LabelKind, _ selection: Selection, symbol: LabelSymbol = .qr, as session: Session, in site: Site
  ) throws -> LabelSheet {
    try site.requireFunction(SparesFunctions.labelsName)
    return try site.view(needing: SparesPermissions.see, for: session) { database in
      let labels: [Label]
      switch selection {
      case .codes(let codes):
        guard codes.count <= most else { throw LabelRefusal.tooMany(most: most) }
        labels = try codes.map { text in
          // What is no code at all is as unknown as one that nobody has.
          let code = Text.normalizedCode(String(Text.clean(text).prefix(PartNumber.mostCharacters)))
          return switch kind {
          case .parts: try LabelQueries.part(PartNumber(unchecked: code), in: database)
          case .bins: try LabelQueries.bin(BinCode(unchecked: code), in: database)
          }
        }
      case .keys(let keys):
        guard keys.count <= most else { throw LabelRefusal.tooMany(most: most) }
        labels = try keys.compactMap { key in
          switch kind {
          case .parts: try LabelQueries.part(key, in: database)
          case .bins: try LabelQueries.bin(key, in: database)
          }
        }.sorted { $0.code < $1.code }
      }
      guard !labels.isEmpty else { throw LabelRefusal.nothing }
      return LabelSheet(
        site: site.facts.name, isDemo: site.facts.isDemo, kind: kind, symbol: symbol, labels: labels)
    }
  }
}
