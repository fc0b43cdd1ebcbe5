import Kernel
import Values

/// Puts the deadline of a hazard off: at most twice, approved one grade higher, with interim measures in force.
public struct ExtendHazard: Action {
  public static let name = "fire.extendHazard"
  public static let title = Phrase("Extend the deadline", "申请延期")
  public static let summary = Phrase(
    "Puts your hazard's deadline off, at most twice; the fire manager approves it, for a major hazard the person responsible.",
    "推迟本人整改隐患的期限，最多两次；一般隐患由管理人批准，重大隐患由责任人批准。")
  public static let permission: Permission? = HazardStep.extend.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.due, "due", "New deadline", "延至", required: true),
    .init(\.text, "reason", "Reason", "理由", kind: HazardRules.note, required: true),
    .init(
      \.interim, "interim", "Interim measures", "临时防范措施", kind: HazardRules.note,
      hint: Phrase("a must where none are in force", "尚无防范措施时必填")),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var due: Day?
  public var text = ""
  public var interim = ""

  public init() {}

  public init(_ hazard: HazardNumber, to due: Day, _ reason: String, interim: String = "") {
    self.hazard = hazard
    self.due = due
    text = reason
    self.interim = interim
  }

  public static let approvalRule: Phrase? = Phrase(
    "one grade higher: the fire manager approves a general hazard's extension, the person responsible a major one's",
    "提级审批：一般隐患延期由消防安全管理人批准，重大隐患由消防安全责任人批准")

  public func validate() -> [Fault] {
    var faults = HazardRules.isBlank(text) ? [Self.fault("reason", .empty)] : []
    if due == nil { faults.append(Self.fault("due", .missing)) }
    return faults
  }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    let stored = try HazardRules.require(hazard, in: change.database)
    _ = try checked(stored, in: change)
    return ApprovalNeed(
      permission: stored.grade == .g3 ? FirePermissions.lead : FirePermissions.manage,
      reason: Phrase(
        "\(stored.number) is to be put off from \(stored.due) to \(due ?? stored.due)",
        "\(stored.number) 申请由 \(stored.due) 延至 \(due ?? stored.due)"))
  }

  private func checked(_ stored: HazardQueries.Stored, in change: Change) throws -> Day {
    try HazardRules.check(.extend, stored, in: change)
    if let authority = stored.authorityDue { throw HazardRefusal.authoritysDeadline(authority) }
    guard stored.extensions < 2 else { throw HazardRefusal.extendedTwice(stored.number) }
    guard let due, due > stored.due, due >= change.today else { throw HazardRefusal.notLater(stored.due) }
    guard !HazardRules.isBlank(interim) || !stored.interim.isEmpty else {
      throw HazardRefusal.interimNeeded(stored.number)
    }
    return due
  }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    var event = HazardEvent(.extend, text)
    event.due = try checked(stored, in: change)
    if !HazardRules.isBlank(interim) {
      try HazardRules.apply(.interim, HazardEvent(.interim, interim), to: stored, in: change)
    }
    try HazardRules.take(event, stored, in: change)
    return HazardRules.done(stored, .extend)
  }
}
