import Kernel
import Values

/// The manager sets measure, deadline, department, person and money (Order 61 art. 32).
public struct PlanHazard: Action {
  public static let name = "fire.planHazard"
  public static let title = Phrase("Plan the treatment", "制定整改方案")
  public static let summary = Phrase(
    "Sets measure, deadline, department, person and money; a deadline once set is only put off by an extension.",
    "确定整改措施、期限、部门、责任人和经费；期限确定后只能通过延期推迟。")
  public static let permission: Permission? = HazardStep.plan.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "measure", "Measure", "整改措施", kind: HazardRules.note, required: true),
    .init(\.person, "person", "Account of who puts it right", "整改责任人账号", kind: .code(most: 32)),
    .init(\.department, "department", "Department", "整改部门", kind: .text(most: 120)),
    .init(
      \.due, "due", "Deadline", "整改期限",
      hint: Phrase("empty: the default, 15 days unless set otherwise", "不填按默认期限（一般为 15 天）")),
    .init(\.money, "money", "Money", "经费"),
    .init(
      \.interim, "interim", "Interim measures", "临时防范措施", kind: HazardRules.note,
      hint: Phrase("a must for a major hazard", "重大隐患必填")),
    .init(\.stops, "stops", "The area stops", "危险部位停用"),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var text = ""
  public var person = ""
  public var department = ""
  public var due: Day?
  public var money: Money?
  public var interim = ""
  public var stops: Bool?

  public init() {}

  public init(_ hazard: HazardNumber, _ measure: String, by person: String, due: Day? = nil, interim: String = "") {
    self.hazard = hazard
    text = measure
    self.person = person
    self.due = due
    self.interim = interim
  }

  public func validate() -> [Fault] { HazardRules.isBlank(text) ? [Self.fault("measure", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    try HazardRules.check(.plan, stored, in: change)
    var event = HazardEvent(.plan, text)
    event.due = try HazardRules.plannedDue(due, of: stored, in: change)
    let assignee = try FireUnits.account(person, in: change.database)
    guard try HazardSightQueries.holds(FirePermissions.treat, assignee, over: stored.unit, in: change) else {
      throw HazardRefusal.cannotTreat(person)
    }
    (event.assignee, event.department, event.money) = (assignee, department, money)
    if HazardRules.isBlank(interim) {
      guard stored.grade < .g3 || !stored.interim.isEmpty else { throw HazardRefusal.interimNeeded(stored.number) }
    } else {
      var measures = HazardEvent(.interim, interim)
      measures.stops = stops
      try HazardRules.take(measures, stored, in: change)
    }
    try HazardRules.take(event, stored, in: change)
    return HazardRules.done(stored, .plan)
  }
}
