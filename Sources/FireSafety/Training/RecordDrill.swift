import Kernel
import Values

/// Records a drill with what was measured, what it showed and what is to be done better.
public struct RecordDrill: Action {
  public static let name = "fire.recordDrill"
  public static let title = Phrase("Record a drill", "登记演练")
  public static let summary = Phrase(
    "Records a drill of the emergency plan: the times measured, the evaluation, and what has to be done better by when.",
    "登记应急预案演练：实测用时、评估和改进项及期限。")
  public static let permission: Permission? = FirePermissions.archive
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.scenario, "scenario", "Scenario", "演练科目", kind: .text(most: 200), required: true),
    .init(\.on, "on", "Held on", "演练日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.isNight, "night", "At night", "夜间演练"),
    .init(\.isEvacuation, "evacuation", "Moving ward patients", "病区转移"),
    .init(\.participants, "participants", "Took part", "参加人数", kind: .integer(1...100_000), required: true),
    .init(\.evacuated, "evacuated", "Moved", "转移人数", kind: .integer(0...100_000)),
    .init(\.reportSeconds, "reportSeconds", "Alarm to report (s)", "警报到上报（秒）", kind: .optional(.integer(0...86_400))),
    .init(
      \.responseSeconds, "responseSeconds", "Alarm to first response (s)", "警报到首批处置（秒）",
      kind: .optional(.integer(0...86_400))),
    .init(
      \.evacuationSeconds, "evacuationSeconds", "Alarm to all out (s)", "警报到全部撤离（秒）",
      kind: .optional(.integer(0...86_400))),
    .init(\.evaluation, "evaluation", "Evaluation", "评估", kind: .text(most: 2000), required: true),
    .init(\.improvements, "improvements", "To be done better", "改进项", hint: Phrase("one a line", "每行一项")),
    .init(\.improveBy, "improveBy", "Better by", "改进期限", hint: Phrase("empty: in 30 days", "不填为 30 天内")),
    .init(\.evidence, "evidence", "Files", "文件", hint: EvidencePaths.hint),
  ]

  public var unit: Int64 = 0
  public var scenario = ""
  public var on: Day?
  public var isNight = false
  public var isEvacuation = false
  public var participants: Int64 = 0
  public var evacuated: Int64 = 0
  public var reportSeconds: Int64?
  public var responseSeconds: Int64?
  public var evacuationSeconds: Int64?
  public var evaluation = ""
  public var improvements = TextLines([])
  public var improveBy: Day?
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ scenario: String, in unit: UnitID, participants: Int64, evaluation: String, on day: Day? = nil) {
    self.scenario = scenario
    self.unit = unit.rawValue
    self.participants = participants
    self.evaluation = evaluation
    on = day
  }

  public func validate() -> [Fault] {
    guard let response = responseSeconds, let evacuation = evacuationSeconds, evacuation < response else { return [] }
    return [
      Self.fault(
        "evacuationSeconds",
        .rule(code: "tooEarly", Phrase("is before the first response", "早于首批处置时间")))
    ]
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    let held = on ?? change.today
    guard held <= change.today else { throw ArchiveRefusal.future(held) }
    let id = try TrainingQueries.insert(self, on: held, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.drill.name, id, in: change)
    let open = improvements.all.count
    return Done(
      Phrase("Drill \(id) is recorded", "第 \(id) 次演练已登记")
        + (open == 0 ? Phrase("", "") : Phrase("; to be done better: \(open)", "，改进项 \(open) 个")) + Phrase(".", "。")
        + TrainingRules.late(held, change.today))
  }
}
