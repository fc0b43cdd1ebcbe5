import Kernel
import Values

/// The person responsible has read a situation sheet, and signs that.
public struct AcknowledgeSituation: SigningAction {
  public static let name = "fire.acknowledgeSituation"
  public static let title = Phrase("Acknowledge a situation sheet", "签阅情况报告")
  public static let summary = Phrase(
    "Signs that the unit's person responsible has read the situation sheet.", "消防安全责任人签名确认已阅情况报告。")
  public static let permission: Permission? = FirePermissions.lead
  public static let fields: [Field<Self>] = [
    .init(\.situation, "situation", "Sheet", "报告编号", kind: .integer(1...Int64.max), required: true),
    .init(\.pin, "pin", "Your PIN", "您的 PIN", secret: true, required: true),
  ]

  public var situation: Int64 = 0
  public var pin = ""

  public init() {}

  public init(_ situation: Int64, pin: String) {
    self.situation = situation
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? {
    try DocumentQueries.situationUnit(situation, in: change.database)
  }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try DocumentQueries.situationUnit(situation, in: change.database)
    try ArchiveResponsible.require(of: unit, in: change)
    try FireSignatures.sign(.situation, situation, as: .responsible, in: change)
    return Done(Phrase("Sheet \(situation) is acknowledged.", "第 \(situation) 号情况报告已签阅。"))
  }
}
