import Kernel
import SQLite
import Values

/// What waits because of equipment: for whoever keeps the register of the unit.
enum DeviceInboxQueries {
  static let sources: [InboxSource] = [
    source("scrap", Phrase("Equipment past its scrap date", "超过报废期限的器材"), 0),
    source("service", Phrase("Equipment overdue for service", "超期未修的器材"), 0),
    source("check", Phrase("Equipment that missed its check", "漏检的器材"), 0),
    source("now", Phrase("Equipment to check", "待检查的器材"), nil),
    source("days30", Phrase("Equipment due within 30 days", "30 天内到期的器材"), 30),
    source("days90", Phrase("Equipment due within 90 days", "90 天内到期的器材"), 90),
  ]

  static let figures: [Figure] = [
    Figure(
      "fire.equipmentPastScrap", Phrase("Equipment past its scrap date", "超过报废期限的器材"),
      permission: FirePermissions.see, opens: .init("fireDevices", filters: ["due": "scrap"]),
      read: { try count("scrap", in: $0, for: $1, holding: FirePermissions.see) }),
    Figure(
      "fire.equipmentMissed", Phrase("Equipment that missed its check", "漏检的器材"), permission: FirePermissions.see,
      opens: .init("fireDevices", filters: ["due": "check"]),
      read: { try count("check", in: $0, for: $1, holding: FirePermissions.see) }),
  ]

  /// What the board of the day says of equipment.
  static let board = BoardFigure { database, viewer in
    func line(_ word: String, _ title: Phrase, isBad: Bool) throws -> PatrolBoard.Line {
      let number = try count(word, in: database, for: viewer, holding: FirePermissions.see)
      return PatrolBoard.Line(
        title: title, value: Phrase(verbatim: "\(number)"), isBad: isBad && number > 0, listing: "fireDevices",
        filters: ["due": .string(word)])
    }
    return [
      try line("now", Phrase("Equipment to check", "待检查的器材"), isBad: false),
      try line("check", Phrase("Equipment that missed its check", "漏检的器材"), isBad: true),
      try line("scrap", Phrase("Equipment past its scrap date", "超过报废期限的器材"), isBad: true),
    ]
  }

  private static func source(_ word: String, _ title: Phrase, _ days: Int32?) -> InboxSource {
    InboxSource(
      title, listing: "fireDevices", filters: ["due": .string(word)], permission: FirePermissions.equip,
      count: { database, viewer in try count(word, in: database, for: viewer, holding: FirePermissions.equip) },
      items: { database, viewer, _ in
        let number = try count(word, in: database, for: viewer, holding: FirePermissions.equip)
        guard number > 0 else { return [] }
        let urgency: InboxItem.Urgency =
          switch days {
          case 0: .overdue
          case nil: .today
          case 30: .soon
          default: .waiting
          }
        return [
          InboxItem(
            title + Phrase(": \(number)", "：\(number)"), urgency: urgency, since: viewer.dayStart,
            listing: "fireDevices", row: nil, filters: ["due": .string(word)])
        ]
      })
  }

  private static func count(
    _ word: String, in database: Connection, for viewer: Viewer, holding permission: Permission
  ) throws -> Int64 {
    let condition = HazardSightQueries.seen(
      "(\(DeviceListings.due)) = ?1 AND \(unitsHeld(permission))", by: viewer.account, on: viewer.today)
    return try database.integer("SELECT count(*) FROM fire_device d WHERE d.state <> 'scrapped' AND \(condition)", word)
      ?? 0
  }

  /// Worked out once for all devices, not for each.
  private static func unitsHeld(_ permission: Permission) -> String {
    "d.unit_id IN (SELECT n.id FROM unit n WHERE \(HazardSightQueries.holds(permission, over: "n.id")))"
  }
}
