import Kernel
import SQLite
import Values

/// Rules that receipts, issues and opening balances share.
enum MovementRules {
  /// A price has to stand where it is asked for, and neither may be negative.
  static func problems(quantity: Quantity, price: Money? = nil) -> [(field: String, problem: FieldProblem)] {
    var found: [(String, FieldProblem)] = []
    if quantity <= .zero { found.append(("quantity", .tooSmall(least: 1))) }
    if let price, price < .zero { found.append(("price", .tooSmall(least: 0))) }
    return found
  }

  /// The event's day: today where none is given, never in the future, nor before that of a document it gives back.
  static func day(_ given: Day?, of document: StoredDocument? = nil, in change: Change) throws -> Day {
    guard let given else { return change.today }
    guard given <= change.today else { throw SparesRefusal.future(given) }
    if let document, given < document.day {
      throw SparesRefusal.beforeDocument(document.number, of: document.day)
    }
    let most = try change.value(of: SparesSettings.backdateDays)
    if most > 0, Int64(change.today.number) - Int64(given.number) > most {
      throw SparesRefusal.tooLongAgo(given, most: most)
    }
    return given
  }

  /// Refuses whoever does not hold the permission in the unit a document belongs to, or in one that it moved stock of:
  /// what gives it back changes what is open of it.
  static func requireRight(_ permission: Permission, unit: UnitID?, in change: Change) throws {
    guard try change.holds(permission, unit: unit) else { throw Change.beyond(permission, unit: unit) }
  }

  /// Quantity × price per unit, half-up; nil where it is more than can be kept.
  static func value(of quantity: Quantity, price: Money, decimals: Int) -> Money? {
    var whole: Int64 = 1
    for _ in 0..<decimals { whole *= 10 }
    guard let value = Money.proportion(of: price, part: quantity.units, whole: whole),
      value.fen <= PostingQueries.most
    else { return nil }
    return value
  }

  static let approvalRule = Phrase(
    "waits when it is worth more than the site's settings allow; another person with \"approve stock postings\" lets it through",
    "金额超过站点设置的限额时待审批，由另一位有“审批库存单据”权限的人员批准")

  /// The approval a posting of this value needs.
  static func approval(of value: Money, in change: Change) throws -> ApprovalNeed? {
    let limit = try change.value(of: SparesSettings.approvalAbove)
    guard limit > .zero, value > limit else { return nil }
    return ApprovalNeed(
      permission: SparesPermissions.approve,
      reason: Phrase(
        "worth ¥\(value.format()), more than ¥\(limit.format())", "金额 ¥\(value.format())，超过 ¥\(limit.format())"),
      amount: value)
  }
}
