import Kernel
import SQLite
import Values

enum SlipQueries {
  static func read(
    _ number: DocumentNumber, facts: SiteFacts, timeZone: TimeZoneRules, in database: Connection
  ) throws -> Slip? {
    let lines = try lines(of: number, in: database)
    return try database.first(
      """
      SELECT d.number, d.kind, s.code, s.name_en, s.name_zh, d.observed_on, d.recorded_at, a.name, a.full_name,
        v.name, v.full_name, d.purpose, d.reference, d.reason, o.number, r.number, d.audit_id, u.hash,
        g.number, x.code, x.name_en, x.name_zh, e.code, e.name_en, e.name_zh, d.ordered_on
      FROM stock_document d JOIN store s ON s.id = d.store_id JOIN account a ON a.id = d.account_id
      LEFT JOIN account v ON v.id = d.approver_id LEFT JOIN stock_document o ON o.id = d.reverses_id
      LEFT JOIN stock_document r ON r.reverses_id = d.id LEFT JOIN audit u ON u.id = d.audit_id
      LEFT JOIN stock_document g ON g.id = d.of_id LEFT JOIN supplier x ON x.id = d.supplier_id
      LEFT JOIN equipment e ON e.id = d.equipment_id
      WHERE d.number = ?1
      """, number.text
    ) { row in
      let kind = DocumentKind(rawValue: row.text(1)) ?? .reversal
      return Slip(
        site: facts.name, isDemo: facts.isDemo, number: DocumentNumber(unchecked: row.text(0)), kind: kind,
        store: StoreCode(unchecked: row.text(2)), storeName: Phrase(row.text(3), row.text(4)),
        day: Day(number: Int32(clamping: row.integer(5))), recordedAt: Instant(milliseconds: row.integer(6)),
        timeZone: timeZone, operatorName: person(row.text(7), row.text(8)),
        approverName: person(row.text(9), row.text(10)),
        purpose: kind == .issue ? Purpose(rawValue: row.text(11)) : nil, reference: row.text(12), reason: row.text(13),
        reverses: row.optionalText(14).map { DocumentNumber(unchecked: $0) },
        reversedBy: row.optionalText(15).map { DocumentNumber(unchecked: $0) },
        of: row.optionalText(18).map { DocumentNumber(unchecked: $0) },
        supplier: named(row.text(19), Phrase(row.text(20), row.text(21))),
        equipment: named(row.text(22), Phrase(row.text(23), row.text(24))),
        orderedOn: row.optionalInteger(25).map { Day(number: Int32(clamping: $0)) }, lines: lines,
        auditRow: row.integer(16), auditHash: String(Hexadecimal.encode(row.blob(17)).prefix(16)))
    }
  }

  private static func named(_ code: String, _ name: Phrase) -> Slip.Named? {
    code.isEmpty ? nil : Slip.Named(code: code, name: name)
  }

  private static func person(_ account: String, _ name: String) -> String {
    name.isEmpty || name == account ? account : "\(name) (\(account))"
  }

  private static func lines(of number: DocumentNumber, in database: Connection) throws -> [Slip.Line] {
    try database.all(
      """
      SELECT p.number, p.name_en, p.name_zh, p.specification, b.code, m.quantity, p.decimals, p.unit_en, p.unit_zh,
        m.value, m.difference, d.kind, l.code, l.expires_on, m.added, p.tracking
      FROM stock_document d JOIN stock_movement m ON m.document_id = d.id JOIN part p ON p.id = m.part_id
      JOIN bin b ON b.id = m.bin_id LEFT JOIN lot l ON l.id = m.lot_id WHERE d.number = ?1 ORDER BY m.id
      """, number.text
    ) { row in
      // An issue's slip says how much was issued, not how the ledger changed.
      let sign: Int64 = DocumentKind(rawValue: row.text(11))?.isOutgoing ?? false ? -1 : 1
      return Slip.Line(
        part: PartNumber(unchecked: row.text(0)), nameEnglish: row.text(1), nameChinese: row.text(2),
        specification: row.text(3), bin: BinCode(unchecked: row.text(4)),
        lot: row.optionalText(12).map { LotCode(unchecked: $0) }, tracking: Tracking(rawValue: row.text(15)) ?? .none,
        expiresOn: row.optionalInteger(13).map { Day(number: Int32(clamping: $0)) },
        quantity: Quantity(sign * row.integer(5)),
        decimals: row.int(6), unit: Phrase(row.text(7), row.text(8)), value: Money(fen: sign * row.integer(9)),
        difference: Money(fen: row.integer(10)), added: Money(fen: row.integer(14)))
    }
  }
}
