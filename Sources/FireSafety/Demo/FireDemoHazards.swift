import Kernel
import Values

/// What becomes of the hazards of the demo: one signed off, one overdue, a major one, one just found.
enum FireDemoHazards {
  typealias Step = @Sendable (FireDemoWorld, DemoBuilder) throws -> Void

  static let plan: [(back: Int32, hour: Int, what: Step)] = [
    (21, 17, { try countersign($0, $1) }),
    (17, 9, { try planned($0, $1) }),
    (13, 16, { try proved($0, $1) }),
    (12, 10, { try inspected($0, $1) }),
    (20, 10, { try overdue($0, $1) }),
    (2, 10, { try major($0, $1) }),
  ]

  private static func number(_ world: FireDemoWorld, _ demo: DemoBuilder, state: String, item: String) throws
    -> HazardNumber?
  {
    try FireDemoQueries.hazard(state: state, item: item, in: demo.site.database)
  }

  private static func countersign(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    guard let hazard = try number(world, demo, state: "corrected", item: "D04") else { return }
    try world.act(demo, "song", CountersignHazard(hazard, pin: demo.pin))
  }

  private static func planned(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    guard let hazard = try number(world, demo, state: "found", item: "D05") else { return }
    let plan = PlanHazard(
      hazard, demo.text(Phrase("Replace the lamp and its battery", "更换灯具及蓄电池")), by: "gao",
      due: demo.site.today.advanced(by: 7))
    try world.act(demo, "liu", plan)
  }

  private static func proved(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    guard let hazard = try number(world, demo, state: "planned", item: "D05") else { return }
    let proof = try ProveHazard(
      hazard, demo.text(Phrase("Replaced and tested for 90 minutes", "已更换并试验 90 分钟")),
      evidence: EvidencePaths([FireDemoEvidence.path(demo)]))
    try world.act(demo, "gao", proof)
  }

  private static func inspected(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    guard let hazard = try number(world, demo, state: "proved", item: "D05") else { return }
    try world.act(demo, "luo", ReinspectHazard(hazard, point: FireDemoWorld.hospitalCodes[1]))
    try world.act(demo, "ma", SignHazard(hazard, pin: demo.pin))
  }

  /// Reported by the ward, planned, and not done in time.
  private static func overdue(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let report = ReportHazard(
      demo.text(Phrase("The fire door of the stair does not close by itself", "楼梯间防火门不能自闭")),
      in: try world.hospital(demo), place: demo.text(Phrase("Stair 3", "3号楼梯")), grade: .g2)
    try world.act(demo, "song", report)
    let hazard = try FireDemoQueries.hazard(in: demo.site.database)
    let plan = PlanHazard(
      hazard, demo.text(Phrase("New closer", "更换闭门器")), by: "gao", due: demo.site.today.advanced(by: 17))
    try world.act(demo, "liu", plan)
  }

  private static func major(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let report = ReportHazard(
      demo.text(Phrase("The sprinkler pump does not start automatically", "喷淋泵不能自动启动")),
      in: try world.hospital(demo), place: demo.text(Phrase("Pump room", "消防泵房")), grade: .g3, source: .inspection)
    try world.act(demo, "gao", report)
    let hazard = try FireDemoQueries.hazard(in: demo.site.database)
    try world.act(demo, "ma", AcknowledgeHazard(hazard))
    let interim = demo.text(Phrase("A pump keeper is on site day and night", "泵房24小时专人值守"))
    try world.act(demo, "liu", SecureHazard(hazard, interim, stops: false))
  }
}
