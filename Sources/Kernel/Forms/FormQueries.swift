import SQLite
import Values

enum FormQueries {
  struct Stored {
    let id: FormID
    let part: String
    let isRetired: Bool
    /// The number of the newest version.
    let newest: Int64
  }

  static func find(_ code: FormCode, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT f.id, f.part, f.retired_at IS NOT NULL,
        coalesce((SELECT max(v.number) FROM form_version v WHERE v.form_id = f.id), 0)
      FROM form f WHERE f.code = ?1
      """, code.text
    ) { row in
      Stored(id: FormID(row.integer(0)), part: row.text(1), isRetired: row.bool(2), newest: row.integer(3))
    }
  }

  static func all(for part: String, in database: Connection) throws -> [(code: FormCode, title: Phrase)] {
    try database.all(
      """
      SELECT f.code, v.title_en, v.title_zh FROM form f JOIN form_version v ON v.form_id = f.id
        AND v.number = (SELECT max(n.number) FROM form_version n WHERE n.form_id = f.id)
      WHERE f.retired_at IS NULL AND f.part IN ('', ?1) ORDER BY f.code
      """, part
    ) { (FormCode(unchecked: $0.text(0)), FormItem.either($0.text(1), $0.text(2))) }
  }

  // MARK: - Versions

  private static let head = """
    SELECT v.id, f.code, v.number, v.title_en, v.title_zh, v.from_day, v.digest FROM form_version v
    JOIN form f ON f.id = v.form_id
    """

  static func inForce(_ form: FormID, on day: Day, in database: Connection) throws -> FormVersion? {
    try version(
      "\(head) WHERE v.form_id = ?1 AND v.from_day <= ?2 AND f.retired_at IS NULL ORDER BY v.number DESC LIMIT 1",
      [form, day.number], in: database)
  }

  /// By number, or the newest.
  static func version(_ code: FormCode, number: Int64?, in database: Connection) throws -> FormVersion? {
    try version(
      "\(head) WHERE f.code = ?1 AND (?2 IS NULL OR v.number = ?2) ORDER BY v.number DESC LIMIT 1",
      [code.text, number],
      in: database)
  }

  static func version(_ id: Int64, in database: Connection) throws -> FormVersion? {
    try version("\(head) WHERE v.id = ?1", [id], in: database)
  }

  private static func version(
    _ sql: String, _ parameters: [any Bindable], in database: Connection
  ) throws -> FormVersion? {
    let head = try database.first(sql, parameters) { row in
      (
        id: row.integer(0), form: FormCode(unchecked: row.text(1)), number: row.integer(2), english: row.text(3),
        chinese: row.text(4), from: Day(number: Int32(clamping: row.integer(5))), digest: row.text(6)
      )
    }
    guard let head else { return nil }
    let items = try database.all(
      """
      SELECT id, code, kind, title_en, title_zh, help_en, help_zh, is_required, remark, decimals, least, most, unit,
        choices, basis, severity, is_spot
      FROM form_item WHERE version_id = ?1 ORDER BY position
      """, head.id
    ) { (id: $0.integer(0), item: item($0)) }
    return FormVersion(
      form: head.form, number: head.number, titleEnglish: head.english, titleChinese: head.chinese, from: head.from,
      items: items.map(\.item), digest: head.digest, id: head.id, itemIDs: items.map(\.id))
  }

  private static func item(_ row: Row) -> FormItem {
    var item = FormItem()
    item.code = FormItemCode(unchecked: row.text(1))
    item.kind = FormItemKind(rawValue: row.text(2)) ?? .text
    item.titleEnglish = row.text(3)
    item.titleChinese = row.text(4)
    item.helpEnglish = row.text(5)
    item.helpChinese = row.text(6)
    item.isRequired = row.bool(7)
    item.remark = FormRemark(rawValue: row.text(8)) ?? .never
    item.decimals = row.integer(9)
    item.least = row.optionalInteger(10).map { FormNumber(units: $0, decimals: row.integer(9)) }
    item.most = row.optionalInteger(11).map { FormNumber(units: $0, decimals: row.integer(9)) }
    item.unit = row.text(12)
    item.choices = (try? FormChoices(text: row.text(13))) ?? FormChoices([])
    item.basis = row.text(14)
    item.severity = row.optionalText(15).flatMap { FormSeverity(rawValue: $0) }
    item.isSpot = row.bool(16)
    return item
  }

  // MARK: - Writing

  static func insert(_ code: FormCode, part: String, in change: Change) throws -> FormID {
    try change.database.run(
      "INSERT INTO form (code, part, audit_id) VALUES (?1, ?2, ?3)", code.text, part, change.auditID)
    return FormID(change.database.lastInsertedID)
  }

  static func setPart(_ part: String, of form: FormID, in database: Connection) throws {
    try database.run("UPDATE form SET part = ?2 WHERE id = ?1", form, part)
  }

  static func setRetired(_ form: FormID, at instant: Instant?, in database: Connection) throws {
    try database.run("UPDATE form SET retired_at = ?2 WHERE id = ?1", form, instant?.milliseconds)
  }

  static func insert(
    _ number: Int64, of form: FormID, _ code: FormCode, from: Day, english: String, chinese: String,
    _ items: [FormItem], in change: Change
  ) throws {
    let digest = FormVersion.digest(code, number, from: from, english: english, chinese: chinese, items)
    try change.database.run(
      """
      INSERT INTO form_version (form_id, number, title_en, title_zh, from_day, item_count, digest, account_id,
        recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, form, number, english, chinese, from.number, items.count, digest, change.session.account,
      change.now.milliseconds, change.auditID)
    let version = change.database.lastInsertedID
    for (place, item) in items.enumerated() {
      try change.database.run(
        """
        INSERT INTO form_item (version_id, position, code, kind, title_en, title_zh, help_en, help_zh, is_required,
          remark, decimals, least, most, unit, choices, basis, severity, is_spot)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
        """, version, place + 1, item.code.text, item.kind.rawValue, item.titleEnglish, item.titleChinese,
        item.helpEnglish, item.helpChinese, Int64(item.isRequired ? 1 : 0), item.remark.rawValue, item.decimals,
        item.least?.units(decimals: item.decimals), item.most?.units(decimals: item.decimals), item.unit,
        item.choices.text, item.basis, item.severity?.rawValue, Int64(item.isSpot ? 1 : 0))
    }
  }
}
