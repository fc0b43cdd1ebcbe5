import Values

/// Views of what all parts share.
enum KernelListings {
  static let all: [Listing] =
    [
      audit, PeopleListings.accounts, roles, PeopleListings.grants, PeopleListings.badges, UnitListings.units,
      UnitListings.posts, UnitListings.people, ApprovalListings.approvals, ApprovalListings.own,
      PeopleListings.myRights,
      settings, CalendarListing.calendar, PersonalListings.reveals, BackupListings.backups,
    ] + FormListings.all + BundleListings.all

  static let audit = Listing(
    name: "audit", title: Phrase("Audit trail", "审计记录"), permission: KernelPermissions.seeAudit,
    from: "audit a JOIN account p ON p.id = a.account_id", key: "a.id", needsWholeSite: true,
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

  static let settings = Listing(
    name: "settings", title: Phrase("Setting changes", "设置变更记录"), permission: KernelPermissions.manageSettings,
    from: "setting s JOIN account a ON a.id = s.account_id", key: "s.id", needsWholeSite: true,
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
