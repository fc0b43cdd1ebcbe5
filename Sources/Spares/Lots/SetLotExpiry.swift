import Kernel
import Values

/// Sets the last day of a lot that is known without one, or corrects the one it has (S13). Issues take by the new day
/// from then on; what was posted before stays as it was.
public struct SetLotExpiry: Action {
  public static let name = "spares.setLotExpiry"
  public static let title = Phrase("Set the last day", "设置有效期")
  public static let summary = Phrase(
    "Sets the last day of a lot or serial number that has none, or corrects it, with the reason.",
    "为没有有效期的批号或序列号设置有效期；更正已有的有效期须填写原因。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(
      \.expires, "expires", "Good until", "有效期至", required: true,
      hint: Phrase("last day it may be used", "最后可用日期")),
    .init(
      \.reason, "reason", "Reason", "原因", kind: .text(most: 200),
      hint: Phrase("needed where a last day is corrected", "更正有效期时必填")),
  ]

  public var part = PartNumber(unchecked: "")
  public var lot = LotCode(unchecked: "")
  /// The last day it may be used. A form begins without one, and it has to be given.
  public var expires: Day?
  public var reason = ""

  public init() {}

  public init(part: PartNumber, lot: LotCode, expires: Day, reason: String = "") {
    self.part = part
    self.lot = lot
    self.expires = expires
    self.reason = reason
  }

  public func validate() -> [Fault] { expires == nil ? [Self.fault("expires", .missing)] : [] }

  public func perform(in change: inout Change) throws -> Done {
    let part = try PartQueries.require(part, in: change.database)
    guard part.tracking != .none else { throw SparesRefusal.notTracked(part.number, lot: lot) }
    guard let known = try LotQueries.find(lot, of: part.id, in: change.database), let expires else {
      throw SparesRefusal.unknownLot(part.number, lot: lot, part.tracking)
    }
    if let before = known.expiresOn {
      guard before != expires else {
        throw SparesRefusal.sameExpiry(part.number, lot: lot, part.tracking, on: before)
      }
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw SparesRefusal.expiryReasonNeeded(part.number, lot: lot, part.tracking, known: before)
      }
    }
    try LotQueries.setExpiry(of: known.id, to: expires, reason: reason, in: change.database)
    let (day, word) = (expires.description, part.tracking)
    return Done(
      Phrase(
        "\(word.title.english) \(lot) of part \(part.number) is good until \(day).",
        "备件 \(part.number) 的\(word.noun.chinese) \(lot) 有效期至 \(day)。"))
  }
}
