import Kernel
import SQLite
import Values

/// What waits because of the archive: approvals and sheets for the person responsible, reviews for whoever keeps the archive.
enum ArchiveInboxQueries {
  static let sources: [InboxSource] = [approvals, situations, reviews]

  /// A review is spoken of so many days ahead.
  private static let ahead = 30

  private static let versions = "fire_document_version v JOIN fire_document d ON d.id = v.document_id"

  private static let approvals = source(
    Phrase("Documents to approve", "待批准的档案文件"), "fireDocuments", ["state": "unapproved"], FirePermissions.lead,
    says: Phrase("Approve", "批准"), id: "v.id", title: "d.title", due: "NULL",
    from: versions,
    where: "(\(ArchiveListings.documentState)) = 'unapproved' AND \(DutySightQueries.isResponsible("d.unit_id"))")

  private static let situations = source(
    Phrase("Situation sheets to read", "待签阅的情况报告"), "fireSituations", ["read": false], FirePermissions.lead,
    says: Phrase("Read and acknowledge", "签阅"), id: "t.id", title: "substr(t.text, 1, 60)", due: "t.day + 7",
    from: "fire_situation t",
    where: "NOT (\(ArchiveListings.isRead)) AND \(DutySightQueries.isResponsible("t.unit_id"))")

  private static let reviews = source(
    Phrase("Documents to review", "待复审的档案文件"), "fireDocuments", [:], FirePermissions.archive,
    says: Phrase("Review", "复审"), id: "v.id", title: "d.title", due: "v.review_on",
    from: versions,
    where: """
      v.review_on <= \(Listing.today) + \(ahead) AND (\(ArchiveListings.documentState)) IN ('current', 'review', 'unapproved') \
      AND \(DutySightQueries.holds(FirePermissions.archive, over: "d.unit_id"))
      """)

  static func source(
    _ title: Phrase, _ listing: String, _ filters: [String: JSON], _ permission: Permission, says: Phrase, id: String,
    title column: String, due: String, from: String, where condition: String
  ) -> InboxSource {
    InboxSource(
      title, listing: listing, filters: filters, permission: permission,
      count: { database, viewer in
        try database.integer(DutySightQueries.seen("SELECT count(*) FROM \(from) WHERE \(condition)", by: viewer)) ?? 0
      },
      items: { database, viewer, most in
        let sql = "SELECT \(id), \(column), \(due) FROM \(from) WHERE \(condition) ORDER BY 3, 1 LIMIT ?1"
        return try database.all(DutySightQueries.seen(sql, by: viewer), most) { row in
          let due = row.optionalInteger(2).map { Day(number: Int32(clamping: $0)) }
          return InboxItem(
            says + Phrase(verbatim: " " + Text.clean(row.text(1))), urgency: .init(due: due, on: viewer.today),
            due: due,
            since: viewer.dayStart, listing: listing, row: row.integer(0))
        }
      })
  }

  static let figures: [Figure] = [
    Figure(
      "fireArchiveLacking", Phrase("Lacking in fire archives", "消防档案缺项"), permission: FirePermissions.see,
      opens: .init("fireArchive", filters: ["lacking": true])
    ) { database, viewer in
      try database.integer(
        DutySightQueries.seen(
          """
          SELECT count(*) FROM \(ArchiveListings.archiveRows) WHERE \(ArchiveRuleQueries.asks)
            AND (\(ArchiveRuleQueries.state(on: Listing.today))) <> 'there' AND \(DutySightQueries.holds(FirePermissions.see, over: "u.unit_id"))
          """, by: viewer)) ?? 0
    }
  ]
}
