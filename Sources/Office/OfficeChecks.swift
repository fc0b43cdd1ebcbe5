import Kernel
import SQLite
import Values

/// What `verify` recomputes of the office.
enum OfficeChecks {
  static let all: [Check] = [directives, recipients, rules]

  /// A directive's row against its versions and events.
  private static let directives = Check("directives", "Directives = versions and events", "指令 = 版本与办理记录") {
    database, report in
    for (column, expected) in [
      ("version", "v.version"), ("title", "v.title"), ("deadline", "v.deadline"),
      ("state", "coalesce((\(last) ), 'open')"), ("ended_on", "(SELECT max(e.on_day) \(ends))"),
    ] {
      try database.each(
        """
        SELECT d.id, \(expected), d.\(column) FROM directive d
        LEFT JOIN directive_version v ON v.directive_id = d.id AND v.version = (
          SELECT max(x.version) FROM directive_version x WHERE x.directive_id = d.id)
        WHERE \(expected) IS NOT d.\(column)
        """
      ) { row in
        report(
          Finding(
            check: "directives", table: "directive", row: row.integer(0), column: column, expected: row.text(1),
            found: row.text(2)))
        return true
      }
    }
  }

  private static let ends = "FROM directive_event e WHERE e.directive_id = d.id AND e.kind IN ('withdrawn', 'closed')"
  private static let last = "SELECT max(e.kind) \(ends)"

  /// A recipient's row against the fold of their events.
  private static let recipients = Check("directiveRecipients", "Recipients = fold of their events", "收件人状态 = 办理记录汇总") {
    database, report in
    for column in [
      "delivered_at", "read_at", "read_version", "feedbacks", "completed_at", "deadline", "settled_on",
    ] {
      try database.each(
        """
        SELECT o.id, f.\(column), o.\(column) FROM directive_recipient o JOIN (\(RecipientQueries.fold))) f ON f.id = o.id
        WHERE f.\(column) IS NOT o.\(column)
        """
      ) { row in
        report(
          Finding(
            check: "directiveRecipients", table: "directive_recipient", row: row.integer(0), column: column,
            expected: row.text(1), found: row.text(2)))
        return true
      }
    }
    // An act of a recipient is their own: only extensions are decided by somebody else.
    try database.each(
      """
      SELECT e.id, e.account_id FROM directive_event e JOIN directive_recipient r ON r.id = e.recipient_id
      WHERE e.kind IN ('delivered', 'read', 'feedback', 'completed', 'asked') AND e.account_id <> r.account_id
        OR e.kind IN ('granted', 'denied') AND e.account_id = r.account_id OR e.directive_id <> r.directive_id
      """
    ) { row in
      report(
        Finding(
          check: "directiveRecipients", table: "directive_event", row: row.integer(0), column: "account_id",
          expected: "the person whose act it is", found: "\(row.integer(1))"))
      return true
    }
  }

  /// Versions without gaps, in the order they take effect.
  private static let rules = Check("rules", "Versions of rules", "制度版本") { database, report in
    try database.each(
      """
      SELECT v.id, b.from_day, v.from_day FROM rule_version v
      LEFT JOIN rule_version b ON b.rule_id = v.rule_id AND b.version = v.version - 1
      WHERE v.version > 1 AND (b.id IS NULL OR b.from_day > v.from_day)
      """
    ) { row in
      report(
        Finding(
          check: "rules", table: "rule_version", row: row.integer(0), column: "from_day",
          expected: "from \(row.text(1)) on",
          found: row.text(2)))
      return true
    }
  }
}
