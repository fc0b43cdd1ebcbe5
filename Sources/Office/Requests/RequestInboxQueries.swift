import Kernel
import SQLite
import Values

/// What waits because of service requests: a queue for each department, work for each person, and the word of whoever asked.
enum RequestInboxQueries {
  private static let handles = SightQueries.holds(OfficePermissions.handleRequests, over: "q.unit_id")

  static let sources: [InboxSource] = [
    source(
      Phrase("Requests to accept", "待受理的服务申请"), show: "toAccept",
      where: "q.state = 'raised' AND q.requester_id <> \(Listing.account) AND \(handles)", says: Phrase("Accept", "受理")),
    source(
      Phrase("Requests to assign", "待派工的服务申请"), show: "toAssign",
      where: "q.state = 'accepted' AND q.requester_id <> \(Listing.account) AND \(handles)",
      says: Phrase("Assign", "派工")
    ),
    source(
      Phrase("Requests to do", "待办理的服务申请"), show: "toDo",
      where: "q.state IN ('assigned', 'working') AND q.assignee_id = \(Listing.account)", says: Phrase("Do", "办理")),
    source(
      Phrase("Requests to confirm", "待确认的服务申请"), show: "toConfirm",
      where: "q.state = 'delivered' AND q.requester_id = \(Listing.account)", says: Phrase("Confirm", "确认")),
  ]

  private static func source(_ title: Phrase, show: String, where condition: String, says: Phrase) -> InboxSource {
    InboxSource(
      title, listing: "requests", filters: ["show": .string(show)], permission: nil,
      count: { database, viewer in
        try database.integer(
          """
          SELECT count(*) FROM service_request q
          WHERE \(SightQueries.seen(condition, by: viewer.account, on: viewer.today))
          """) ?? 0
      },
      items: { database, viewer, most in
        try database.all(
          """
          SELECT q.id, q.number, q.title, q.due, q.raised_at FROM service_request q
          WHERE \(SightQueries.seen(condition, by: viewer.account, on: viewer.today)) ORDER BY q.due, q.id LIMIT ?1
          """, most
        ) { row in
          let due = Day(number: Int32(clamping: row.integer(3)))
          let what = Phrase(verbatim: " " + Text.clean(row.text(1)) + " " + Text.clean(row.text(2)))
          return InboxItem(
            says + what, urgency: InboxItem.Urgency(due: due, on: viewer.today), due: due,
            since: Instant(milliseconds: row.integer(4)), listing: "requests", row: row.integer(0))
        }
      })
  }

  static let figures: [Figure] = [
    Figure(
      "office.requests", Phrase("Open requests", "未完成服务申请"), permission: OfficePermissions.oversee,
      opens: .init("requests"), read: { try open("", in: $0, for: $1) }),
    Figure(
      "office.lateRequests", Phrase("Late requests", "逾期服务申请"), permission: OfficePermissions.oversee,
      opens: .init("requests", filters: ["late": true]),
      read: { try open(" AND q.due < \(Listing.today)", in: $0, for: $1) }),
  ]

  /// How many are not ended, of those the viewer's list shows.
  private static func open(_ more: String, in database: Connection, for viewer: Viewer) throws -> Int64 {
    let condition = "q.state NOT IN ('confirmed', 'declined', 'withdrawn')\(more) AND \(RequestListings.sight)"
    return try database.integer(
      """
      SELECT count(*) FROM service_request q
      WHERE \(SightQueries.seen(condition, by: viewer.account, on: viewer.today))
      """) ?? 0
  }
}
