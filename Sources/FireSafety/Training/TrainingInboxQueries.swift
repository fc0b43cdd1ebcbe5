import Kernel
import SQLite
import Values

/// What waits because of training and drills, and the figures of the overview.
enum TrainingInboxQueries {
  static let figures: [Figure] = [
    Figure(
      "fireDrillsDue", Phrase("Units whose drill is due", "演练到期单位"), permission: FirePermissions.see,
      opens: .init("fireReadiness", filters: ["state": "due"])
    ) { database, viewer in
      try database.integer(
        DutySightQueries.seen(
          """
          SELECT count(*) FROM fire_unit u WHERE \(ReadinessListing.due) <= \(Listing.today)
            AND \(DutySightQueries.holds(FirePermissions.see, over: "u.unit_id"))
          """, by: viewer)) ?? 0
    },
    Figure(
      "fireTrained", Phrase("Employees trained this year, %", "本年职工培训率（%）"), permission: FirePermissions.see,
      opens: .init("fireReadiness")
    ) { database, viewer in
      try database.integer(
        DutySightQueries.seen(
          """
          SELECT coalesce(sum(min(trained, employees)) * 100 / nullif(sum(employees), 0), 0) FROM (
            SELECT \(ReadinessListing.trained) AS trained, u.employees FROM fire_unit u
            WHERE \(DutySightQueries.holds(FirePermissions.see, over: "u.unit_id")))
          """, by: viewer)) ?? 0
    },
  ]

  // MARK: - What waits

  static let inbox: [InboxSource] = [
    ArchiveInboxQueries.source(
      Phrase("Improvements to make", "待落实的演练改进项"), "fireImprovements", ["open": true], FirePermissions.archive,
      says: Phrase("Do better", "改进"), id: "i.id", title: "i.text", due: "i.due",
      from: "fire_drill_improvement i JOIN fire_drill d ON d.id = i.drill_id",
      where: "i.closed_on IS NULL AND \(DutySightQueries.holds(FirePermissions.archive, over: "d.unit_id"))"),
    ArchiveInboxQueries.source(
      Phrase("Drills due", "到期的消防演练"), "fireReadiness", [:], FirePermissions.archive,
      says: Phrase("Hold a drill:", "组织演练"), id: "u.id", title: "n.name", due: ReadinessListing.due,
      from: "fire_unit u JOIN unit n ON n.id = u.unit_id AND n.closed_at IS NULL",
      where: """
        \(ReadinessListing.due) <= \(Listing.today) + \(TrainingRules.aheadDays) \
        AND \(DutySightQueries.holds(FirePermissions.archive, over: "u.unit_id"))
        """),
    ArchiveInboxQueries.source(
      Phrase("Night or ward drills of the year", "本年夜间或病区转移演练"), "fireReadiness", [:], FirePermissions.archive,
      says: Phrase("Hold a night or ward drill this year:", "本年须组织夜间或病区转移演练"), id: "u.id", title: "n.name",
      due: yearEnd, from: "fire_unit u JOIN unit n ON n.id = u.unit_id AND n.closed_at IS NULL",
      where: """
        \(ReadinessListing.lacksNight) AND \(yearEnd) - \(Listing.today) <= 92 \
        AND \(DutySightQueries.holds(FirePermissions.archive, over: "u.unit_id"))
        """),
    ArchiveInboxQueries.source(
      Phrase("People to train this year", "本年待培训人员"), "fireReadiness", [:], FirePermissions.archive,
      says: Phrase("Train everybody this year:", "本年全员培训"), id: "u.id", title: "n.name", due: yearEnd,
      from: "fire_unit u JOIN unit n ON n.id = u.unit_id AND n.closed_at IS NULL",
      where: """
        \(ReadinessListing.trained) < u.employees AND \(yearEnd) - \(Listing.today) <= 92 \
        AND \(DutySightQueries.holds(FirePermissions.archive, over: "u.unit_id"))
        """),
  ]

  /// The last day of the year somebody looks in.
  private static let yearEnd = """
    (CAST(strftime('%s', \(Listing.today) * 86400, 'unixepoch', 'start of year', '+1 year', '-1 day') AS INTEGER) / 86400)
    """
}
