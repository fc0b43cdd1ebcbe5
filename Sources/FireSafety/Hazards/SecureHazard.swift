import Kernel
import Values

/// Sets the measures that protect people until a hazard is gone (Order 61 art. 32).
public struct SecureHazard: Action {
  public static let name = "fire.secureHazard"
  public static let title = Phrase("Set interim measures", "落实临时防范措施")
  public static let summary = Phrase(
    "Says which measures protect people until the hazard is gone, and whether the area stops work.",
    "登记整改期间的防范措施，以及危险部位是否停用。")
  public static let permission: Permission? = HazardStep.interim.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "interim", "Interim measures", "临时防范措施", kind: HazardRules.note, required: true),
    .init(\.stops, "stops", "The area stops", "危险部位停用"),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var text = ""
  /// Nil leaves it as it is.
  public var stops: Bool?

  public init() {}

  public init(_ hazard: HazardNumber, _ text: String, stops: Bool? = nil) {
    self.hazard = hazard
    self.text = text
    self.stops = stops
  }

  public func validate() -> [Fault] { HazardRules.isBlank(text) ? [Self.fault("interim", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    var event = HazardEvent(.interim, text)
    event.stops = stops
    try HazardRules.take(event, stored, in: change)
    return HazardRules.done(stored, .interim)
  }
}
