import Kernel
import SQLite
import Values

/// Moves stock from bin to bin: two legs, one document. Between stores its value goes along.
public struct TransferPart: Action {
  public static let name = "spares.transfer"
  public static let title = Phrase("Move stock", "移库")
  public static let summary = Phrase(
    "Moves a quantity of a part from one bin to another; between stores at its cost.", "将备件从一个货位移到另一货位；跨仓库时按成本结转金额。")
  public static let permission: Permission? = SparesPermissions.transfer
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.from, "from", "From bin", "移出货位"),
    .init(\.into, "into", "Into bin", "移入货位"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.reference, "reference", "Reference", "参考号", kind: .text(most: 80)),
    .init(\.day, "day", "Day", "日期"),
    .init(\.reason, "reason", "Remark", "备注", kind: .text(most: 200)),
    .init(\.override, "despiteReservations", "Despite reservations", "动用预留"),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var from = BinCode(unchecked: "")
  public var into = BinCode(unchecked: "")
  public var lot: LotCode?
  public var reference = ""
  public var day: Day?
  public var reason = ""
  public var override = false

  public init() {}

  public init(part: PartNumber, quantity: Quantity, from: BinCode, into: BinCode, lot: LotCode? = nil) {
    self.part = part
    self.quantity = quantity
    self.from = from
    self.into = into
    self.lot = lot
  }

  public func validate() -> [Fault] {
    var faults = MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
    if from == into {
      faults.append(Self.fault("into", .rule(code: "same", Phrase("is where it comes from", "与移出货位相同"))))
    }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? { try BinQueries.require(from, in: change.database).unit }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let database = change.database
    let withdrawal = try Withdrawal.plan(
      part, quantity, bin: from, lot: lot, acceptsExpired: true, permission: SparesPermissions.transfer, in: change)
    let part = withdrawal.part
    let target = try BinQueries.requireOpen(into, in: database)
    try MovementRules.requireRight(SparesPermissions.transfer, unit: target.unit, in: change)
    let staysInStore = target.store == withdrawal.allocation.store
    if !staysInStore { try withdrawal.respectReservations(of: nil, override: override, in: change) }
    let book = try DocumentQueries.insert(
      .init(
        kind: .transfer, store: withdrawal.allocation.store, observedOn: try MovementRules.day(day, in: change),
        reference: reference, reason: reason), in: change)
    var legs: [MovementPosted.Leg] = []
    var total: Int64 = 0
    var arrived: [MovementPosted.Leg] = []
    for (leg, cost) in zip(withdrawal.allocation.legs, try withdrawal.costs(in: database)) {
      let posting = Posting(part: part, bin: leg.bin, lot: leg.lot, book: book)
      let out: Posting.Posted
      let put: Posting.Posted
      if staysInStore {
        let value = try Cost.expected(leg.quantity.units, part: part, store: target.store, in: database)
        (out, put) = try posting.shift(leg.quantity, to: target, value: value, in: database)
      } else {
        out = try posting.take(leg.quantity, at: cost, in: database)
        put = try Posting(part: part, bin: target, lot: leg.lot, book: book)
          .put(leg.quantity, value: out.value, in: database)
      }
      total += out.value.fen
      legs.append(.init(bin: leg.bin.code, lot: leg.lot?.code, quantity: leg.quantity, leftInBin: out.leftInBin))
      arrived.append(.init(bin: target.code, lot: leg.lot?.code, quantity: leg.quantity, leftInBin: put.leftInBin))
    }
    return MovementPosted(
      document: book.number, kind: .transfer, part: part.number, quantity: quantity, decimals: part.decimals,
      unit: part.unit, tracking: part.tracking, value: Money(fen: total), legs: legs + arrived)
  }
}
