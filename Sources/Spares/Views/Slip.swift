import Kernel
import Values

/// A posted document as it is printed (S16): who moved what, when, why, and the audit row that pins it to the chain.
public struct Slip: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public let part: PartNumber
    public let nameEnglish: String
    public let nameChinese: String
    public let specification: String
    public let bin: BinCode
    public let lot: LotCode?
    /// What its pieces are told apart by: the word for `lot`.
    public let tracking: Tracking
    public let expiresOn: Day?
    /// What the document moved: positive for what its kind does, signed as in the ledger for a reversal.
    public let quantity: Quantity
    public let decimals: Int
    public let unit: Phrase
    /// Signed as the quantity is.
    public let value: Money
    /// What left beyond (or, negative, short of) the value of the document reversed.
    public let difference: Money
    /// What a repair added to the value.
    public let added: Money

    /// The name in a language, or the other one where it is empty.
    func name(in language: Language) -> String {
      let (wanted, other) = language == .english ? (nameEnglish, nameChinese) : (nameChinese, nameEnglish)
      return wanted.isEmpty ? other : wanted
    }
  }

  /// A code with what it stands for.
  public struct Named: Sendable, Hashable {
    public let code: String
    public let name: Phrase

    /// The code with the name in a language, or in the other one where it is empty.
    func text(in language: Language) -> String {
      let wanted = name.text(in: language)
      let shown = wanted.isEmpty ? name.text(in: language == .english ? .chinese : .english) : wanted
      return shown.isEmpty ? code : code + " " + shown
    }
  }

  public let site: String
  public let isDemo: Bool
  public let number: DocumentNumber
  public let kind: DocumentKind
  public let store: StoreCode
  public let storeName: Phrase
  /// The day of the event, as somebody gave it.
  public let day: Day
  /// When it was posted, by the clock.
  public let recordedAt: Instant
  /// The site's time zone, by which `recordedAt` is written.
  public let timeZone: TimeZoneRules
  public let operatorName: String
  /// Who approved it; empty where nobody had to.
  public let approverName: String
  /// What an issue is for.
  public let purpose: Purpose?
  public let reference: String
  public let reason: String
  public let reverses: DocumentNumber?
  public let reversedBy: DocumentNumber?
  /// The document that some of it was given back of.
  public let of: DocumentNumber?
  public let supplier: Named?
  public let equipment: Named?
  public let orderedOn: Day?
  public let lines: [Line]
  /// The audit row that made it, and the first 16 hexadecimal digits of that row's hash: whoever keeps the slip can
  /// tell later whether the chain was changed.
  public let auditRow: Int64
  public let auditHash: String

  /// The sum of the lines' values; of a transfer, what arrived.
  public var total: Money {
    Money(fen: lines.reduce(0) { $0 + (kind == .transfer && $1.quantity < .zero ? 0 : $1.value.fen) })
  }

  /// Reads a document for somebody who may see the stock.
  ///
  /// - Throws: `SparesRefusal.unknownDocument`, `ListingRefusal.notPermitted`, `SiteFault`.
  public static func read(_ number: DocumentNumber, as session: Session, in site: Site) throws -> Slip {
    try site.view(needing: SparesPermissions.see, for: session) { database in
      guard let slip = try SlipQueries.read(number, facts: site.facts, timeZone: site.timeZone, in: database) else {
        throw SparesRefusal.unknownDocument(number)
      }
      return slip
    }
  }

  /// What the printed document is called.
  public var title: Phrase { kind.title }
}
