import Kernel
import Values

/// A part as its detail screen and the posting forms show it.
public struct PartCard: Sendable, Hashable {
  public struct Holding: Sendable, Hashable {
    public let bin: BinCode
    public let store: StoreCode
    public let quantity: Quantity
    public let isBlocked: Bool
  }

  public let id: PartID
  public let number: PartNumber
  public let nameEnglish: String
  public let nameChinese: String
  public let specification: String
  public let unit: Phrase
  public let decimals: Int
  public let packSize: Quantity
  public let minimum: Quantity
  public let maximum: Quantity
  public let onHand: Quantity
  public let value: Money
  public let price: Money?
  public let state: StockState
  public let criticality: Criticality
  public let isActive: Bool
  public let manufacturer: String
  public let supplier: String
  public let note: String
  public let codes: [String]
  public let holdings: [Holding]

  /// The name in a language, or the other one where it is empty.
  public func name(in language: Language) -> String {
    switch language {
    case .english: nameEnglish.isEmpty ? nameChinese : nameEnglish
    case .chinese: nameChinese.isEmpty ? nameEnglish : nameChinese
    }
  }

  /// Reads a part by any of its codes; nil where there is none.
  public static func read(_ code: PartNumber, in site: Site) throws -> PartCard? {
    try PartCardQueries.read(code, in: site.database)
  }
}
