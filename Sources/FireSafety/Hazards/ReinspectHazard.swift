import Kernel
import Values

/// Somebody else sees on the spot whether a hazard is gone.
public struct ReinspectHazard: Action {
  public static let name = "fire.reinspectHazard"
  public static let title = Phrase("Inspect again", "复查隐患")
  public static let summary = Phrase(
    "Inspects a hazard again on the spot, its point scanned; still there sends it back and is counted.",
    "到现场扫描点位复查；未消除的退回整改并计次。不能复查本人整改的隐患。")
  public static let permission: Permission? = HazardStep.pass.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.point, "point", "Point scanned", "现场点位码"),
    .init(\.isGone, "gone", "It is gone", "隐患已消除"),
    .init(\.text, "note", "What was seen", "复查情况", kind: HazardRules.note),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var point: PointCode?
  public var isGone = true
  public var text = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ hazard: HazardNumber, point: PointCode?, gone: Bool = true, note: String = "") {
    self.hazard = hazard
    self.point = point
    isGone = gone
    text = note
  }

  public func validate() -> [Fault] {
    (!isGone || point == nil) && HazardRules.isBlank(text) ? [Self.fault("note", .empty)] : []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    let step: HazardStep = isGone ? .pass : .fail
    try HazardRules.check(step, stored, in: change)
    var event = HazardEvent(step, text)
    event.point = try HazardRules.scanned(point, for: stored, in: change)
    let id = try HazardRules.take(event, stored, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.hazardEvent.name, id, in: change)
    return HazardRules.done(stored, step)
  }
}
