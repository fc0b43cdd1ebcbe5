import Kernel
import Values

/// The person responsible or the fire manager signs a hazard off (Order 61 art. 33).
public struct SignHazard: SigningAction {
  public static let name = "fire.signHazard"
  public static let title = Phrase("Sign off", "签字销号")
  public static let summary = Phrase(
    "Signs with your PIN, as the unit's person responsible or fire manager, that the hazard is gone and files it.",
    "由消防安全责任人或管理人用本人 PIN 码签字销号并归档。")
  public static let permission: Permission? = HazardStep.sign.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "note", "Note", "备注", kind: HazardRules.note),
    .init(\.pin, "pin", "Your PIN", "本人 PIN 码", secret: true, required: true),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var text = ""
  public var pin = ""

  public init() {}

  public init(_ hazard: HazardNumber, note: String = "", pin: String) {
    self.hazard = hazard
    text = note
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    let event = try HazardRules.take(HazardEvent(.sign, text), stored, in: change)
    let duty = try HazardRules.duty(
      of: change.session.account, in: stored.unit, on: change.today, change.database)
    try FireSignatures.sign(.hazardEvent, event, as: duty == .responsible ? .responsible : .manager, in: change)
    return HazardRules.done(stored, .sign)
  }
}
