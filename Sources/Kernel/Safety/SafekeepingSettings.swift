import Values

/// What a site may set about its copies.
public enum SafekeepingSettings {
  public static let folder = Setting<String>(
    "kernel.backupFolder", "Folder of backups (empty: beside the file)", "备份文件夹（留空为站点文件旁的 backups）",
    kind: .text(most: 400), initial: ""
  ) { text in
    text.isEmpty || text.hasPrefix("/") && !text.contains("\n")
      ? nil : .malformed(expected: Phrase("a path from the top, such as /var/backups", "以 / 开头的完整路径，如 /var/backups"))
  }

  public static let daily = Setting<Int64>(
    "kernel.backupDaily", "Backups kept: the newest of so many days", "保留最近多少天的每日备份", kind: .integer(0...366),
    initial: 7)
  public static let weekly = Setting<Int64>(
    "kernel.backupWeekly", "Backups kept: the newest of so many weeks", "保留最近多少周的每周备份", kind: .integer(0...260),
    initial: 5)
  public static let monthly = Setting<Int64>(
    "kernel.backupMonthly", "Backups kept: the newest of so many months", "保留最近多少个月的每月备份", kind: .integer(0...240),
    initial: 12)

  public static let staleDays = Setting<Int64>(
    "kernel.backupStaleDays", "Days until a backup is too old (0 = never)", "备份超过多少天视为过期（0 为不提醒）",
    kind: .integer(0...365), initial: 2)

  public static let bundleMegabytes = Setting<Int64>(
    "kernel.bundleMegabytes", "Largest bundle taken in, in megabytes", "接收数据包的大小上限（兆字节）",
    kind: .integer(1...1024), initial: 64)

  static let all = [
    folder.kind, daily.kind, weekly.kind, monthly.kind, staleDays.kind, bundleMegabytes.kind,
  ]
}

extension Site {
  /// Where backups go that are rotated: what is set, else `backups` beside the file.
  public func backupFolder() throws -> String {
    let chosen = try value(of: SafekeepingSettings.folder)
    if !chosen.isEmpty { return chosen }
    let beside = Self.folder(of: path)
    return beside == "/" ? "/backups" : beside + "/backups"
  }
}
