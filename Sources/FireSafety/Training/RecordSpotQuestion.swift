import Kernel
import Values

/// Asks somebody on the spot: raise the alarm, use an extinguisher, move patients.
public struct RecordSpotQuestion: Action {
  public static let name = "fire.recordSpotQuestion"
  public static let title = Phrase("Record a spot question", "登记现场抽问")
  public static let summary = Phrase(
    "Records what somebody was asked on the spot and whether they knew: cleaners, guards and carers too.",
    "登记现场抽问及是否合格，含保洁、保安、护工。")
  public static let permission: Permission? = FirePermissions.patrol
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.person, "person", "Name", "姓名", kind: .text(most: 120), required: true),
    .init(\.staff, "staff", "Staff", "人员类别"),
    .init(\.topic, "topic", "Asked", "抽问内容"),
    .init(\.isPassed, "passed", "Knew it", "合格"),
    .init(
      \.remark, "remark", "Remark", "备注", kind: .text(most: 200), hint: Phrase("needed where they did not", "不合格须填写")),
  ]

  public var unit: Int64 = 0
  public var person = ""
  public var staff = SpotStaff.medical
  public var topic = SpotTopic.alarm
  public var isPassed = true
  public var remark = ""

  public init() {}

  public init(_ person: String, in unit: UnitID, passed: Bool, _ remark: String = "") {
    self.person = person
    self.unit = unit.rawValue
    isPassed = passed
    self.remark = remark
  }

  public func validate() -> [Fault] {
    isPassed || !remark.allSatisfy(\.isWhitespace) ? [] : [Self.fault("remark", .empty)]
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    let id = try TrainingQueries.insert(self, in: change)
    return Done(Phrase("Question \(id) is recorded.", "第 \(id) 次抽问已登记。"))
  }
}
