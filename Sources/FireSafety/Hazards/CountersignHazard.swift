import Kernel
import Values

/// A supervisor countersigns what was put right on the spot, or finds that it was not.
public struct CountersignHazard: SigningAction {
  public static let name = "fire.countersignHazard"
  public static let title = Phrase("Countersign the correction", "复核当场改正")
  public static let summary = Phrase(
    "Countersigns with your PIN that a hazard corrected on the spot is gone, or sends it back; never your own.",
    "用本人 PIN 码复核当场改正的隐患；未消除的退回。不能复核本人改正的隐患。")
  public static let permission: Permission? = HazardStep.countersign.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.isGone, "gone", "It is gone", "隐患已消除"),
    .init(\.text, "note", "Note", "备注", kind: HazardRules.note),
    .init(\.pin, "pin", "Your PIN", "本人 PIN 码", secret: true, required: true),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var isGone = true
  public var text = ""
  public var pin = ""

  public init() {}

  public init(_ hazard: HazardNumber, gone: Bool = true, note: String = "", pin: String) {
    self.hazard = hazard
    isGone = gone
    text = note
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func validate() -> [Fault] {
    !isGone && HazardRules.isBlank(text) ? [Self.fault("note", .empty)] : []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    let step: HazardStep = isGone ? .countersign : .refute
    let event = try HazardRules.take(HazardEvent(step, text), stored, in: change)
    try FireSignatures.sign(.hazardEvent, event, as: .supervisor, in: change)
    return HazardRules.done(stored, step)
  }
}
