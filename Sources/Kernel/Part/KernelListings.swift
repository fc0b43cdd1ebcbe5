import Values

/// Views of what all parts share.
enum KernelListings {
  static let all: [Listing] =
    [audit, accounts, roles, units, approvals, settings, PersonalListings.reveals, BackupListings.backups]
    + BundleListings.all

  static let units = Listing(
    name: "units", title: Phrase("Units", "单位"), permission: KernelPermissions.manageAccounts, from: "unit u",
    joins: "LEFT JOIN unit p ON p.id = u.parent_id", key: "u.id",
    columns: [
      Column("id", "No.", "编号", .integer, sql: "u.id", priority: 1),
      Column("name", "Name", "名称", sql: "u.name", priority: 1),
      Column("parent", "Parent unit", "上级单位", sql: "p.name", priority: 2),
    ],
    orders: [Order("tree", "From the top", "按层级", sql: "u.path")],
    search: .register("unit", as: "u", code: nil, texts: ["name"]))

  static let audit = Listing(
    name: "audit", title: Phrase("Audit trail", "审计记录"), permission: KernelPermissions.seeAudit,
    from: "audit a JOIN account p ON p.id = a.account_id", key: "a.id",
    columns: [
      Column("id", "No.", "序号", .integer, sql: "a.id", priority: 1),
      Column("at", "Recorded", "记录时间", .instant, sql: "a.recorded_at", priority: 1),
      Column("by", "By", "操作人", sql: "p.name", priority: 2),
      Column("terminal", "Terminal", "终端", sql: "a.terminal", priority: 6),
      Column("action", "Action", "操作", .action, sql: "a.action", priority: 2),
      Column("content", "Content", "内容", .content(of: "action"), sql: "a.content", priority: 4),
      Column("changes", "Changes", "变更", .changes, sql: "a.changes", priority: 7),
    ],
    orders: [Order("id", "No.", "序号", sql: "a.id", descending: true)],
    filters: [
      Filter("action", "Action", "操作", .text(most: 80), sql: "a.action = ?"),
      Filter("by", "By", "操作人", .text(most: 60), sql: "p.name = ?"),
    ])

  static let accounts = Listing(
    name: "accounts", title: Phrase("Accounts", "账号"), permission: KernelPermissions.manageAccounts,
    from: "account a", joins: "LEFT JOIN unit u ON u.id = a.unit_id", key: "a.id",
    columns: [
      Column("name", "Account", "账号", sql: "a.name", priority: 1),
      Column("fullName", "Full name", "姓名", sql: "a.full_name", priority: 2),
      Column("unit", "Unit", "单位", sql: "u.name", priority: 4),
      Column("id", "No.", "编号", .integer, sql: "a.id", priority: 8),
      Column("phone", "Phone", "电话", .personal(.phone), sql: "a.phone_id", priority: 6),
      Column(
        "roleTitles", "Roles", "角色", .bilingual(chinese: "roleTitlesChinese"), sql: roles("title_en"), priority: 3),
      Column("roleTitlesChinese", "Roles (Chinese)", "角色（中文）", sql: roles("title_zh", separator: "、"), hidden: true),
      Column("roles", "Role codes", "角色代码", sql: roles("name", separator: " "), hidden: true),
      Column(
        "state", "State", "状态",
        .word([
          .init("open", Phrase("open", "正常")), .init("first-PIN", Phrase("first PIN", "待改 PIN")),
          .init("closed", Phrase("closed", "停用")),
        ]),
        sql: "CASE WHEN a.closed_at IS NOT NULL THEN 'closed' WHEN a.must_change_pin THEN 'first-PIN' ELSE 'open' END",
        priority: 2),
    ],
    orders: [Order("name", "Account", "账号", sql: "a.name")],
    search: .register("account", as: "a", code: "name", texts: ["full_name", "name"]))

  /// What the roles of an account are called, in one column.
  private static func roles(_ column: String, separator: String = "; ") -> String {
    """
    (SELECT group_concat(r.\(column), '\(separator)') FROM role_grant g JOIN role r ON r.id = g.role_id
     WHERE g.account_id = a.id)
    """
  }

  static let roles = Listing(
    name: "roles", title: Phrase("Roles", "角色"), permission: KernelPermissions.manageAccounts, from: "role r",
    key: "r.id",
    columns: [
      Column("name", "Role", "角色", sql: "r.name", priority: 1),
      Column("english", "English title", "英文名称", sql: "r.title_en", priority: 2),
      Column("chinese", "Chinese title", "中文名称", sql: "r.title_zh", priority: 2),
      Column(
        "permissions", "Permissions", "权限", .permissions,
        sql: "(SELECT group_concat(permission, ' ') FROM role_permission WHERE role_id = r.id)", priority: 3),
    ],
    orders: [Order("name", "Role", "角色", sql: "r.name")])

  static let approvals = Listing(
    name: "approvals", title: Phrase("Approvals", "审批"), permission: KernelPermissions.decide,
    from: "approval v",
    joins: "JOIN account m ON m.id = v.maker_id LEFT JOIN account d ON d.id = v.decided_by", key: "v.id",
    columns: [
      Column("id", "No.", "编号", .integer, sql: "v.id", priority: 1),
      Column("state", "State", "状态", .word(states), sql: "v.state", priority: 1),
      Column("action", "Action", "操作", .action, sql: "v.action", priority: 2),
      Column("amount", "Amount", "金额", .money, sql: "v.amount", priority: 3),
      Column("maker", "Made by", "提交人", sql: "m.name", priority: 2),
      Column("at", "Made", "提交时间", .instant, sql: "v.made_at", priority: 4),
      Column("content", "Content", "内容", .content(of: "action"), sql: "v.content", priority: 5),
      Column("decidedBy", "Decided by", "审批人", sql: "d.name", priority: 6),
      Column("note", "Reason", "理由", sql: "v.note", priority: 6),
    ],
    orders: [Order("id", "No.", "编号", sql: "v.id", descending: true)],
    filters: [Filter("state", "State", "状态", .choice(states), sql: "v.state = ?")])

  private static let states: [FieldKind.Choice] = [
    .init("waiting", Phrase("waiting", "待审批")), .init("approved", Phrase("approved", "已批准")),
    .init("returned", Phrase("returned", "已退回")), .init("withdrawn", Phrase("withdrawn", "已撤回")),
  ]

  static let settings = Listing(
    name: "settings", title: Phrase("Settings", "设置"), permission: KernelPermissions.manageSettings,
    from: "setting s JOIN account a ON a.id = s.account_id", key: "s.id",
    columns: [
      Column("name", "Setting", "设置", .setting, sql: "s.name", priority: 1),
      Column("value", "Value", "值", .settingValue(of: "name"), sql: "s.value", priority: 1),
      Column("from", "From", "起始日期", .day, sql: "s.from_day", priority: 2),
      Column("by", "By", "操作人", sql: "a.name", priority: 3),
      Column("at", "Recorded", "记录时间", .instant, sql: "s.recorded_at", priority: 4),
    ],
    orders: [Order("id", "Latest", "最新", sql: "s.id", descending: true)],
    filters: [Filter("name", "Setting", "设置", .text(most: 80), sql: "s.name = ?")])
}
