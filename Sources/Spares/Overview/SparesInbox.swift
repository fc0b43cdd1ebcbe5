import Kernel
import SQLite
import Values

/// What waits for the people of the stores.
enum SparesInbox {
  /// Reservations whose last day is within three days, or was within the last seven.
  static let ahead: Int32 = 3
  static let behind: Int32 = 7
  /// Lots whose last day is within so many days.
  static let lotDays: Int32 = 30

  static let sources: [InboxSource] = [
    InboxSource(
      Phrase("Reservations that lapse", "即将到期的预留"), listing: "reservations", permission: SparesPermissions.reserve,
      count: { Int64(try SparesInboxQueries.lapsing(for: $1, most: 1000, in: $0).count) },
      items: { try SparesInboxQueries.lapsing(for: $1, most: $2, in: $0) }),
    InboxSource(
      Phrase("Reservations that cannot be met", "无法满足的预留"), listing: "reservations",
      filters: ["state": "open"], permission: SparesPermissions.reserve,
      count: { Int64(try SparesInboxQueries.unmet(for: $1, most: 1000, in: $0).count) },
      items: { try SparesInboxQueries.unmet(for: $1, most: $2, in: $0) }),
    InboxSource(
      Phrase("Lots that expire", "即将过期的批次"), listing: "lots", filters: ["inStock": .bool(true)],
      permission: SparesPermissions.issue,
      count: { Int64(try SparesInboxQueries.expiring(for: $1, most: 1000, in: $0).count) },
      items: { try SparesInboxQueries.expiring(for: $1, most: $2, in: $0) }),
    wanting(
      "out", .soon, Phrase("Parts out of stock", "无货备件"),
      { Phrase($0 == 1 ? "1 part is out of stock" : "\($0) parts are out of stock", "\($0) 种备件无货") }),
    wanting(
      "short", .waiting, Phrase("Parts below their minimum", "低于最低库存的备件"),
      { Phrase($0 == 1 ? "1 part is below its minimum" : "\($0) parts are below their minimum", "\($0) 种备件低于最低库存") }),
  ]

  /// Thousands of parts are one thing to do: order.
  private static func wanting(
    _ state: String, _ urgency: InboxItem.Urgency, _ title: Phrase, _ sentence: @escaping @Sendable (Int64) -> Phrase
  ) -> InboxSource {
    let filters: [String: JSON] = ["state": .string(state), "active": .bool(true)]
    return InboxSource(
      title, listing: "stock", filters: filters, permission: SparesPermissions.receive,
      count: { database, _ in try StockQueries.count(state, in: database) },
      items: { database, viewer, _ in
        let count = try StockQueries.count(state, in: database)
        guard count > 0 else { return [] }
        return [
          InboxItem(
            sentence(count), urgency: urgency, since: viewer.dayStart, listing: "stock", row: nil, filters: filters)
        ]
      })
  }
}
