import Kernel
import Values

/// What a site may set of patrols.
public enum PatrolSettings {
  /// What is recorded so many minutes after it was seen, or later, is marked as a late entry.
  public static let lateMinutes = Setting<Int64>(
    "fire.lateMinutes", "Minutes after which an entry is late", "超过多少分钟记为补录", kind: .integer(1...1440), initial: 15)
  /// A round nobody goes on with closes itself after so many minutes, not before its grace is over.
  public static let idleMinutes = Setting<Int64>(
    "fire.idleMinutes", "Minutes until a round left closes itself", "巡查中断多少分钟后自动结束", kind: .integer(10...1440),
    initial: 60)
  /// So many of a hundred rounds are drawn to be walked again, at least one a unit and month.
  public static let rewalkPercent = Setting<Int64>(
    "fire.rewalkPercent", "Percent of rounds a supervisor re-walks", "抽查复走比例（%）", kind: .integer(1...100), initial: 5)

  static let all: [SettingKind] = [lateMinutes.kind, idleMinutes.kind, rewalkPercent.kind]
}
