import Values

/// How long Kernel keeps the personal data of accounts.
enum PersonalRetention {
  static let contactDays = Setting<Int64>(
    "kernel.keepContactDays", "Days to keep a closed account's phone (0=ever)",
    "账号停用后电话号码的保存天数（0 为手动清除）", kind: .integer(RetentionRule.days), initial: 180)

  static let rules = [
    RetentionRule(
      Phrase("Phone numbers of closed accounts", "已停用账号的电话"), setting: contactDays,
      rows: RetentionQueries.closedAccounts)
  ]
}
