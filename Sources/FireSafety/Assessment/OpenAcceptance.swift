import Kernel
import Values

/// Opens the year-end acceptance of a unit by a team from outside, with the version of the sheet the unit used (B31).
public struct OpenAcceptance: Action {
  public static let name = "fire.openAcceptance"
  public static let title = Phrase("Open a year-end acceptance", "开始年终验收")
  public static let summary = Phrase(
    "Opens the year-end acceptance of a unit: the team scores apart from the unit's own score, with the same version of the sheet.",
    "开始单位年终验收：验收组独立评分，采用与单位自查相同的标准版本。")
  public static let permission: Permission? = FirePermissions.accept
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(
      \.year, "year", "Year", "年度", kind: .optional(.integer(2000...2100)), hint: Phrase("empty: this year", "不填为本年度")),
    .init(\.team, "team", "Members of the team", "验收组成员", kind: .text(most: 300), required: true),
  ]

  public var unit: Int64 = 0
  public var year: Int64?
  public var team = ""

  public init() {}

  public init(_ unit: UnitID, year: Int64? = nil, team: String) {
    self.unit = unit.rawValue
    self.year = year
    self.team = team
  }

  public func validate() -> [Fault] { AssessmentRules.isBlank(team) ? [Self.fault("team", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> AssessmentOpened {
    let unit = try FireUnits.require(UnitID(unit), in: change.database)
    let year = year ?? Int64(change.today.components.year)
    if try AssessmentQueries.belongs(change.session.account, to: unit.id, on: change.today, in: change.database) {
      throw AssessmentRefusal.ownUnit
    }
    if let done = try AssessmentQueries.signed(unit.id, .acceptance, year: year, in: change.database) {
      throw AssessmentRefusal.acceptedAlready(done.number)
    }
    let opened = try AssessmentRules.open(.acceptance, of: unit, year: year, team: team, in: &change)
    return AssessmentOpened(
      number: opened.number, proposals: try AssessmentRules.propose(for: opened, in: change))
  }
}
