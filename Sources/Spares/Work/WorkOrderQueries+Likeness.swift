import Kernel
import SQLite
import Values

extension WorkOrderQueries {
  /// Which of some codes are open work orders, at most so many, in order.
  static func openCodes(among codes: Set<String>, most: Int, in database: Connection) throws -> [WorkOrderCode] {
    try database.all(
      """
      SELECT code FROM work_order WHERE code IN (SELECT value FROM json_each(?1)) AND is_open = 1
      ORDER BY code LIMIT ?2
      """, JSON.array(codes.map { .string($0) }).text, most
    ) { WorkOrderCode(unchecked: $0.text(0)) }
  }
}
