import Kernel
import Values

/// Enters what the person responsible did: inspections led, duty systems set up, rectification, major decisions.
public struct LogLeadership: Action {
  public static let name = "fire.logLeadership"
  public static let title = Phrase("Enter what the person responsible did", "登记责任人履职")
  public static let summary = Phrase(
    "Enters an inspection, a duty system, a rectification or a major decision of the person responsible.",
    "登记消防安全责任人组织检查、建立值班制度、督促整改、处理重大问题等履职情况。")
  public static let permission: Permission? = FirePermissions.lead
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.on, "on", "Day", "日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.text, "text", "What was done", "履职内容", kind: .text(most: 2000), required: true),
    .init(\.evidence, "evidence", "Files", "文件", hint: EvidencePaths.hint),
  ]

  public var unit: Int64 = 0
  public var kind = LeadershipKind.inspection
  public var on: Day?
  public var text = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ kind: LeadershipKind, of unit: UnitID, _ text: String, on day: Day? = nil) {
    self.kind = kind
    self.unit = unit.rawValue
    self.text = text
    on = day
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    try ArchiveResponsible.require(of: UnitID(unit), in: change)
    let day = on ?? change.today
    guard day <= change.today else { throw ArchiveRefusal.future(day) }
    let id = try DocumentQueries.insert(self, on: day, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.leaderLog.name, id, in: change)
    let late = day < change.today ? Phrase(" It is a late entry.", "属补录。") : Phrase("", "")
    return Done(Phrase("Entry \(id) is written.", "第 \(id) 条已记录。") + late)
  }
}
