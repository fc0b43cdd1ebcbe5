import Kernel
import Values

/// How each unit stands with training and drills this year (B28): measured, a line a unit.
enum ReadinessListing {
  /// The first day of the year somebody looks in.
  private static let year = """
    (CAST(strftime('%s', \(Listing.today) * 86400, 'unixepoch', 'start of year') AS INTEGER) / 86400)
    """

  static let trained = """
    (SELECT count(DISTINCT p.person) FROM fire_training t JOIN fire_training_person p ON p.training_id = t.id \
    WHERE t.unit_id = u.unit_id AND t.held_on >= \(year))
    """

  static let coverage = "CASE WHEN u.employees > 0 THEN min(100, \(trained) * 100 / u.employees) END"

  private static let drills = """
    (SELECT count(*) FROM fire_drill d WHERE d.unit_id = u.unit_id AND d.held_on >= \(year))
    """

  private static let last = "(SELECT max(d.held_on) FROM fire_drill d WHERE d.unit_id = u.unit_id)"

  /// When the next drill is due: half a year after the last one in a key unit, a year in any other; at once where there
  /// was none.
  static let due = """
    coalesce(CAST(strftime('%s', \(last) * 86400, 'unixepoch', \
    CASE WHEN u.is_key = 1 THEN '+\(TrainingRules.drillMonths(isKey: true)) months' \
    ELSE '+\(TrainingRules.drillMonths(isKey: false)) months' END) AS INTEGER) / 86400, u.from_day)
    """

  /// Whether a unit with inpatients has no drill at night or moving ward patients this year.
  static let lacksNight = """
    (u.has_inpatients = 1 AND NOT EXISTS (SELECT 1 FROM fire_drill d WHERE d.unit_id = u.unit_id AND d.held_on >= \(year) \
    AND (d.is_night = 1 OR d.is_evacuation = 1)))
    """

  private static let asked = """
    (SELECT count(*) FROM fire_spot_question q WHERE q.unit_id = u.unit_id AND q.day >= \(year))
    """

  private static let passRate = """
    (SELECT sum(q.is_passed) * 100 / count(*) FROM fire_spot_question q WHERE q.unit_id = u.unit_id AND q.day >= \(year))
    """

  private static let open = """
    (SELECT count(*) FROM fire_drill_improvement i JOIN fire_drill d ON d.id = i.drill_id \
    WHERE d.unit_id = u.unit_id AND i.closed_on IS NULL)
    """

  private static let states: [FieldKind.Choice] = [
    .init("due", Phrase("drill due", "演练到期")), .init("night", Phrase("no night or ward drill", "缺夜间或转移演练")),
    .init("training", Phrase("people to train", "有人未培训")), .init("good", Phrase("in order", "正常")),
  ]

  private static let state = """
    CASE WHEN \(due) <= \(Listing.today) THEN 'due' WHEN \(lacksNight) THEN 'night' \
    WHEN \(trained) < u.employees THEN 'training' ELSE 'good' END
    """

  static let readiness = Listing(
    name: "fireReadiness", title: Phrase("Training and drills by unit", "各单位培训与演练"),
    permission: FirePermissions.see, from: "fire_unit u", joins: "JOIN unit n ON n.id = u.unit_id", key: "u.id",
    unit: "u.unit_id",
    columns: [
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("state", "State", "状态", .word(states), sql: state, priority: 1),
      Column("coverage", "Trained, %", "培训率（%）", .integer, sql: coverage, priority: 1),
      Column("trained", "Trained", "已培训", .integer, sql: trained, priority: 3),
      Column("employees", "Employees", "职工人数", .integer, sql: "u.employees", priority: 4),
      Column("drills", "Drills", "演练次数", .integer, sql: drills, priority: 2),
      Column("due", "Drill by", "下次演练", .day, sql: due, priority: 1),
      Column("lacksNight", "No night or ward drill", "缺夜间或转移", .flag, sql: lacksNight, priority: 3),
      Column("asked", "Asked", "抽问人数", .integer, sql: asked, priority: 4),
      Column("passed", "Knew it, %", "合格率（%）", .integer, sql: passRate, priority: 2),
      Column("open", "To improve", "待改进", .integer, sql: open, priority: 3),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "u.unit_id", hidden: true),
    ],
    orders: [Order("enrolled", "Enrolled", "登记顺序", sql: "u.id")],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "u.unit_id = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "(\(state)) = ?"),
    ])
}
