import Kernel
import SQLite
import Values

enum ArchiveQueries {
  /// How a unit's archive stands, a row a rule, part by part.
  static func standing(of unit: UnitID, on today: Day, in database: Connection) throws -> [ArchiveStanding.Row] {
    try database.all(
      """
      SELECT r.part, r.title_en, r.title_zh, \(ArchiveRuleQueries.state(on: "\(today.number)"))
      FROM fire_unit u CROSS JOIN \(ArchiveRuleQueries.rows) r WHERE u.unit_id = ?1 AND \(ArchiveRuleQueries.asks) ORDER BY r.part, r.n
      """, unit
    ) { row in
      ArchiveStanding.Row(
        part: ArchivePart(rawValue: row.integer(0)) ?? .profile, title: Phrase(row.text(1), row.text(2)),
        state: row.text(3))
    }
  }

  /// The documents in force of a unit, by their newest versions.
  static func documents(of unit: UnitID, in database: Connection) throws -> [ArchiveStanding.Document] {
    try database.all(
      """
      SELECT d.id, d.kind, d.title, d.place, d.person, v.version, v.issued_on, v.review_on, v.id,
        (SELECT count(*) FROM fire_evidence e WHERE e.kind = 'document' AND e.record_id = v.id)
      FROM fire_document d JOIN fire_document_version v ON v.document_id = d.id
        AND v.version = (SELECT max(w.version) FROM fire_document_version w WHERE w.document_id = d.id)
      WHERE d.unit_id = ?1 AND d.closed_on IS NULL ORDER BY d.id
      """, unit
    ) { row in
      let signed = try FireSignatures.of(.documentVersion, row.integer(8), in: database)
      return ArchiveStanding.Document(
        id: row.integer(0), kind: FireDocumentKind(rawValue: row.text(1)) ?? .other, title: Text.clean(row.text(2)),
        place: Text.clean(row.text(3)), person: Text.clean(row.text(4)), version: row.integer(5),
        issued: Day(number: Int32(clamping: row.integer(6))),
        review: row.optionalInteger(7).map { Day(number: Int32(clamping: $0)) },
        approvedBy: signed.first { $0.role == .responsible }?.name ?? "", files: row.integer(9))
    }
  }

  /// Who answers for what in a unit today.
  static func persons(of unit: UnitID, on today: Day, in database: Connection) throws -> [(FireDuty, String, String)] {
    try database.all(
      """
      SELECT duty, person, place FROM fire_appointment
      WHERE unit_id = ?1 AND from_day <= ?2 AND coalesce(until_day, ?2) >= ?2 ORDER BY id
      """, unit, today.number
    ) { (FireDuty(rawValue: $0.text(0)) ?? .officer, Text.clean($0.text(1)), Text.clean($0.text(2))) }
  }
}
