import Kernel
import SQLite
import Values

enum CommandQueries {
  static func waiting(after number: Int64, most: Int, in database: Connection) throws -> [DeviceCommand] {
    try database.all(
      """
      SELECT c.id, d.code, c.type, c.body, c.made_at, c.sent_at IS NOT NULL FROM parking_command c
        JOIN parking_device d ON d.id = c.device_id
      WHERE c.id > ?1 AND c.answered_at IS NULL ORDER BY c.id LIMIT ?2
      """, number, most
    ) { row in
      DeviceCommand(
        number: row.integer(0), device: DeviceCode(unchecked: row.text(1)), type: row.text(2),
        body: (try? JSON.parse(row.text(3))) ?? .object([]), madeAt: Instant(milliseconds: row.integer(4)),
        wasSent: row.bool(5))
    }
  }

  static func insert(_ type: String, to device: Int64, _ body: JSON, in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_command (device_id, type, body, made_at, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)", device,
      type,
      body.text, change.now.milliseconds, change.auditID)
  }

  static func noteSent(_ numbers: [Int64], in change: Change) throws {
    for number in numbers {
      try change.database.run(
        "UPDATE parking_command SET sent_at = ?2 WHERE id = ?1 AND sent_at IS NULL", number, change.now.milliseconds)
    }
  }
}
