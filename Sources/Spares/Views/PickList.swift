import Kernel
import SQLite
import Values

/// What is to be picked for a work order (S43): its reservations in the order of the walk, with what is short and what
/// could stand in.
public struct PickList: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public let part: PartNumber
    public let nameEnglish: String
    public let nameChinese: String
    public let specification: String
    public let decimals: Int
    public let unit: Phrase
    public let store: StoreCode
    /// Still to be issued.
    public let wanted: Quantity
    /// Already issued.
    public let taken: Quantity
    /// Where to take it, as far as there is any.
    public let legs: [IssueProposal.Leg]
    /// Of what is wanted, not there (or kept for others).
    public let short: Quantity
    /// Offered where it is short.
    public let substitutes: [Substitute]

    /// The name in a language, or the other one where it is empty.
    public func name(in language: Language) -> String {
      let (first, other) = language == .english ? (nameEnglish, nameChinese) : (nameChinese, nameEnglish)
      return first.isEmpty ? other : first
    }
  }

  public let workOrder: WorkOrderCode
  public let title: String
  public let equipment: String
  public let neededOn: Day?
  public let isOpen: Bool
  /// In the order of the walk; what is nowhere comes last.
  public let lines: [Line]

  /// Reads what is to be picked now.
  ///
  /// - Throws: `SparesRefusal.unknownWorkOrder`, `ListingRefusal.notPermitted`, `SiteFault`.
  public static func read(_ code: WorkOrderCode, as session: Session, in site: Site) throws -> PickList {
    try site.view(needing: SparesPermissions.see, for: session) { database in
      guard let head = try PickListQueries.head(code, in: database) else { throw SparesRefusal.unknownWorkOrder(code) }
      let today = site.today
      let wanted = try PickListQueries.lines(of: head.id, on: today, in: database)
      var places: [PartID: [Holding]] = [:]
      var lines: [(line: Line, walk: Int)] = []
      for row in wanted {
        let holdings = try places[row.part] ?? AllocationQueries.holdings(of: row.part, in: database)
        let picked = try pick(row, from: holdings, on: today, workOrder: head.id, in: database)
        places[row.part] = picked.rest
        let walk = try picked.line.legs.first.map { try PickListQueries.place(of: $0.bin, in: database) } ?? .max
        lines.append((picked.line, walk))
      }
      lines.sort { ($0.walk, $0.line.part.text) < ($1.walk, $1.line.part.text) }
      return PickList(
        workOrder: head.code, title: head.title, equipment: head.equipment, neededOn: head.neededOn,
        isOpen: head.isOpen, lines: lines.map(\.line))
    }
  }

  /// Takes what a line wants out of what there is, so that two lines of one part never count on the same piece.
  private static func pick(
    _ row: PickListQueries.Wanted, from holdings: [Holding], on today: Day, workOrder: WorkOrderID,
    in database: Connection
  ) throws -> (line: Line, rest: [Holding]) {
    let others = try ReservationQueries.reserved(
      part: row.part, store: row.store, except: workOrder, on: today, in: database)
    let usable = holdings.filter {
      $0.bin.store == row.store && !$0.bin.isBlocked && !($0.lot?.isExpired(on: today) ?? false)
    }
    let free = max(0, usable.reduce(0) { $0 + $1.quantity } - others)
    let there = min(row.wanted, free)
    let legs =
      there > 0
      ? Allocation.legs(there, from: Allocation.order(usable, tracking: row.tracking, quantity: there)) : []
    var rest = holdings
    for leg in legs {
      guard let index = rest.firstIndex(where: { $0.bin.id == leg.bin.id && $0.lot?.id == leg.lot?.id }) else {
        continue
      }
      let old = rest[index]
      rest[index] = Holding(
        bin: old.bin, store: old.store, lot: old.lot, quantity: old.quantity - leg.quantity.units)
    }
    let line = Line(
      part: row.number, nameEnglish: row.nameEnglish, nameChinese: row.nameChinese, specification: row.specification,
      decimals: row.decimals, unit: row.unit, store: row.storeCode, wanted: Quantity(row.wanted),
      taken: Quantity(row.taken),
      legs: legs.map {
        IssueProposal.Leg(
          bin: $0.bin.code, lot: $0.lot?.code, tracking: row.tracking, expiresOn: $0.lot?.expiresOn,
          quantity: $0.quantity)
      }, short: Quantity(row.wanted - there),
      substitutes: there < row.wanted ? try RelationQueries.substitutes(of: row.part, in: database) : [])
    return (line, rest.filter { $0.quantity > 0 })
  }
}
