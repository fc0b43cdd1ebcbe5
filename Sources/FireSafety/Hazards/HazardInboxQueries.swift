import Kernel
import SQLite
import Values

/// What waits because of hazards, whom a major one is told to, and the numbers of the overview.
enum HazardInboxQueries {
  static let sources: [InboxSource] = HazardQueue.allCases.map(source)

  private static func source(_ queue: HazardQueue) -> InboxSource {
    InboxSource(
      queue.title, listing: "fireHazards", filters: ["show": .string(queue.rawValue)], permission: FirePermissions.see,
      count: { database, viewer in try count(queue.condition, in: database, for: viewer) },
      items: { database, viewer, most in
        try database.all(
          """
          SELECT h.id, h.number, h.text, h.due, h.recorded_at, h.grade FROM fire_hazard h
          WHERE \(seen(queue.condition, viewer)) ORDER BY h.due, h.id LIMIT ?1
          """, most
        ) { row in
          let due = Day(number: Int32(clamping: row.integer(3)))
          let text = " " + [row.text(1), row.text(5), Text.clean(row.text(2))].joined(separator: " ")
          return InboxItem(
            queue.verb + Phrase(verbatim: text),
            urgency: queue == .toAcknowledge ? .emergency : InboxItem.Urgency(due: due, on: viewer.today), due: due,
            since: Instant(milliseconds: row.integer(4)), listing: "fireHazards", row: row.integer(0))
        }
      })
  }

  /// G3: the person responsible sees it at once, whatever is on the screen.
  static let alerts = AlertSource("fire.majorHazards") { database, viewer in
    guard viewer.may(HazardStep.acknowledge.permission) else { return [] }
    return try database.all(
      """
      SELECT h.id, h.number, h.place, h.text, n.name, h.interim FROM fire_hazard h INDEXED BY fire_hazard_word
      JOIN unit n ON n.id = h.unit_id
      WHERE h.needs_word = 1 AND \(seen(HazardQueue.toAcknowledge.condition, viewer)) ORDER BY h.id
      """
    ) { row in
      let (number, place) = (HazardNumber(unchecked: row.text(1)), Text.clean(row.text(2)))
      let unit = Text.clean(row.text(4))
      let head = Phrase("Major hazard \(number) at \(place), \(unit)\n\n", "重大隐患 \(number)，\(unit) \(place)\n\n")
      let need =
        row.text(5).isEmpty
        ? Phrase(
          "\n\nNo interim measures are in force yet; the area may have to stop.", "\n\n尚未落实临时防范措施，必要时应停用危险部位。")
        : Phrase("\n\nInterim measures: ", "\n\n临时防范措施：") + Phrase(verbatim: Text.clean(row.text(5)))
      return Alert(
        id: row.integer(0), title: Phrase("Major fire hazard", "重大火灾隐患"),
        message: head + Phrase(verbatim: Text.clean(row.text(3))) + need, acknowledge: AcknowledgeHazard(number))
    }
  }

  static let figures: [Figure] = [
    Figure(
      "fire.hazards", Phrase("Open fire hazards", "未销号火灾隐患"), permission: FirePermissions.see,
      opens: .init("fireHazards", filters: ["open": true]), trend: trend,
      read: { try count(mine("h.state IN \(HazardState.open)"), in: $0, for: $1) }),
    Figure(
      "fire.lateHazards", Phrase("Overdue fire hazards", "逾期火灾隐患"), permission: FirePermissions.see,
      opens: .init("fireHazards", filters: ["late": true]),
      read: { try count(mine("h.state IN \(HazardState.open) AND h.due < \(Listing.today)"), in: $0, for: $1) }),
    Figure(
      "fire.majorHazards", Phrase("Open major fire hazards", "未销号重大火灾隐患"), permission: FirePermissions.see,
      opens: .init("fireHazards", filters: ["open": true, "grade": "G3"]),
      read: { try count(mine("h.state IN \(HazardState.open) AND h.grade = 'G3'"), in: $0, for: $1) }),
  ]

  /// Of the units the viewer sees.
  private static func mine(_ condition: String) -> String {
    "\(condition) AND \(HazardSightQueries.holds(FirePermissions.see, over: "h.unit_id"))"
  }

  private static func seen(_ condition: String, _ viewer: Viewer) -> String {
    HazardSightQueries.seen(condition, by: viewer.account, on: viewer.today)
  }

  private static func count(_ condition: String, in database: Connection, for viewer: Viewer) throws -> Int64 {
    try database.integer("SELECT count(*) FROM fire_hazard h WHERE \(seen(condition, viewer))") ?? 0
  }

  /// How many were open at the end of each day.
  @Sendable private static func trend(_ database: Connection, _ viewer: Viewer) throws -> [Int64] {
    let days = Int32(Figure.trendDays)
    return try database.all(
      """
      WITH RECURSIVE day (number) AS (
        SELECT ?1 UNION ALL SELECT number + 1 FROM day WHERE number < ?2),
      seen AS MATERIALIZED (
        SELECT h.on_day, h.closed_on FROM fire_hazard h
        WHERE (h.closed_on IS NULL OR h.closed_on > ?1)
          AND \(seen(HazardSightQueries.holds(FirePermissions.see, over: "h.unit_id"), viewer)))
      SELECT (SELECT count(*) FROM seen s WHERE s.on_day <= day.number AND coalesce(s.closed_on, ?2 + 1) > day.number)
      FROM day ORDER BY number
      """, viewer.today.advanced(by: 1 - days).number, viewer.today.number
    ) { $0.integer(0) }
  }
}
