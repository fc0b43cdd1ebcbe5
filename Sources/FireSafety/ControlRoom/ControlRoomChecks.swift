import Kernel
import SQLite
import Values

/// What the rules of the control room made of its rows, made again.
enum ControlRoomChecks {
  static let log = Check("fireLog", "Control-room log = its rules", "控制室值班记录 = 规则") { database, report in
    try database.each(
      """
      SELECT id, \(LogRules.isLate), is_late FROM fire_log_entry WHERE is_late <> \(LogRules.isLate) ORDER BY id
      """
    ) { row in
      report(
        Finding(
          check: "fireLog", table: "fire_log_entry", row: row.integer(0), column: "is_late", expected: row.text(1),
          found: row.text(2)))
      return true
    }
    try database.each(
      """
      SELECT c.id, c.closes_id FROM fire_log_entry c LEFT JOIN fire_log_entry e ON e.id = c.closes_id
      WHERE c.closes_id IS NOT NULL
        AND (e.id IS NULL OR e.id > c.id OR e.unit_id <> c.unit_id OR e.kind NOT IN (\(LogKind.openingList))) ORDER BY c.id
      """
    ) { row in
      report(
        Finding(
          check: "fireLog", table: "fire_log_entry", row: row.integer(0), column: "closes_id",
          expected: Phrase("an open entry of the unit before it", "该单位此前的未结记录"), found: Phrase(verbatim: row.text(1))))
      return true
    }
  }

  static let handovers = Check("fireHandovers", "Handovers follow one another", "交接班首尾相接") { database, report in
    for role in ["outgoing", "incoming"] {
      try database.each(
        """
        SELECT h.id, h.\(role)_id, s.account_id FROM fire_handover h LEFT JOIN fire_signature s ON s.kind = 'handover'
          AND s.record_id = h.id AND s.role = '\(role)'
        WHERE h.\(role)_id IS NOT s.account_id ORDER BY h.id
        """
      ) { row in
        report(
          Finding(
            check: "fireHandovers", table: "fire_handover", row: row.integer(0), column: "\(role)_id",
            expected: Phrase("the account \(row.text(2)) that signed", "签名账号 \(row.text(2))"),
            found: Phrase(verbatim: row.text(1))))
        return true
      }
    }
    try database.each(
      """
      SELECT id, since_at, before_at FROM (
        SELECT id, since_at, outgoing_id,
          lag(recorded_at) OVER w AS before_at, lag(incoming_id) OVER w AS lead_id, lag(second_id) OVER w AS other_id
        FROM fire_handover WINDOW w AS (PARTITION BY unit_id ORDER BY recorded_at, id))
      WHERE since_at IS NOT before_at OR (outgoing_id IS NOT NULL AND before_at IS NOT NULL
        AND outgoing_id IS NOT lead_id AND outgoing_id IS NOT other_id) ORDER BY id
      """
    ) { row in
      report(
        Finding(
          check: "fireHandovers", table: "fire_handover", row: row.integer(0), column: "since_at",
          expected: Phrase("from whoever was on duty, since \(row.text(2))", "由当班人交班，起于 \(row.text(2))"),
          found: Phrase(verbatim: row.text(1))))
      return true
    }
  }
}
