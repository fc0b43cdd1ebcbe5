import Kernel
import Values

/// The register of rules, all their versions, and who has read what.
enum RuleListings {
  static let states: [FieldKind.Choice] = [
    .init("inForce", Phrase("in force", "施行中")), .init("upcoming", Phrase("upcoming", "待施行")),
    .init("superseded", Phrase("superseded", "已替代")), .init("expired", Phrase("expired", "已失效")),
    .init("withdrawn", Phrase("withdrawn", "已废止")),
  ]

  private static let readings: [FieldKind.Choice] = [
    .init("toRead", Phrase("to read", "待阅")), .init("acknowledged", Phrase("read", "已阅")),
  ]

  private static let shows: [FieldKind.Choice] = [
    .init("toRead", Phrase("for me to read", "待我阅读")), .init("forMe", Phrase("for me", "适用于我的")),
  ]

  /// The version shown for a rule: the latest that has begun, else the first.
  private static let shown = """
    (SELECT c.id FROM rule_version c WHERE c.rule_id = u.id
     ORDER BY c.from_day <= \(Listing.today) DESC, CASE WHEN c.from_day <= \(Listing.today) THEN -c.version ELSE c.version END
     LIMIT 1)
    """

  private static let forMe = RuleQueries.audience("u.unit_id", account: Listing.account, on: Listing.today)

  private static let unread = """
    (v.id IS \(RuleQueries.current("u.id", on: Listing.today)) AND \(forMe) AND NOT EXISTS (
      SELECT 1 FROM rule_reading g WHERE g.version_id = v.id AND g.account_id = \(Listing.account)))
    """

  private static let state = """
    CASE WHEN EXISTS (SELECT 1 FROM rule_withdrawal w WHERE w.rule_id = u.id) THEN 'withdrawn' \
    WHEN v.from_day > \(Listing.today) THEN 'upcoming' \
    WHEN EXISTS (SELECT 1 FROM rule_version n WHERE n.rule_id = u.id AND n.version > v.version \
      AND n.from_day <= \(Listing.today)) THEN 'superseded' \
    WHEN v.until_day < \(Listing.today) THEN 'expired' ELSE 'inForce' END
    """

  private static let columns: [Column] = [
    Column("number", "Number", "编号", sql: "u.number", priority: 1),
    Column("title", "Title", "名称", sql: "v.title", priority: 1),
    Column("version", "Version", "版本", .integer, sql: "v.version", priority: 2),
    Column("state", "State", "状态", .word(states), sql: state, priority: 1),
    Column("from", "In force from", "施行日期", .day, sql: "v.from_day", priority: 3),
    Column("until", "Until", "有效期至", .day, sql: "v.until_day", priority: 5),
    Column("unit", "Unit", "发布单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
    Column("file", "File", "文件", sql: "v.file", priority: 7),
  ]

  static let rules = Listing(
    name: "rules", title: Phrase("Rules", "规章制度"), permission: .own,
    from: "rule u CROSS JOIN rule_version v ON v.id = \(shown)", joins: "LEFT JOIN unit n ON n.id = u.unit_id",
    key: "u.id",
    columns: columns + [
      Column(
        "mine", "Mine", "我的状态", .word(readings),
        sql: """
          CASE WHEN \(unread) THEN 'toRead' WHEN EXISTS (SELECT 1 FROM rule_reading g WHERE g.version_id = v.id \
          AND g.account_id = \(Listing.account)) THEN 'acknowledged' END
          """, priority: 1),
      // What a new version begins with.
      Column("text", "Text", "正文", sql: "v.text", hidden: true),
    ],
    orders: [
      Order("number", "Number", "编号", sql: "u.number"), Order("newest", "Newest", "最新", sql: "u.id", descending: true),
    ],
    filters: [
      Filter("show", "Show", "范围", .choice(shows), sql: "CASE ? WHEN 'toRead' THEN \(unread) ELSE \(forMe) END"),
      Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?"),
      Filter("number", "Number", "编号", .code(most: 64), sql: "u.number = ?"),
    ], search: search)

  /// The number, numbers that begin with it, then words of the title of the version shown.
  private static let search: ListingSearch = {
    let rules = "rule u CROSS JOIN rule_version v ON v.id = \(shown)"
    let begins = "u.number >= :prefix AND u.number < :prefixEnd"
    return ListingSearch(tiers: [
      .init(from: rules, where: "u.number = :exact", key: "u.id"),
      .init(from: rules, where: "\(begins) AND u.number <> :exact", order: "u.number", key: "u.id"),
      .init(from: rules, where: "NOT (\(begins)) AND finds(:words, v.title)", key: "u.id"),
    ])
  }()

  static let versions = Listing(
    name: "ruleVersions", title: Phrase("Versions of rules", "制度版本"), permission: .own,
    from: "rule_version v CROSS JOIN rule u ON u.id = v.rule_id", joins: "LEFT JOIN unit n ON n.id = u.unit_id",
    key: "v.id",
    columns: columns,
    orders: [Order("newest", "Newest", "最新", sql: "v.id", descending: true)],
    filters: [
      Filter("number", "Number", "编号", .code(most: 64), sql: "u.number = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?"),
    ])

  /// Everybody a rule in force is for, with whether they have acknowledged it: the people the viewer oversees, and the
  /// viewer.
  static let readers = Listing(
    name: "ruleReadings", title: Phrase("Reading of rules", "制度阅读情况"), permission: .own,
    from: """
      rule u CROSS JOIN rule_version v ON v.id = \(RuleQueries.current("u.id", on: Listing.today)) \
      CROSS JOIN account a ON a.closed_at IS NULL AND \(RuleQueries.audience("u.unit_id", account: "a.id", on: Listing.today)) \
      LEFT JOIN rule_reading g ON g.version_id = v.id AND g.account_id = a.id
      """, joins: "LEFT JOIN unit n ON n.id = a.unit_id", key: "(v.id * 1048576 + a.id)",
    where: """
      (a.id = \(Listing.account) OR \(SightQueries.oversees("a.unit_id")) \
      OR \(SightQueries.holds(OfficePermissions.keepRules, over: "u.unit_id")))
      """,
    columns: [
      Column("number", "Number", "编号", sql: "u.number", priority: 1),
      Column("title", "Title", "名称", sql: "v.title", priority: 3),
      Column("version", "Version", "版本", .integer, sql: "v.version", priority: 3),
      Column("name", "Person", "人员", sql: "a.full_name", priority: 1),
      Column("person", "Account", "账号", sql: "a.name", priority: 4),
      Column("unit", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 2),
      Column(
        "state", "State", "状态", .word(readings),
        sql: "CASE WHEN g.id IS NULL THEN 'toRead' ELSE 'acknowledged' END", priority: 1),
      Column("read", "Read", "阅读时间", .instant, sql: "g.recorded_at", priority: 3),
    ],
    orders: [Order("rule", "Rule", "制度", sql: "u.number")],
    filters: [
      Filter("number", "Rule", "制度", .code(most: 64), sql: "u.number = ?"),
      Filter(
        "state", "State", "状态", .choice(readings),
        sql: "CASE WHEN g.id IS NULL THEN 'toRead' ELSE 'acknowledged' END = ?"),
      Filter(
        "unit", "Unit with all below", "单位（含下级）", .integer(1...Int64.max),
        sql: """
          EXISTS (SELECT 1 FROM unit top JOIN unit low ON low.id = a.unit_id WHERE top.id = ? \
          AND substr(low.path, 1, length(top.path)) = top.path)
          """),
    ])
}
