import Kernel
import Values

/// Opens a unit's self-assessment: a line for every item of the scoring sheet in force, computed items prefilled (B22, B23).
public struct OpenAssessment: Action {
  public static let name = "fire.openAssessment"
  public static let title = Phrase("Open a self-assessment", "开始自查评分")
  public static let summary = Phrase(
    "Opens a unit's self-assessment with the scoring sheet in force; items that the records answer get a computed proposal.",
    "按现行评分标准开始单位自查评分，可由记录计算的项目自动给出建议分。")
  public static let permission: Permission? = FirePermissions.assess
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(
      \.year, "year", "Year", "年度", kind: .optional(.integer(2000...2100)), hint: Phrase("empty: this year", "不填为本年度")),
  ]

  public var unit: Int64 = 0
  public var year: Int64?

  public init() {}

  public init(_ unit: UnitID, year: Int64? = nil) {
    self.unit = unit.rawValue
    self.year = year
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> AssessmentOpened {
    let unit = try FireUnits.require(UnitID(unit), in: change.database)
    let opened = try AssessmentRules.open(
      .own, of: unit, year: year ?? Int64(change.today.components.year), team: "", in: &change)
    return AssessmentOpened(
      number: opened.number, proposals: try AssessmentRules.propose(for: opened, in: change))
  }
}
