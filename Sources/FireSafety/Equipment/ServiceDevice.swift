import Kernel
import Values

/// A device was serviced or tested (Joint Commission EP 25 asks for all of it).
public struct ServiceDevice: Action {
  public static let name = "fire.serviceDevice"
  public static let title = Phrase("Record service or test", "登记维修、检测")
  public static let summary = Phrase(
    "Records a service or test: date, person and contact, standard and edition, result and correction.",
    "登记维修或检测：日期、人员及联系方式、依据标准及版本、结果和处理。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.device, "device", "Device", "器材编码"),
    .init(\.on, "on", "On", "日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.person, "person", "Done by", "实施人员或单位", kind: .text(most: 120), required: true),
    .init(\.contact, "contact", "Contact", "联系方式", kind: .text(most: 120)),
    .init(
      \.standard, "standard", "Standard and edition", "依据标准及版本", kind: .text(most: 200),
      hint: Phrase("empty: as in the due table", "不填则取到期规则表")),
    .init(\.passed, "ok", "Passed", "合格"),
    .init(\.text, "remark", "What was found", "情况", kind: HazardRules.note),
    .init(\.correction, "corrected", "Correction", "处理", kind: HazardRules.note),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var device = DeviceCode(unchecked: "")
  public var on: Day?
  public var person = ""
  public var contact = ""
  public var standard = ""
  public var passed = true
  public var text = ""
  public var correction = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ device: DeviceCode, on: Day? = nil, by person: String, contact: String = "") {
    self.device = device
    self.on = on
    self.person = person
    self.contact = contact
  }

  public func validate() -> [Fault] {
    !passed && HazardRules.isBlank(text) ? [Self.fault("remark", .empty)] : []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try FireDevices.require(device, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireDevices.require(device, in: change.database)
    guard stored.state != .scrapped else { throw DeviceRefusal.notNow(device, stored.state) }
    if let on, on > change.today { throw DeviceRefusal.inTheFuture(on) }
    var event = DeviceEvent(passed ? .service : .check, text)
    (event.passed, event.doneOn, event.person, event.contact) = (passed, on, person, contact)
    let rule = try FireDevices.rule(.service, for: stored, in: change.database)
    (event.standard, event.frequency) = (standard.isEmpty ? rule?.standard ?? "" : standard, rule?.frequency ?? "")
    event.correction = correction
    if !passed {
      var found = HazardFound("\(device) \(text)", in: stored.unit, grade: .g2, source: .equipment)
      (found.device, found.point, found.place) = (stored.id, stored.point, stored.place)
      event.hazard = try Hazards.open(found, in: change).id
    }
    let id = try FireDevices.keep(event, of: stored.id, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.deviceEvent.name, id, in: change)
    return Done(Phrase("\(device): service is on record.", "器材 \(device) 的维修、检测已登记。"))
  }
}
