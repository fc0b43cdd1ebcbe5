import Values

/// The days the site has said something of: what counts is the last word.
enum CalendarListing {
  static let kinds: [FieldKind.Choice] = [
    .init("holiday", Phrase("holiday", "休息日")), .init("working", Phrase("working day", "工作日")),
  ]

  private static let kind = "CASE WHEN c.is_working = 1 THEN 'working' ELSE 'holiday' END"

  static let calendar = Listing(
    name: "calendar", title: Phrase("Working calendar", "工作日历"), permission: KernelPermissions.manageSettings,
    from: "calendar_day c", joins: "JOIN account a ON a.id = c.account_id", key: "c.id",
    where: "c.id = (SELECT max(l.id) FROM calendar_day l WHERE l.day = c.day)",
    columns: [
      Column("day", "Day", "日期", .day, sql: "c.day", priority: 1),
      Column(
        "weekday", "Weekday", "星期", .word(weekdays), sql: "strftime('%w', c.day * 86400, 'unixepoch')", priority: 2),
      Column("kind", "Kind", "类别", .word(kinds), sql: kind, priority: 1),
      Column("name", "Name", "名称", sql: "c.name", priority: 2),
      Column("by", "By", "操作人", sql: "a.name", priority: 4),
      Column("at", "Recorded", "记录时间", .instant, sql: "c.recorded_at", priority: 5),
    ],
    orders: [Order("day", "Day", "日期", sql: "c.day", descending: true)],
    filters: [
      Filter("from", "From", "起始日期", .day, sql: "c.day >= ?"),
      Filter("until", "Until", "截止日期", .day, sql: "c.day <= ?"),
      Filter("kind", "Kind", "类别", .choice(kinds), sql: "\(kind) = ?"),
    ])

  private static let weekdays: [FieldKind.Choice] = [
    .init("1", Phrase("Mon", "周一")), .init("2", Phrase("Tue", "周二")), .init("3", Phrase("Wed", "周三")),
    .init("4", Phrase("Thu", "周四")), .init("5", Phrase("Fri", "周五")), .init("6", Phrase("Sat", "周六")),
    .init("0", Phrase("Sun", "周日")),
  ]
}
