import Kernel
import Values

/// A part as its detail screen and the posting forms show it.
public struct PartCard: Sendable, Hashable {
  public struct Holding: Sendable, Hashable {
    public let bin: BinCode
    public let store: StoreCode
    public let lot: LotCode?
    public let expiresOn: Day?
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
  /// Kept for work orders today.
  public let reserved: Quantity
  /// On hand in blocked bins.
  public let blocked: Quantity
  /// On hand past its last day, in bins that are not blocked.
  public let expired: Quantity
  /// The day of its first movement; nil where nothing has moved yet.
  public let firstDay: Day?
  public let value: Money
  public let price: Money?
  public let state: StockState
  public let criticality: Criticality
  public let isActive: Bool
  public let manufacturer: String
  /// The preferred supplier's code and name.
  public let supplier: Phrase
  public let tracking: Tracking
  public let hasExpiry: Bool
  public let valuation: Valuation
  public let leadDays: Int64?
  public let note: String
  public let codes: [String]
  public let holdings: [Holding]
  /// The bin it was last moved into or out of, of those that are not blocked; what was reversed does not count.
  public let lastBin: BinCode?
  /// What can take its place, with its stock (S02).
  public let substitutes: [Substitute]
  /// How many pieces of equipment have it.
  public let equipmentCount: Int64

  /// What an issue may take for any purpose: on hand less what is blocked, expired or reserved, never below nothing.
  public var available: Quantity { Quantity(max(0, onHand.units - blocked.units - expired.units - reserved.units)) }

  /// The name in a language, or the other one where it is empty.
  public func name(in language: Language) -> String {
    switch language {
    case .english: nameEnglish.isEmpty ? nameChinese : nameEnglish
    case .chinese: nameChinese.isEmpty ? nameEnglish : nameChinese
    }
  }

  /// Reads a part by any of its codes; nil where there is none.
  public static func read(_ code: PartNumber, in site: Site) throws -> PartCard? {
    try PartCardQueries.read(code, on: site.today, in: site.database)
  }
}
