import SQLite
import Values

/// How old the last good backup is: a figure of the overview, and something to do once it is too old.
enum BackupAge {
  static let figure = Figure(
    "kernel.backupDays", Phrase("Backup, days old", "备份距今天数"), permission: KernelPermissions.keepSafe,
    opens: Figure.Opening("backups"), needsWholeSite: true
  ) { database, viewer in try days(in: database, viewer) }

  static let inbox = InboxSource(
    Phrase("Backup due", "该做备份了"), listing: "backups", permission: KernelPermissions.keepSafe,
    count: { try isStale(in: $0, $1) ? 1 : 0 },
    items: { database, viewer, most in
      guard most > 0, try isStale(in: database, viewer) else { return [] }
      let last = try BackupQueries.lastGood(in: database)
      let days = try days(in: database, viewer)
      let title =
        last == nil
        ? Phrase("No backup of this site is known", "本站点尚无备份记录")
        : Phrase("The last good backup is \(days) days old", "上次有效备份已是 \(days) 天前")
      return [
        InboxItem(
          title, urgency: .overdue, since: try last?.at ?? BackupQueries.begun(in: database), listing: "backups",
          row: last?.id ?? 0)
      ]
    })

  /// Whole days since the last copy of which nothing bad is known; since the site was made where there is none.
  private static func days(in database: Connection, _ viewer: Viewer) throws -> Int64 {
    let since = try BackupQueries.lastGood(in: database)?.at ?? BackupQueries.begun(in: database)
    return max(0, (viewer.now.milliseconds - since.milliseconds) / 86_400_000)
  }

  private static func isStale(in database: Connection, _ viewer: Viewer) throws -> Bool {
    let most = try SettingQueries.value(of: SafekeepingSettings.staleDays, on: viewer.today, in: database)
    return try most > 0 && days(in: database, viewer) >= most
  }
}
