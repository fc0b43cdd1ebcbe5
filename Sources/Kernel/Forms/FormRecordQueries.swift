import SQLite
import Values

/// What was answered: kept once, read with the version it answers.
extension FormQueries {
  static func insert(
    _ answers: [FormAnswers.Checked], _ version: FormVersion, in change: Change
  ) throws -> FormRecordID {
    try change.database.run(
      "INSERT INTO form_record (version_id, account_id, recorded_at, audit_id) VALUES (?1, ?2, ?3, ?4)", version.id,
      change.session.account, change.now.milliseconds, change.auditID)
    let record = FormRecordID(change.database.lastInsertedID)
    for answer in answers {
      var (text, number): (String?, Int64?) = (nil, nil)
      switch answer.value {
      case .text(let word): text = word
      case .number(let units): number = units
      }
      try change.database.run(
        "INSERT INTO form_answer (record_id, item_id, text, number, remark) VALUES (?1, ?2, ?3, ?4, ?5)", record,
        version.itemIDs[answer.place], text, number, answer.remark)
    }
    return record
  }

  static func filled(_ record: FormRecordID, in database: Connection) throws -> FilledForm? {
    guard let id = try database.integer("SELECT version_id FROM form_record WHERE id = ?1", record),
      let version = try version(id, in: database)
    else { return nil }
    var answers: [Int64: (value: FormValue, remark: String)] = [:]
    try database.each("SELECT item_id, text, number, remark FROM form_answer WHERE record_id = ?1", record) { row in
      answers[row.integer(0)] = (value(row, text: 1, number: 2), row.text(3))
      return true
    }
    return FilledForm(
      form: version.form, version: version.number, title: version.title,
      lines: zip(version.itemIDs, version.items).map { id, item in
        FilledForm.Line(item: item, value: answers[id]?.value, remark: answers[id]?.remark ?? "")
      })
  }

  static func value(_ row: Row, text: Int32, number: Int32) -> FormValue {
    row.isNull(number) ? .text(row.text(text)) : .number(row.integer(number))
  }

  static func sheet(
    _ code: FormCode, number: Int64?, on today: Day, in database: Connection
  ) throws -> FormSheet? {
    guard let form = try find(code, in: database) else { return nil }
    let inForce = try inForce(form.id, on: today, in: database)?.number
    guard let shown = try version(code, number: number ?? inForce, in: database) else { return nil }
    let versions = try database.all(
      """
      SELECT v.number, v.from_day, a.full_name, v.recorded_at, v.item_count,
        (SELECT count(*) FROM form_record r WHERE r.version_id = v.id)
      FROM form_version v JOIN account a ON a.id = v.account_id WHERE v.form_id = ?1 ORDER BY v.number DESC
      """, form.id
    ) { row in
      FormSheet.Version(
        number: row.integer(0), from: Day(number: Int32(clamping: row.integer(1))), by: row.text(2),
        at: Instant(milliseconds: row.integer(3)), items: row.integer(4), records: row.integer(5))
    }
    return FormSheet(
      code: code, part: form.part, isRetired: form.isRetired, shown: shown, versions: versions, inForce: inForce)
  }
}
