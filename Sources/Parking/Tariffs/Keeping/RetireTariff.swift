import Kernel
import Values

/// Throws a draft away, or ends a tariff for vehicles that come from now on.
public struct RetireTariff: Action {
  public static let name = "parking.retireTariff"
  public static let title = Phrase("Retire a tariff", "停用费率")
  public static let summary = Phrase(
    "Throws a draft away, or ends a version for vehicles that come from now on; those inside are still priced by it.",
    "作废草稿，或停用已发布的版本：此后入场的车辆不再使用，已在场车辆仍按其计费。")
  public static let permission: Permission? = ParkingPermissions.tariffs
  public static let approvalRule: Phrase? = Phrase(
    "once it is published, by a parking supervisor", "已发布的由停车场主管审批")
  public static let fields: [Field<Self>] = [
    .init(\.tariff, "tariff", "Tariff", "费率编码"),
    .init(\.edition, "edition", "Version", "版本", kind: .integer(1...Tariff.Limit.version), required: true),
  ]

  public var tariff = TariffCode(unchecked: "")
  public var edition: Int64 = 0

  public init() {}

  public init(_ tariff: TariffCode, _ edition: Int64) {
    self.tariff = tariff
    self.edition = edition
  }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    let stored = try Tariffs.require(tariff, edition, in: change.database)
    try Tariffs.check(stored, goesTo: .retired)
    guard stored.state == .published else { return nil }
    return ApprovalNeed(
      permission: ParkingPermissions.supervise,
      reason: Phrase("version \(edition) of \(tariff) is to be retired", "申请停用 \(tariff) 第 \(edition) 版"))
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try Tariffs.require(tariff, edition, in: change.database)
    try Tariffs.check(stored, goesTo: .retired)
    try TariffQueries.retire(stored.id, at: change.now, in: change.database)
    return Done(Phrase("Version \(edition) of \(tariff) is retired.", "\(tariff) 第 \(edition) 版已停用。"))
  }
}
