import Kernel
import SQLite
import Values

enum StandardQueries {
  struct Stored {
    let id: Int64
    let number: Int64
    let limits: AssessmentBand.Limits
    let from: Day?
  }

  private static let columns = "SELECT id, number, excellent, good, met, from_day FROM fire_standard"

  private static func read(_ row: Row) -> Stored {
    Stored(
      id: row.integer(0), number: row.integer(1),
      limits: AssessmentBand.Limits(excellent: row.integer(2), good: row.integer(3), met: row.integer(4)),
      from: row.optionalInteger(5).map { Day(number: Int32(clamping: $0)) })
  }

  static func inForce(on day: Day, in database: Connection) throws -> Stored? {
    try database.first(
      "\(columns) WHERE from_day <= ?1 ORDER BY from_day DESC, number DESC LIMIT 1", day.number, read: read)
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first("\(columns) WHERE id = ?1", id, read: read)
  }

  static func draft(in database: Connection) throws -> Stored? {
    try database.first("\(columns) WHERE from_day IS NULL", read: read)
  }

  static func newest(in database: Connection) throws -> Stored? {
    try database.first("\(columns) ORDER BY number DESC LIMIT 1", read: read)
  }

  /// The last first day of a published version.
  static func lastDay(in database: Connection) throws -> Day? {
    try database.integer("SELECT max(from_day) FROM fire_standard").map { Day(number: Int32(clamping: $0)) }
  }

  // MARK: - Items

  static func items(of standard: Int64, in database: Connection) throws -> [(id: Int64, item: StandardItem)] {
    try database.all(
      """
      SELECT id, code, section, points, step, is_veto, is_auto, title_en, title_zh, deduction_en, deduction_zh, basis
      FROM fire_standard_item WHERE standard_id = ?1 ORDER BY position
      """, standard
    ) { row in
      var item = StandardItem()
      item.code = FormItemCode(unchecked: row.text(1))
      item.section = row.text(2)
      item.points = row.integer(3)
      item.step = row.integer(4)
      item.isVeto = row.bool(5)
      item.isAuto = row.bool(6)
      item.titleEnglish = row.text(7)
      item.titleChinese = row.text(8)
      item.deductionEnglish = row.text(9)
      item.deductionChinese = row.text(10)
      item.basis = row.text(11)
      return (row.integer(0), item)
    }
  }

  static func sections(of standard: Int64, in database: Connection) throws -> [StandardSection] {
    try database.all(
      "SELECT code, title_en, title_zh FROM fire_standard_section WHERE standard_id = ?1 ORDER BY code", standard
    ) { StandardSection($0.text(0), Phrase($0.text(1), $0.text(2))) }
  }

  // MARK: - Writing

  /// A draft with sections and items of its own.
  static func insertDraft(
    _ number: Int64, title: Phrase, _ limits: AssessmentBand.Limits, _ sections: [StandardSection],
    _ items: [StandardItem], in change: Change
  ) throws -> Int64 {
    let database = change.database
    try database.run(
      """
      INSERT INTO fire_standard (number, title_en, title_zh, excellent, good, met, account_id, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, number, title.english, title.chinese, limits.excellent, limits.good, limits.met, change.session.account,
      change.now.milliseconds, change.auditID)
    let id = database.lastInsertedID
    for section in sections {
      try database.run(
        "INSERT INTO fire_standard_section (standard_id, code, title_en, title_zh) VALUES (?1, ?2, ?3, ?4)", id,
        section.code, section.title.english, section.title.chinese)
    }
    for (place, item) in items.enumerated() { try insert(item, at: Int64(place + 1), of: id, in: database) }
    return id
  }

  static func insert(_ item: StandardItem, at position: Int64, of standard: Int64, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO fire_standard_item (standard_id, position, code, section, points, step, is_veto, is_auto, title_en,
        title_zh, deduction_en, deduction_zh, basis)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """, standard, position, item.code.text, item.section, item.points, item.step, item.isVeto, item.isAuto,
      item.titleEnglish, item.titleChinese, item.deductionEnglish, item.deductionChinese, item.basis)
  }

  static func nextPosition(of standard: Int64, in database: Connection) throws -> Int64 {
    try database.integer(
      "SELECT coalesce(max(position), 0) + 1 FROM fire_standard_item WHERE standard_id = ?1", standard)
      ?? 1
  }

  static func update(_ id: Int64, _ item: StandardItem, in database: Connection) throws {
    try database.run(
      """
      UPDATE fire_standard_item SET section = ?2, points = ?3, step = ?4, is_veto = ?5, is_auto = ?6, title_en = ?7,
        title_zh = ?8, deduction_en = ?9, deduction_zh = ?10, basis = ?11
      WHERE id = ?1
      """, id, item.section, item.points, item.step, item.isVeto, item.isAuto, item.titleEnglish, item.titleChinese,
      item.deductionEnglish, item.deductionChinese, item.basis)
  }

  static func delete(_ id: Int64, in database: Connection) throws {
    try database.run("DELETE FROM fire_standard_item WHERE id = ?1", id)
  }

  static func setLimits(_ limits: AssessmentBand.Limits, of standard: Int64, in database: Connection) throws {
    try database.run(
      "UPDATE fire_standard SET excellent = ?2, good = ?3, met = ?4 WHERE id = ?1 AND from_day IS NULL", standard,
      limits.excellent, limits.good, limits.met)
  }

  static func publish(_ standard: Int64, from day: Day, in change: Change) throws {
    let digest = try digest(of: standard, from: day, in: change.database)
    try change.database.run(
      "UPDATE fire_standard SET from_day = ?2, digest = ?3 WHERE id = ?1 AND from_day IS NULL", standard, day.number,
      digest)
  }

  /// The SHA-256 of a version's canonical JSON, in hexadecimal.
  static func digest(of standard: Int64, from day: Day, in database: Connection) throws -> String {
    let head = try database.first(
      "SELECT number, title_en, title_zh, excellent, good, met FROM fire_standard WHERE id = ?1", standard
    ) { row -> JSON in
      [
        "version": .integer(row.integer(0)), "titleEnglish": .string(row.text(1)), "titleChinese": .string(row.text(2)),
        "excellent": .integer(row.integer(3)), "good": .integer(row.integer(4)), "met": .integer(row.integer(5)),
      ]
    }
    let sections = try sections(of: standard, in: database).map { section -> JSON in
      [
        "code": .string(section.code), "english": .string(section.title.english),
        "chinese": .string(section.title.chinese),
      ]
    }
    let content: JSON = [
      "head": head ?? .null, "from": day.json, "sections": .array(sections),
      "items": .array(try items(of: standard, in: database).map(\.item.json)),
    ]
    return Hexadecimal.encode(SHA256.digest(content.text.utf8))
  }
}
