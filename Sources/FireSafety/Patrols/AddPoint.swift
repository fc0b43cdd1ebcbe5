import Kernel
import Values

/// Adds a patrol point: a place with a printed code of its own.
public struct AddPoint: Action {
  public static let name = "fire.addPoint"
  public static let title = Phrase("Add a patrol point", "新增巡查点")
  public static let summary = Phrase(
    "Adds a place with a printed random code, and says which items of the checklist are asked there.",
    "新增巡查点：生成随机编码供打印，并指定在该点检查的项目。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(\.place, "place", "Place", "位置", kind: .text(most: 120)),
    .init(
      \.items, "items", "Items asked there", "检查项目",
      hint: Phrase("codes such as D03 D04; empty: all of the route's checklist", "项目代码，如 D03 D04；不填则为检查表全部项目")),
    .init(
      \.reading, "reading", "To be read there", "现场读数", kind: .text(most: 60),
      hint: Phrase("such as pressure; shows that somebody was there", "如压力表读数，用于证明到场")),
    .init(\.tag, "tag", "Tag hung there", "挂牌字样", kind: .text(most: 20), hint: tagHint),
    .init(\.isHighRisk, "highRisk", "High-risk place", "高风险场所"),
    .init(
      \.code, "code", "Code", "编码", hint: Phrase("empty: a new random one", "不填则随机生成")),
  ]

  static let tagHint = Phrase(
    "what patrollers copy from it; changed from time to time", "巡查人员须抄录；应不定期更换")

  public var unit: Int64 = 0
  public var called = ""
  public var place = ""
  public var items = ItemCodes([])
  public var reading = ""
  public var tag = ""
  public var isHighRisk = false
  public var code: PointCode?

  public init() {}

  public init(_ name: String, of unit: UnitID, items: [String] = []) {
    called = name
    self.unit = unit.rawValue
    self.items = ItemCodes(items)
  }

  public func validate() -> [Fault] {
    guard let code, !code.isWhole else { return [] }
    return [Self.fault("code", .malformed(expected: PatrolRefusal.wholeCode))]
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> PointAdded {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    var generator = SystemRandomNumberGenerator()
    let made = code ?? PointCode.random(using: &generator)
    guard try PatrolPlanQueries.point(made, in: change.database) == nil else { throw PatrolRefusal.pointTaken(made) }
    _ = try PatrolPlanQueries.insert(self, code: made, in: change)
    return PointAdded(code: made, name: Text.clean(called))
  }
}

/// A point was added.
public struct PointAdded: Outcome {
  public let code: PointCode
  public let name: String

  init(code: PointCode, name: String) {
    self.code = code
    self.name = name
  }

  public init(json: JSON) throws(OutcomeFault) {
    code = PointCode(unchecked: try json.string("point"))
    name = try json.string("name")
  }

  public var json: JSON { ["point": code.json, "name": .string(name)] }

  public var sentence: Phrase {
    Phrase("Point \(name) has the code \(code): print its label.", "巡查点“\(name)”的编码为 \(code)，请打印标签。")
  }
}
