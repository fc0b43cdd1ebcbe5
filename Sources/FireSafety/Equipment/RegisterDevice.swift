import Kernel
import Values

/// Enters a device in the register; also a line of a file.
public struct RegisterDevice: Action {
  public static let name = "fire.registerDevice"
  public static let title = Phrase("Register a device", "登记器材")
  public static let summary = Phrase(
    "Enters an extinguisher, hydrant, detector or other device; past its scrap date it is a hazard at once.",
    "登记灭火器、消火栓、探测器等器材；已超过报废期限的立即登记为隐患。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "器材编码"),
    .init(\.unit, "unit", "Unit", "单位编号", kind: .integer(1...Int64.max), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.agent, "agent", "Agent", "灭火剂"),
    .init(\.point, "point", "Point", "点位码"),
    .init(
      \.place, "place", "Place", "部位", kind: .text(most: 120), hint: Phrase("empty: the point's", "不填则取点位名称")),
    .init(\.model, "model", "Model", "型号", kind: .text(most: 60)),
    .init(\.serial, "serial", "Serial number", "出厂编号", kind: .text(most: 60)),
    .init(\.made, "made", "Made", "出厂年月", hint: MadeOn.hint),
    .init(\.commissioned, "commissioned", "In use since", "投用日期"),
    .init(\.serviced, "serviced", "Last serviced", "上次维修日期"),
    .init(\.isHighRisk, "highRisk", "High-risk place", "高风险场所"),
  ]

  public var code = DeviceCode(unchecked: "")
  public var unit: Int64 = 0
  public var kind = DeviceKind.extinguisher
  public var agent = DeviceAgent.none
  public var point: PointCode?
  public var place = ""
  public var model = ""
  public var serial = ""
  public var made: MadeOn?
  public var commissioned: Day?
  public var serviced: Day?
  public var isHighRisk = false

  public init() {}

  public init(
    _ code: DeviceCode, in unit: UnitID, _ kind: DeviceKind, _ agent: DeviceAgent = .none, made: MadeOn? = nil
  ) {
    self.code = code
    self.unit = unit.rawValue
    self.kind = kind
    self.agent = agent
    self.made = made
  }

  public func validate() -> [Fault] {
    kind == .extinguisher && agent == .none ? [Self.fault("agent", .missing)] : []
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> DeviceRegistered {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    guard try DeviceQueries.find(code, in: change.database) == nil else { throw DeviceRefusal.taken(code) }
    if let made, made.day > change.today { throw DeviceRefusal.madeLater(made.day) }
    let spot = try DevicePlace.find(point, place, in: UnitID(unit), change)
    let id = try DeviceQueries.insert(self, point: spot.point, place: spot.place, in: change)
    let facts = [kind.label.chinese, kind.label.english, model, serial, made?.text ?? ""].filter { !$0.isEmpty }
    if let serviced {
      guard serviced <= change.today else { throw DeviceRefusal.inTheFuture(serviced) }
      var event = DeviceEvent(.service, "登记时填写 entered on registration")
      (event.doneOn, event.passed) = (serviced, true)
      let noted = try DeviceQueries.note(event, of: id, in: change)
      try FireChain.append(.deviceEvent, noted, day: change.today, in: change)
    }
    try FireDevices.keep(DeviceEvent(.register, facts.joined(separator: " ")), of: id, in: change)
    return DeviceRegistered(code: code)
  }
}
