import Values

/// The settings of what all parts share.
public enum KernelSettings {
  /// After so many minutes without a key a terminal locks; 0 means never.
  public static let idleLockMinutes = Setting<Int64>(
    "kernel.idleLockMinutes", "Minutes without a key before locking (0=never)", "无按键多少分钟后锁定终端（0 为不锁定）",
    kind: .integer(0...480), initial: 10)

  static let all =
    [idleLockMinutes.kind, PrintCommand.setting.kind, PersonalRetention.contactDays.kind] + SafekeepingSettings.all
}

extension Site {
  /// After how many minutes without a key a terminal locks today; 0 means never. A demo site, whose PINs are public, does
  /// not unless somebody set it.
  public func idleLockMinutes() throws -> Int64 {
    try chosenValue(of: KernelSettings.idleLockMinutes)
      ?? (facts.isDemo ? 0 : KernelSettings.idleLockMinutes.initial)
  }
}
