import Values

/// Accounts, what they were granted, their badges.
enum PeopleListings {
  static let accounts = Listing(
    name: "accounts", title: Phrase("Accounts", "账号"), permission: KernelPermissions.manageAccounts,
    from: "account a", joins: "LEFT JOIN unit u ON u.id = a.unit_id", key: "a.id", unit: "a.unit_id",
    columns: [
      Column("name", "Account", "账号", sql: "a.name", priority: 1),
      Column("fullName", "Full name", "姓名", sql: "a.full_name", priority: 2),
      Column("unit", "Unit", "单位", sql: UnitQueries.fullName(of: "u"), priority: 4),
      Column("unitNumber", "Unit number", "单位编号", .integer, sql: "a.unit_id", hidden: true),
      Column("id", "No.", "编号", .integer, sql: "a.id", priority: 8),
      Column("phone", "Phone", "电话", .personal(.phone), sql: "a.phone_id", priority: 6),
      Column(
        "roleTitles", "Roles", "角色", .bilingual(chinese: "roleTitlesChinese"), sql: roles("title_en"), priority: 3),
      Column("roleTitlesChinese", "Roles (Chinese)", "角色（中文）", sql: roles("title_zh", separator: "、"), hidden: true),
      Column("roles", "Role codes", "角色代码", sql: roles("name", separator: " "), hidden: true),
      Column("state", "State", "状态", .word(states), sql: state, priority: 2),
    ],
    orders: [Order("name", "Account", "账号", sql: "a.name")],
    filters: [Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?")],
    search: .register("account", as: "a", code: "name", texts: ["full_name", "name"]))

  private static let states: [FieldKind.Choice] = [
    .init("open", Phrase("open", "正常")), .init("first-PIN", Phrase("first PIN", "待改 PIN")),
    .init("locked", Phrase("locked", "已锁定")), .init("closed", Phrase("closed", "停用")),
  ]

  /// Locked as `LockOut` says it: so many wrong PINs since the last right one, the last of them not long ago.
  private static let state = """
    CASE WHEN a.closed_at IS NOT NULL THEN 'closed' WHEN (
      SELECT count(*) >= \(Site.mostFailures) AND max(t.recorded_at) + \(Site.lockMilliseconds) > \(Listing.now) FROM sign_in t
      WHERE t.account_id = a.id AND t.id > coalesce(
        (SELECT max(s.id) FROM sign_in s WHERE s.account_id = a.id AND s.succeeded = 1), 0))
    THEN 'locked' WHEN a.must_change_pin THEN 'first-PIN' ELSE 'open' END
    """

  /// What the roles of an account are called that count today, in one column: each once, however many units it is for.
  private static func roles(_ column: String, separator: String = "; ") -> String {
    """
    (SELECT group_concat(r.\(column), '\(separator)') FROM role r WHERE EXISTS (
      SELECT 1 FROM role_grant g WHERE g.role_id = r.id AND g.account_id = a.id AND g.from_day <= \(Listing.today)
        AND g.until_day >= \(Listing.today)))
    """
  }

  private static let validity: [FieldKind.Choice] = [
    .init("now", Phrase("in force", "有效")), .init("later", Phrase("later", "未生效")),
    .init("over", Phrase("over", "已到期")),
  ]

  private static let grantState = """
    CASE WHEN g.until_day < \(Listing.today) THEN 'over' WHEN g.from_day > \(Listing.today) THEN 'later' ELSE 'now' END
    """

  private static let until = "CASE WHEN g.until_day < \(KernelRules.endOfTime) THEN g.until_day END"

  static let grants = Listing(
    name: "grants", title: Phrase("Grants of roles", "角色授权"), permission: KernelPermissions.manageAccounts,
    from: "account a CROSS JOIN role_grant g ON g.account_id = a.id CROSS JOIN role r ON r.id = g.role_id",
    joins: "LEFT JOIN unit u ON u.id = g.unit_id", key: "g.id", unit: "g.unit_id",
    columns: [
      Column("id", "No.", "编号", .integer, sql: "g.id", priority: 1),
      Column("account", "Account", "账号", sql: "a.name", priority: 1),
      Column("role", "Role", "角色", .bilingual(chinese: "roleChinese"), sql: "r.title_en", priority: 1),
      Column("roleChinese", "Role (Chinese)", "角色（中文）", sql: "r.title_zh", hidden: true),
      Column("roleCode", "Role code", "角色代码", sql: "r.name", hidden: true),
      Column("unit", "Unit", "单位", sql: UnitQueries.fullName(of: "u"), priority: 3),
      Column("from", "From", "起始日期", .day, sql: "g.from_day", priority: 3),
      Column("until", "Until", "截止日期", .day, sql: until, priority: 3),
      Column("state", "State", "状态", .word(validity), sql: grantState, priority: 2),
    ],
    orders: [
      Order("account", "Account", "账号", sql: "a.name")
    ],
    filters: [
      Filter("account", "Account", "账号", .text(most: 32), sql: "a.name = ?"),
      Filter("role", "Role code", "角色代码", .text(most: 60), sql: "r.name = ?"),
      Filter("state", "State", "状态", .choice(validity), sql: "\(grantState) = ?"),
    ])

  /// What one may do oneself, by which role, where, until when.
  static let myRights = Listing(
    name: "myRights", title: Phrase("My rights", "我的权限"), permission: .own,
    from: "role_grant g JOIN role r ON r.id = g.role_id", joins: "LEFT JOIN unit u ON u.id = g.unit_id", key: "g.id",
    where: "g.account_id = \(Listing.account)",
    columns: [
      Column("role", "Role", "角色", .bilingual(chinese: "roleChinese"), sql: "r.title_en", priority: 1),
      Column("roleChinese", "Role (Chinese)", "角色（中文）", sql: "r.title_zh", hidden: true),
      Column(
        "where", "Where", "范围", .bilingual(chinese: "whereChinese"),
        sql: "coalesce(\(UnitQueries.fullName(of: "u")), 'whole site')", priority: 2),
      Column(
        "whereChinese", "Where (Chinese)", "范围（中文）", sql: "coalesce(\(UnitQueries.fullName(of: "u")), '全站')",
        hidden: true),
      Column("state", "State", "状态", .word(validity), sql: grantState, priority: 2),
      Column("until", "Until", "截止日期", .day, sql: until, priority: 3),
      Column("from", "From", "起始日期", .day, sql: "g.from_day", priority: 5),
      Column(
        "permissions", "What I may do", "可执行的操作", .permissions,
        sql: "(SELECT group_concat(permission, ' ') FROM role_permission WHERE role_id = r.id)", priority: 4),
    ],
    orders: [Order("id", "No.", "编号", sql: "g.id")])

  static let badges = Listing(
    name: "badges", title: Phrase("Badges", "工牌"), permission: KernelPermissions.manageAccounts,
    from: "account a CROSS JOIN badge b ON b.account_id = a.id", key: "b.id", unit: "a.unit_id",
    columns: [
      Column("account", "Account", "账号", sql: "a.name", priority: 1),
      Column("badge", "Badge", "工牌", sql: "b.code", priority: 2),
      Column("added", "Added", "登记时间", .instant, sql: "b.added_at", priority: 3),
      Column("revoked", "Revoked", "注销时间", .instant, sql: "b.revoked_at", priority: 3),
      Column("state", "State", "状态", .word(badgeStates), sql: badgeState, priority: 1),
    ],
    orders: [Order("account", "Account", "账号", sql: "a.name")],
    filters: [
      Filter("account", "Account", "账号", .text(most: 32), sql: "a.name = ?"),
      Filter("state", "State", "状态", .choice(badgeStates), sql: "\(badgeState) = ?"),
    ])

  private static let badgeStates: [FieldKind.Choice] = [
    .init("used", Phrase("in use", "在用")), .init("revoked", Phrase("revoked", "已注销")),
  ]
  private static let badgeState = "CASE WHEN b.revoked_at IS NULL THEN 'used' ELSE 'revoked' END"
}
