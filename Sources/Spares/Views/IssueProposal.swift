import Kernel
import Values

/// Where an issue would take its stock from if it were posted now (S13), and what it would cost: shown before posting.
public struct IssueProposal: Sendable, Hashable {
  public struct Leg: Sendable, Hashable {
    public let bin: BinCode
    public let lot: LotCode?
    /// What its pieces are told apart by: the word for `lot`.
    public let tracking: Tracking
    public let expiresOn: Day?
    public let quantity: Quantity
  }

  public let part: PartNumber
  public let decimals: Int
  public let unit: Phrase
  public let legs: [Leg]
  public let cost: Money

  /// Asks the rules that posting will ask; only reads.
  ///
  /// - Throws: the refusal that posting would meet: nothing there, expired, blocked.
  public static func make(
    _ part: PartNumber, _ quantity: Quantity, bin: BinCode? = nil, lot: LotCode? = nil, as session: Session,
    in site: Site
  ) throws -> IssueProposal {
    try site.view(needing: SparesPermissions.see, for: session) { database in
      let facts = try PartQueries.require(part, in: database)
      let allocation = try Allocation.propose(
        .init(part: facts, quantity: quantity, bin: bin, lot: lot), on: site.today, in: database
      ) { try site.holds(SparesPermissions.issue, unit: $0, for: session) }
      return IssueProposal(
        part: facts.number, decimals: facts.decimals, unit: facts.unit,
        legs: allocation.legs.map {
          Leg(
            bin: $0.bin.code, lot: $0.lot?.code, tracking: facts.tracking, expiresOn: $0.lot?.expiresOn,
            quantity: $0.quantity)
        },
        cost: Money(
          fen: try Cost.leaving(
            allocation.legs.map(\.quantity.units), part: facts, store: allocation.store, in: database
          ).reduce(0) { $0 + $1.value }))
    }
  }
}
