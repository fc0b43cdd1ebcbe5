import Kernel
import Values

/// Reports a hazard that was not found on a round: seen by somebody, found by an authority, in the control room.
public struct ReportHazard: Action {
  public static let name = "fire.reportHazard"
  public static let title = Phrase("Report a hazard", "上报隐患")
  public static let summary = Phrase(
    "Reports a hazard with place, grade and evidence; everybody who sees fire safety may.",
    "上报隐患，填写部位、等级和佐证；能查看消防安全的人员均可上报。")
  public static let permission: Permission? = FirePermissions.see
  public static let fields: [Field<Self>] = [
    .init(
      \.unit, "unit", "Unit", "单位", kind: .optional(.integer(1...Int64.max)),
      hint: Phrase("empty: the point's", "不填则取点位所属单位")),
    .init(\.point, "point", "Point", "点位码"),
    .init(\.place, "place", "Place", "部位", kind: .text(most: 120)),
    .init(\.text, "text", "What is wrong", "隐患情况", kind: HazardRules.note, required: true),
    .init(\.grade, "grade", "Grade", "等级"),
    .init(\.source, "source", "Found by", "来源"),
    .init(\.item, "item", "Item of the checklist", "检查项目代码"),
    .init(
      \.due, "due", "Authority's deadline", "主管部门期限", hint: Phrase("cannot be extended later", "到期不得延期")),
    .init(\.corrected, "corrected", "Done on the spot", "当场改正情况", kind: HazardRules.note),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var unit: Int64?
  public var point: PointCode?
  public var place = ""
  public var text = ""
  public var grade = HazardGrade.g2
  public var source = HazardSource.report
  public var item: FormItemCode?
  public var due: Day?
  public var corrected = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(
    _ text: String, in unit: UnitID?, place: String = "", grade: HazardGrade, source: HazardSource = .report
  ) {
    self.text = text
    self.unit = unit?.rawValue
    self.place = place
    self.grade = grade
    self.source = source
  }

  public func validate() -> [Fault] {
    var faults = HazardRules.isBlank(text) ? [Self.fault("text", .empty)] : []
    if unit == nil, point == nil { faults.append(Self.fault("unit", .missing)) }
    if due != nil, source != .authority {
      faults.append(
        Self.fault(
          "due", .rule(code: "authority", Phrase("is for what an authority found", "仅用于主管部门检查发现的隐患"))))
    }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? {
    if let unit { return UnitID(unit) }
    return try point.map { try HazardRules.point($0, in: change).unit }
  }

  public func perform(in change: inout Change) throws -> HazardReported {
    let named = try point.map { try HazardRules.point($0, in: change) }
    guard let unit = unit.map({ UnitID($0) }) ?? named?.unit else { throw HazardRefusal.placeNeeded }
    if let named, named.unit != unit { throw HazardRefusal.otherUnitsPoint(point?.text ?? "") }
    if let due, due < change.today { throw HazardRefusal.inThePast(due) }
    var found = HazardFound(text, in: unit, grade: grade, source: source)
    (found.point, found.place, found.item, found.due, found.evidence) = (named?.id, place, item, due, evidence)
    found.corrected = HazardRules.isBlank(corrected) ? nil : corrected
    return HazardReported(number: try Hazards.open(found, in: change).number)
  }
}
