import Values

/// What is known of the copies of the file.
enum BackupListings {
  static let states: [FieldKind.Choice] = [
    .init("checked", Phrase("checked", "已检查")), .init("verified", Phrase("verified", "已核验")),
    .init("faults", Phrase("has faults", "有问题")), .init("damaged", Phrase("damaged", "已损坏")),
    .init("changed", Phrase("changed", "被改动")), .init("missing", Phrase("missing", "找不到")),
    .init("removed", Phrase("rotated out", "已轮换删除")),
  ]

  static let backups = Listing(
    name: "backups", title: Phrase("Backups", "备份"), permission: KernelPermissions.keepSafe,
    from: "backup_copy c", joins: "JOIN account a ON a.id = c.account_id", key: "c.id",
    needsWholeSite: true,
    columns: [
      Column("id", "No.", "编号", .integer, sql: "c.id", priority: 4),
      Column("at", "Made", "备份时间", .instant, sql: "c.recorded_at", priority: 1),
      Column("state", "State", "状态", .word(states), sql: BackupQueries.stateSQL, priority: 1),
      Column("bytes", "Size", "大小", .bytes, sql: "c.bytes", priority: 3),
      Column(
        "name", "File", "文件", sql: "replace(c.file, rtrim(c.file, replace(c.file, '/', '')), '')", priority: 2),
      Column("file", "Path", "路径", sql: "c.file", priority: 6),
      Column("by", "By", "操作人", sql: "a.name", priority: 5),
      Column("head", "Last entry", "末条审计记录", .integer, sql: "c.head_id", priority: 6),
      Column("headHash", "Hash of the last entry", "末条记录哈希", sql: "c.head_hash", priority: 7),
      Column("sha256", "SHA-256", "SHA-256", sql: "c.sha256", priority: 8),
    ],
    orders: [Order("id", "Latest", "最新", sql: "c.id", descending: true)],
    filters: [Filter("state", "State", "状态", .choice(states), sql: "\(BackupQueries.stateSQL) = ?")])
}
