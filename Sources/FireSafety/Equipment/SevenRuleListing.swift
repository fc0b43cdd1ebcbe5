import Kernel
import Values

/// The seven rules with the items each is tied to, and what is open under it.
enum SevenRuleListing {
  /// The rules as a table of their own: they are part of the program, not of the site.
  private static let table: String = {
    let rows = SevenRule.allCases.enumerated().map { number, rule in
      let words = [
        rule.rawValue, rule.title.english, rule.title.chinese, rule.clause, rule.patrolItems.joined(separator: " "),
        rule.monthlyItems.joined(separator: " "), rule.scoreItems.joined(separator: " "), list(rule),
      ]
      return "(\(number + 1), " + words.map { "'\($0)'" }.joined(separator: ", ") + ")"
    }
    return """
      (SELECT column1 AS id, column2 AS code, column3 AS title_en, column4 AS title_zh, column5 AS clause, \
      column6 AS patrol, column7 AS monthly, column8 AS score, column9 AS items FROM (VALUES \
      \(rows.joined(separator: ", ")))) s
      """
  }()

  private static func list(_ rule: SevenRule) -> String {
    "[" + rule.items.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  /// The items of the rule a filter names.
  static let itemsOfRule: String = {
    let cases = SevenRule.allCases.map { "WHEN '\($0.rawValue)' THEN '\(list($0))'" }.joined(separator: " ")
    return "(SELECT value FROM json_each(CASE ? \(cases) ELSE '[]' END))"
  }()

  static let choices = SevenRule.allCases.map { FieldKind.Choice($0.rawValue, $0.title) }

  /// Devices that are overdue count under the first rule.
  private static let open = """
    (SELECT count(*) FROM fire_hazard h WHERE h.state IN \(HazardState.open) \
    AND (h.item IN (SELECT value FROM json_each(s.items)) OR s.code = 'R1' AND h.source = 'equipment') \
    AND \(HazardSightQueries.holds(FirePermissions.see, over: "h.unit_id")))
    """

  static let rules = Listing(
    name: "fireSevenRules", title: Phrase("The seven rules of fire safety", "消防七项规定"), permission: FirePermissions.see,
    from: table, key: "s.id",
    columns: [
      Column("rule", "Rule", "编号", sql: "s.code", priority: 1),
      Column("title", "What it asks", "规定内容", .bilingual(chinese: "titleChinese"), sql: "s.title_en", priority: 1),
      Column("titleChinese", "What it asks (Chinese)", "规定内容（中文）", sql: "s.title_zh", hidden: true),
      Column("open", "Open hazards", "未销号隐患", .integer, sql: open, priority: 1),
      Column("patrol", "Patrol items", "巡查项目", sql: "s.patrol", priority: 2),
      Column("monthly", "Monthly items", "月检项目", sql: "s.monthly", priority: 2),
      Column("score", "Score items", "评分项目", sql: "s.score", priority: 2),
      Column("clause", "Plan", "方案条款", sql: "s.clause", priority: 3),
    ],
    orders: [Order("rule", "Rule", "编号", sql: "s.id")])
}
