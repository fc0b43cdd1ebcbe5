import Kernel
import Values

/// Decides whether a demand is met: closes it, or sends it back.
public struct DecideDemand: Action {
  public static let name = "fire.decideDemand"
  public static let title = Phrase("Decide whether a demand is met", "核查验收整改要求")
  public static let summary = Phrase(
    "Closes a demand of the acceptance that was met, or sends it back with what is still missing.",
    "核查验收整改要求：销号，或退回并说明不足。")
  public static let permission: Permission? = FirePermissions.accept
  public static let fields: [Field<Self>] = [
    .init(\.demand, "demand", "Demand", "整改要求编号", kind: .integer(1...Int64.max), required: true),
    .init(\.isMet, "met", "Met", "已落实"),
    .init(\.text, "note", "Note", "说明", kind: .text(most: 500)),
  ]

  public var demand: Int64 = 0
  public var isMet = true
  public var text = ""

  public init() {}

  public init(_ demand: Int64, met: Bool, _ text: String = "") {
    self.demand = demand
    isMet = met
    self.text = text
  }

  public func validate() -> [Fault] {
    !isMet && AssessmentRules.isBlank(text) ? [Self.fault("note", .missing)] : []
  }

  public func scope(in change: Change) throws -> UnitID? { try DemandRules.require(demand, in: change).unit }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try DemandRules.require(demand, in: change)
    if try AssessmentQueries.belongs(change.session.account, to: stored.unit, on: change.today, in: change.database) {
      throw AssessmentRefusal.ownUnit
    }
    try DemandRules.take(isMet ? .accept : .return, demand, text, in: change)
    return Done(
      isMet
        ? Phrase("Demand \(demand) is closed.", "整改要求 \(demand) 已销号。")
        : Phrase("Demand \(demand) is sent back.", "整改要求 \(demand) 已退回。"))
  }
}
