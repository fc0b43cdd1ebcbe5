import Kernel
import Values

/// Records a training and everybody who took part.
public struct RecordTraining: Action {
  public static let name = "fire.recordTraining"
  public static let title = Phrase("Record a training", "登记培训")
  public static let summary = Phrase(
    "Records a fire-safety training with the names of all who took part; coverage counts each person once a year.",
    "登记消防培训及全部参加人员；覆盖率按人每年计一次。")
  public static let permission: Permission? = FirePermissions.archive
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.topic, "topic", "Topic", "培训内容", kind: .text(most: 200), required: true),
    .init(\.on, "on", "Held on", "培训日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.minutes, "minutes", "Minutes", "时长（分钟）", kind: .integer(1...6000)),
    .init(\.trainer, "trainer", "Trainer", "授课人", kind: .text(most: 120)),
    .init(\.people, "people", "Took part", "参加人员", required: true, hint: TextLines.hint),
    .init(\.evidence, "evidence", "Files", "文件", hint: EvidencePaths.hint),
  ]

  public var unit: Int64 = 0
  public var kind = TrainingKind.yearly
  public var topic = ""
  public var on: Day?
  public var minutes: Int64 = 60
  public var trainer = ""
  public var people = TextLines([])
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ topic: String, in unit: UnitID, _ people: [String], on day: Day? = nil) {
    self.topic = topic
    self.unit = unit.rawValue
    self.people = TextLines(people)
    on = day
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    let held = on ?? change.today
    guard held <= change.today else { throw ArchiveRefusal.future(held) }
    let id = try TrainingQueries.insert(self, on: held, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.training.name, id, in: change)
    let count = people.all.count
    return Done(
      Phrase(
        "Training \(id) is recorded with \(count) \(count == 1 ? "person" : "people").", "第 \(id) 次培训已登记，参加 \(count) 人。"
      )
        + TrainingRules.late(held, change.today))
  }
}
