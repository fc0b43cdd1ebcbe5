import Kernel
import Values

/// Puts a draft in force, from now or from a later day on; somebody else approves it.
public struct PublishTariff: Action {
  public static let name = "parking.publishTariff"
  public static let title = Phrase("Publish a tariff", "发布费率")
  public static let summary = Phrase(
    "Puts a draft in force for vehicles that come from then on; those inside keep the version of their entry.",
    "发布草稿，自生效时起入场的车辆按其计费；已在场车辆仍按入场时的版本。")
  public static let permission: Permission? = ParkingPermissions.tariffs
  public static let approvalRule: Phrase? = Phrase("always, by a parking supervisor", "一律由停车场主管审批")
  public static let fields: [Field<Self>] = [
    .init(\.tariff, "tariff", "Tariff", "费率编码"),
    .init(\.edition, "edition", "Version", "版本", kind: .integer(1...Tariff.Limit.version), required: true),
    .init(
      \.from, "from", "In force from", "生效日期",
      hint: Phrase("a later day; empty: when it is approved", "须为以后的日期；不填则审批通过时生效")),
  ]

  public var tariff = TariffCode(unchecked: "")
  public var edition: Int64 = 0
  public var from: Day?

  public init() {}

  public init(_ tariff: TariffCode, _ edition: Int64, from: Day? = nil) {
    self.tariff = tariff
    self.edition = edition
    self.from = from
  }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    _ = try checked(in: change)
    let start = from.map { Phrase("from \($0)", "自 \($0) 起") } ?? Phrase("at once", "立即")
    return ApprovalNeed(
      permission: ParkingPermissions.supervise,
      reason: Phrase(
        "version \(edition) of \(tariff) is to be in force \(start.english)",
        "\(tariff) 第 \(edition) 版申请\(start.chinese)生效"))
  }

  public func perform(in change: inout Change) throws -> Done {
    let (stored, start) = try checked(in: change)
    try TariffQueries.publish(stored.id, from: start, by: change.approver ?? change.session.account, in: change)
    let text = try Tariffs.zone(in: change.database).localText(of: start)
    return Done(
      Phrase("Version \(edition) of \(tariff) is in force from \(text).", "\(tariff) 第 \(edition) 版自 \(text) 起生效。"))
  }

  /// A draft, and a start that lies ahead of all there is: no stay that has begun gets another price.
  private func checked(in change: Change) throws -> (TariffQueries.Stored, Instant) {
    let stored = try Tariffs.require(tariff, edition, in: change.database)
    try Tariffs.check(stored, goesTo: .published)
    if let from, from <= change.today { throw TariffKeepingRefusal.notAhead(from) }
    let zone = try Tariffs.zone(in: change.database)
    let start = from.map { zone.instant(day: $0, secondsOfDay: 0) } ?? change.now
    if let last = try TariffQueries.lastStart(of: tariff, in: change.database), last >= start {
      throw TariffKeepingRefusal.startsLater(tariff.text, at: zone.localText(of: last))
    }
    return (stored, start)
  }
}
