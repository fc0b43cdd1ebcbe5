import Kernel
import SQLite
import Values

enum SparesInboxQueries {
  /// Reservations of open work orders that are not taken yet and whose last day is near or has just passed.
  static func lapsing(for viewer: Viewer, most: Int, in database: Connection) throws -> [InboxItem] {
    try database.all(
      """
      SELECT r.id, w.code, p.number, r.quantity - r.taken, p.decimals, r.expires_on, coalesce(a.recorded_at, ?4)
      FROM reservation r INDEXED BY reservation_expires
      CROSS JOIN work_order w ON w.id = r.work_order_id CROSS JOIN part p ON p.id = r.part_id
      LEFT JOIN audit a ON a.id = r.audit_id
      WHERE r.released_on IS NULL AND r.taken < r.quantity AND r.expires_on IS NOT NULL
        AND r.expires_on BETWEEN ?1 AND ?2 AND w.is_open = 1
      ORDER BY r.expires_on, r.id LIMIT ?3
      """, viewer.today.advanced(by: -SparesInbox.behind).number,
      viewer.today.advanced(by: SparesInbox.ahead).number, most, viewer.now.milliseconds
    ) { row in
      let (order, part) = (Text.clean(row.text(1)), Text.clean(row.text(2)))
      let quantity = Quantity(row.integer(3)).format(decimals: row.int(4), grouped: true)
      let due = Day(number: Int32(clamping: row.integer(5)))
      let isPast = due < viewer.today
      return InboxItem(
        isPast
          ? Phrase("Reservation lapsed: \(order), \(quantity) × \(part)", "预留已过期：\(order)，\(part) × \(quantity)")
          : Phrase("Reservation lapses: \(order), \(quantity) × \(part)", "预留将到期：\(order)，\(part) × \(quantity)"),
        urgency: InboxItem.Urgency(due: due, on: viewer.today), due: due,
        since: Instant(milliseconds: row.integer(6)), listing: "reservations", row: row.integer(0))
    }
  }

  /// Parts of which a store has less than is reserved there, by the day the first work order needs them.
  static func unmet(for viewer: Viewer, most: Int, in database: Connection) throws -> [InboxItem] {
    try database.all(
      """
      WITH wanted AS (
        SELECT min(r.id) AS id, r.part_id, r.store_id, sum(r.quantity - r.taken) AS asked, min(w.needed_on) AS needed_on,
          min(r.audit_id) AS audit_id
        FROM reservation r INDEXED BY reservation_part CROSS JOIN work_order w ON w.id = r.work_order_id
        WHERE r.released_on IS NULL AND r.taken < r.quantity AND (r.expires_on IS NULL OR r.expires_on >= ?1)
        GROUP BY r.part_id, r.store_id)
      SELECT x.id, p.number, x.asked, coalesce(v.quantity, 0), p.decimals, x.needed_on, coalesce(a.recorded_at, ?3), s.code
      FROM wanted x LEFT JOIN stock_value v ON v.part_id = x.part_id AND v.store_id = x.store_id
      JOIN part p ON p.id = x.part_id JOIN store s ON s.id = x.store_id LEFT JOIN audit a ON a.id = x.audit_id
      WHERE x.asked > coalesce(v.quantity, 0)
      ORDER BY coalesce(x.needed_on, 9999999), x.id LIMIT ?2
      """, viewer.today.number, most, viewer.now.milliseconds
    ) { row in
      let (part, store) = (Text.clean(row.text(1)), Text.clean(row.text(7)))
      func figure(_ column: Int32) -> String {
        Quantity(row.integer(column)).format(decimals: row.int(4), grouped: true)
      }
      let due = row.optionalInteger(5).map { Day(number: Int32(clamping: $0)) }
      return InboxItem(
        Phrase(
          "Not enough for orders: \(part), \(figure(3)) of \(figure(2)) in \(store)",
          "预留不足：\(part)，\(store) 现存 \(figure(3))/预留 \(figure(2))"),
        urgency: InboxItem.Urgency(due: due, on: viewer.today), due: due,
        since: Instant(milliseconds: row.integer(6)), listing: "reservations", row: row.integer(0))
    }
  }

  /// Lots with stock whose last day has passed or comes soon.
  static func expiring(for viewer: Viewer, most: Int, in database: Connection) throws -> [InboxItem] {
    try database.all(
      """
      SELECT l.id, l.code, p.number, l.expires_on, coalesce(a.recorded_at, ?3)
      FROM lot l INDEXED BY lot_expires CROSS JOIN part p ON p.id = l.part_id LEFT JOIN audit a ON a.id = l.audit_id
      WHERE coalesce(l.expires_on, 9999999) <= ?1
        AND EXISTS (SELECT 1 FROM stock_balance b WHERE b.lot_id = l.id AND b.lot_id <> 0 AND b.quantity > 0)
      ORDER BY coalesce(l.expires_on, 9999999), l.id LIMIT ?2
      """, viewer.today.advanced(by: SparesInbox.lotDays).number, most, viewer.now.milliseconds
    ) { row in
      let (lot, part) = (Text.clean(row.text(1)), Text.clean(row.text(2)))
      let due = Day(number: Int32(clamping: row.integer(3)))
      let isPast = due < viewer.today
      return InboxItem(
        isPast
          ? Phrase("Expired, in stock: \(part), lot \(lot)", "已过期仍有库存：\(part)，批次 \(lot)")
          : Phrase("Expires: \(part), lot \(lot)", "即将过期：\(part)，批次 \(lot)"),
        urgency: InboxItem.Urgency(due: due, on: viewer.today), due: due,
        since: Instant(milliseconds: row.integer(4)), listing: "lots", row: row.integer(0))
    }
  }
}
