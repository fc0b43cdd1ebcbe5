import Kernel
import Values

extension DueRule {
  private static let serviceLife =
    "GB 50444-2008 5.3.2 (自2023-03-01起非强制 not mandatory since 2023-03-01)"
  private static let scrapLife =
    "GB 50444-2008 5.4.3; GA 95 (自2023-03-01起非强制 not mandatory since 2023-03-01)"

  /// The table that ships: defaults, editable, each with its source. What was not found in the text of the source is marked to
  /// be checked.
  static let shipped: [DueRule] =
    checks
    + extinguisher(.water, "WATER", first: 3, next: 1, scrap: 6, "water or foam", "水基型")
    + extinguisher(.powder, "POWDER", first: 5, next: 2, scrap: 10, "powder", "干粉")
    + extinguisher(
      .cleanGas, "GAS", first: 5, next: 2, scrap: 10, "clean gas", "洁净气体", note: "; 维修期限待核 service to be checked")
    + extinguisher(.co2, "CO2", first: 5, next: 2, scrap: 12, "carbon dioxide", "二氧化碳") + systems + others

  private static let checks: [DueRule] = [
    DueRule(
      "EXT-CHECK", .extinguisher, highRisk: false, .check, 1, .month, "GB 50444-2008 5.2.1",
      "Extinguisher: check once a calendar month", "灭火器：每月检查一次"),
    DueRule(
      "EXT-CHECK-HIGH", .extinguisher, highRisk: true, .check, 1, .halfMonth, "GB 50444-2008 5.2.2",
      "Extinguisher in a high-risk place: check every half-month", "高风险场所灭火器：每半月检查一次"),
    DueRule(
      "CHECK", nil, .check, 1, .month, "方案 Plan 三(二)1; 周期自定 interval own",
      "Other equipment: check once a calendar month", "其他器材：每月检查一次"),
  ]

  private static func extinguisher(
    _ agent: DeviceAgent, _ word: String, first: Int64, next: Int64, scrap: Int64, _ english: String,
    _ chinese: String, note: String = ""
  ) -> [DueRule] {
    [
      DueRule(
        "EXT-\(word)-FIRST", .extinguisher, agent: agent, .firstService, first, .year, serviceLife + note,
        "Extinguisher, \(english): first service after manufacture", "\(chinese)灭火器：出厂后首次维修"),
      DueRule(
        "EXT-\(word)-NEXT", .extinguisher, agent: agent, .service, next, .year, serviceLife + note,
        "Extinguisher, \(english): service after that", "\(chinese)灭火器：首次维修后每次维修"),
      DueRule(
        "EXT-\(word)-SCRAP", .extinguisher, agent: agent, .scrap, scrap, .year, scrapLife,
        "Extinguisher, \(english): scrapped after manufacture", "\(chinese)灭火器：出厂后报废"),
    ]
  }

  private static let systems: [DueRule] = [
    DueRule(
      "SYSTEM-TEST", .system, .service, 1, .year, "消防法 Fire Law 16(3)", "Fire systems: full test", "消防设施：全面检测"),
    DueRule(
      "FLUE-CLEAN", .flue, .service, 3, .month, "GA 654-2006 7.9.2.7", "Kitchen flue: cleaning", "厨房油烟管道：清洗"),
  ]

  private static let others: [DueRule] = [
    DueRule(
      "LOG", nil, .other, 2, .hour, "GB 25201-2010 5.2", "Control room: a log entry at least so often",
      "消防控制室：值班记录间隔"),
    DueRule("SHIFT", nil, .other, 8, .hour, "GB 25201-2010 5.2", "Control room: longest shift", "消防控制室：单班最长时间"),
    DueRule(
      "DRILL-KEY", nil, .other, 6, .month, "61号令 Order 61 40", "Drill in a key unit", "消防重点单位：演练"),
    DueRule("DRILL", nil, .other, 12, .month, "61号令 Order 61 40", "Drill in other units", "其他单位：演练"),
    DueRule(
      "TRAINING", nil, .other, 1, .year, "61号令 Order 61 36", "Training of every employee, and before a post",
      "全员培训（新上岗先培训）"),
    DueRule(
      "KEEP-PATROL", nil, .other, 1, .year, "GB 25201-2010 (待核 to be checked)", "Duty and patrol records kept at least",
      "值班、巡查记录最短保存期"),
    DueRule(
      "KEEP-TEST", nil, .other, 5, .year, "GB 25201-2010 (待核 to be checked)", "Test and repair records kept at least",
      "检测、维修记录最短保存期"),
  ]
}
