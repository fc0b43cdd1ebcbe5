enum RetentionQueries {
  /// What a rule finds that is past the days its setting says on a day.
  static func due(setting: String, initial: Int64, rows: String, today: String) -> String {
    """
    SELECT found.personal_id, found.since, found.subject, kept.days FROM (
      SELECT coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = '\(setting)' AND from_day <= \(today)
        ORDER BY from_day DESC, id DESC LIMIT 1), \(initial)) AS days) kept
    CROSS JOIN (\(rows)) found WHERE kept.days > 0 AND found.since / 86400000 + kept.days < \(today)
    """
  }

  /// The phone numbers of closed accounts, from the day they were closed.
  static let closedAccounts = """
    SELECT a.phone_id AS personal_id, a.closed_at AS since, a.name AS subject FROM account a
    JOIN personal p ON p.id = a.phone_id
    WHERE a.closed_at IS NOT NULL AND a.phone_id IS NOT NULL AND p.value IS NOT NULL
    """
}
