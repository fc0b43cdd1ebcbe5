import Kernel
import Values

/// A device was looked at: in order, or a hazard.
public struct CheckDevice: Action {
  public static let name = "fire.checkDevice"
  public static let title = Phrase("Check a device", "检查器材")
  public static let summary = Phrase(
    "Records that a device was looked at; what is not in order becomes a hazard with remark and grade.",
    "记录器材检查结果；不合格的登记为隐患，须填写情况和等级。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.device, "device", "Device", "器材编码"),
    .init(\.isInOrder, "ok", "In order", "合格"),
    .init(\.way, "how", "How named", "录入方式"),
    .init(\.text, "remark", "What is wrong", "不合格情况", kind: HazardRules.note),
    .init(\.grade, "grade", "Grade", "等级"),
    .init(\.correction, "corrected", "Done on the spot", "当场改正情况", kind: HazardRules.note),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var device = DeviceCode(unchecked: "")
  public var isInOrder = true
  public var way = DeviceCheckWay.typed
  public var text = ""
  public var grade = HazardGrade.g2
  public var correction = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ device: DeviceCode, ok: Bool = true, remark: String = "", how way: DeviceCheckWay = .typed) {
    self.device = device
    isInOrder = ok
    text = remark
    self.way = way
  }

  public func validate() -> [Fault] {
    !isInOrder && HazardRules.isBlank(text) ? [Self.fault("remark", .empty)] : []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try FireDevices.require(device, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireDevices.require(device, in: change.database)
    guard stored.state != .scrapped else { throw DeviceRefusal.notNow(device, stored.state) }
    if isInOrder, let scrap = stored.scrapDue, scrap < change.today { throw DeviceRefusal.pastScrap(device, scrap) }
    var event = DeviceEvent(.check, text)
    (event.passed, event.way, event.correction) = (isInOrder, way, correction)
    if let rule = try FireDevices.rule(.check, for: stored, in: change.database) {
      (event.standard, event.frequency) = (rule.standard, rule.frequency)
    }
    event.person = try FireAppointmentQueries.fullName(change.session.account, in: change.database)
    guard isInOrder else { return try failed(stored, event, in: change) }
    let id = try FireDevices.keep(event, of: stored.id, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.deviceEvent.name, id, in: change)
    return Done(Phrase("\(device) is in order.", "器材 \(device) 合格。"))
  }

  private func failed(_ stored: DeviceQueries.Stored, _ event: DeviceEvent, in change: Change) throws -> Done {
    var found = HazardFound("\(device) \(text)", in: stored.unit, grade: grade, source: .equipment)
    (found.device, found.point, found.place, found.evidence) = (stored.id, stored.point, stored.place, evidence)
    found.corrected = HazardRules.isBlank(correction) ? nil : correction
    let hazard = try Hazards.open(found, in: change)
    var event = event
    event.hazard = hazard.id
    try FireDevices.keep(event, of: stored.id, in: change)
    return Done(
      Phrase("\(device) is not in order: hazard \(hazard.number).", "器材 \(device) 不合格，已登记隐患 \(hazard.number)。"))
  }
}
