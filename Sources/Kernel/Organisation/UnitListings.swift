import Values

/// The tree of units, their posts and people.
enum UnitListings {
  private static let states: [FieldKind.Choice] = [
    .init("open", Phrase("open", "在用")), .init("closed", Phrase("closed", "已撤销")),
  ]

  /// Below `u`, itself included, by the range of paths that begin with its own.
  private static let below = "b.path >= u.path AND b.path < substr(u.path, 1, length(u.path) - 1) || '0'"

  private static let dots = String(repeating: "· ", count: 16)

  /// A dot a level stands before the name.
  static let units = Listing(
    name: "units", title: Phrase("Units", "单位"), permission: KernelPermissions.seePeople, from: "unit u",
    joins: "LEFT JOIN unit p ON p.id = u.parent_id", key: "u.id", unit: "u.id",
    columns: [
      Column(
        "tree", "Unit", "单位",
        sql: "substr('\(dots)', 1, 2 * (length(u.path) - length(replace(u.path, '/', '')) - 2)) || u.name", priority: 1),
      Column("id", "No.", "编号", .integer, sql: "u.id", priority: 3),
      Column(
        "people", "People", "人数", .integer,
        sql: "(SELECT count(*) FROM account a WHERE a.unit_id = u.id AND a.closed_at IS NULL)", priority: 2),
      Column(
        "peopleBelow", "With units below", "含下级人数", .integer,
        sql: """
          (SELECT count(*) FROM unit b JOIN account a ON a.unit_id = b.id AND a.closed_at IS NULL WHERE \(below))
          """, priority: 2),
      Column(
        "posts", "Posts", "岗位数", .integer,
        sql: "(SELECT count(*) FROM post x WHERE x.unit_id = u.id AND x.closed_at IS NULL)", priority: 4),
      Column("head", "Head", "负责人", sql: head, priority: 3),
      Column("parent", "Parent unit", "上级单位", sql: "p.name", priority: 5),
      Column("parentNumber", "Parent number", "上级编号", .integer, sql: "u.parent_id", hidden: true),
      Column("name", "Name", "名称", sql: "u.name", hidden: true),
      Column("state", "State", "状态", .word(states), sql: state("u"), priority: 4),
    ],
    orders: [Order("tree", "From the top", "按层级", sql: "u.path")],
    filters: [Filter("state", "State", "状态", .choice(states), sql: "\(state("u")) = ?")],
    search: .register("unit", as: "u", code: nil, texts: ["name"]))

  private static func state(_ table: String) -> String {
    "CASE WHEN \(table).closed_at IS NULL THEN 'open' ELSE 'closed' END"
  }

  private static let head = """
    (SELECT group_concat(a.full_name, ', ') FROM post x JOIN post_holder h ON h.post_id = x.id
      AND h.from_day <= \(Listing.today) AND h.until_day >= \(Listing.today)
     JOIN account a ON a.id = h.account_id AND a.closed_at IS NULL
     WHERE x.unit_id = u.id AND x.is_head = 1 AND x.closed_at IS NULL)
    """

  static let posts = Listing(
    name: "posts", title: Phrase("Posts", "岗位"), permission: KernelPermissions.seePeople,
    from: "unit u CROSS JOIN post x ON x.unit_id = u.id", key: "x.id", unit: "x.unit_id",
    columns: [
      Column("unit", "Unit", "单位", sql: UnitQueries.fullName(of: "u"), priority: 1),
      Column("name", "Post", "岗位", sql: "x.name", priority: 1),
      Column("id", "No.", "编号", .integer, sql: "x.id", priority: 3),
      Column("head", "Head", "负责人", .flag, sql: "x.is_head", priority: 3),
      Column("holders", "Holders", "任职人员", sql: holders("", "= x.id"), priority: 2),
      Column("state", "State", "状态", .word(states), sql: state("x"), priority: 4),
    ],
    orders: [Order("unit", "Unit", "单位", sql: "u.path")],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1 ... .max), sql: "x.unit_id = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "\(state("x")) = ?"),
    ])

  /// Who holds a post today and until when.
  private static func holders(_ more: String, _ post: String) -> String {
    """
    (SELECT group_concat(a.full_name || CASE WHEN h.until_day < \(KernelRules.endOfTime)
       THEN ' -' || date(h.until_day * 86400, 'unixepoch') ELSE '' END, ', ')
     FROM post_holder h JOIN account a ON a.id = h.account_id AND a.closed_at IS NULL
     WHERE h.post_id \(post) AND h.from_day <= \(Listing.today) AND h.until_day >= \(Listing.today)\(more))
    """
  }

  /// The open accounts; of a unit are those that belong to it or a unit below, or hold a post there today.
  static let people = Listing(
    name: "people", title: Phrase("People", "人员"), permission: KernelPermissions.seePeople,
    from: "account a", joins: "LEFT JOIN unit u ON u.id = a.unit_id", key: "a.id", where: "a.closed_at IS NULL",
    unit: "a.unit_id",
    columns: [
      Column("name", "Account", "账号", sql: "a.name", priority: 2),
      Column("fullName", "Full name", "姓名", sql: "a.full_name", priority: 1),
      Column("unit", "Unit", "单位", sql: UnitQueries.fullName(of: "u"), priority: 1),
      Column(
        "posts", "Posts", "岗位",
        sql: """
          (SELECT group_concat(x.name, ', ') FROM post_holder h JOIN post x ON x.id = h.post_id AND x.closed_at IS NULL
           WHERE h.account_id = a.id AND h.from_day <= \(Listing.today) AND h.until_day >= \(Listing.today))
          """, priority: 2),
    ],
    orders: [Order("name", "Account", "账号", sql: "a.name")],
    filters: [Filter("unit", "Unit", "单位", .integer(1 ... .max), sql: within)],
    search: .register("account", as: "a", code: "name", texts: ["full_name", "name"]))

  private static let within = """
    EXISTS (SELECT 1 FROM unit t JOIN unit low ON substr(low.path, 1, length(t.path)) = t.path WHERE t.id = ?
      AND (low.id = a.unit_id OR low.id IN (
        SELECT x.unit_id FROM post_holder h JOIN post x ON x.id = h.post_id AND x.closed_at IS NULL
        WHERE h.account_id = a.id AND h.from_day <= \(Listing.today) AND h.until_day >= \(Listing.today))))
    """
}
