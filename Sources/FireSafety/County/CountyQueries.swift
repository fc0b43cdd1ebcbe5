import Kernel
import SQLite
import Values

enum CountyQueries {
  /// The sums over units, as the list shows them one by one.
  static func total(of units: [UnitID]?, on today: Day, at now: Instant, in database: Connection) throws -> CountyView {
    func filled(_ sql: String) -> String {
      sql.replacing(Listing.today, with: "?1").replacing(Listing.now, with: "?2")
    }
    let chosen = units.map { "AND u.unit_id IN (\($0.map { String($0.rawValue) }.joined(separator: ", ")))" } ?? ""
    let month = filled(CountyListings.monthStart)
    func slots(_ condition: String) -> String {
      """
      (SELECT count(*) FROM fire_slot t WHERE t.unit_id = u.unit_id AND t.day BETWEEN \(month) AND ?1 \
      AND \(filled(condition)))
      """
    }
    return try database.first(
      """
      SELECT count(*), coalesce(sum(s.id IS NOT NULL), 0), coalesce(sum(\(CountyListings.meets)), 0),
        coalesce(sum(\(slots(CountyListings.over))), 0), coalesce(sum(\(slots(CountyListings.done))), 0),
        coalesce(sum((SELECT count(*) FROM fire_hazard h WHERE h.unit_id = u.unit_id AND h.grade = 'G3'
          AND h.state IN ('found', 'corrected', 'planned', 'proved', 'inspected'))), 0)
      FROM fire_unit u LEFT JOIN fire_assessment s ON s.id = \(CountyListings.last)
      WHERE u.until_day IS NULL \(chosen)
      """, today.number, now.milliseconds
    ) { row in
      CountyView(
        units: row.integer(0), assessed: row.integer(1), meeting: row.integer(2), due: row.integer(3),
        done: row.integer(4), major: row.integer(5))
    } ?? CountyView(units: 0, assessed: 0, meeting: 0, due: 0, done: 0, major: 0)
  }
}
