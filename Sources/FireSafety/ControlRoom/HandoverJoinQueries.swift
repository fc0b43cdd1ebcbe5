import Kernel
import SQLite
import Values

/// What other chapters have open when a control room is handed over.
enum HandoverJoinQueries {
  /// Hazards nobody has closed yet.
  @Sendable static func hazards(_ database: Connection, _ unit: UnitID) throws -> [HandoverItem] {
    try database.all(
      """
      SELECT id, number, grade, place, text, recorded_at FROM fire_hazard
      WHERE unit_id = ?1 AND state IN ('found', 'corrected', 'planned', 'proved', 'inspected') ORDER BY grade DESC, id
      """, unit
    ) { row in
      let words = "\(row.text(1)) \(row.text(2)) \(Text.clean(row.text(3))): \(Text.clean(row.text(4)))"
      return HandoverItem(
        key: "hazard\(row.integer(0))", kind: "hazard", title: Phrase("hazard ", "隐患 ") + Phrase(verbatim: words),
        since: Instant(milliseconds: row.integer(5)))
    }
  }

  /// Rounds that somebody is walking.
  @Sendable static func rounds(_ database: Connection, _ unit: UnitID) throws -> [HandoverItem] {
    try database.all(
      """
      SELECT r.id, o.name, a.full_name, r.visited, r.points, r.started_at FROM fire_round r
      JOIN fire_route o ON o.id = r.route_id JOIN account a ON a.id = r.account_id
      WHERE r.unit_id = ?1 AND r.state = 'running' ORDER BY r.id
      """, unit
    ) { row in
      let (route, name) = (Text.clean(row.text(1)), Text.clean(row.text(2)))
      return HandoverItem(
        key: "round\(row.integer(0))", kind: "round",
        title: Phrase(
          "round \(route) of \(name): \(row.integer(3)) of \(row.integer(4)) points",
          "\(name)正在巡查 \(route)：已到 \(row.integer(3))/\(row.integer(4)) 点"),
        since: Instant(milliseconds: row.integer(5)))
    }
  }
}
