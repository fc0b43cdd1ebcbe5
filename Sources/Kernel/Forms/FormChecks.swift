import SQLite
import Values

/// What `verify` asks of forms: versions are what was published, and answers fit the version they answer.
enum FormChecks {
  static let all: [Check] = [versions, answers]

  private static let versions = Check("forms", "Versions of forms", "表单版本") { database, report in
    for id in try database.all("SELECT id FROM form_version ORDER BY id", read: { $0.integer(0) }) {
      guard let version = try FormQueries.version(id, in: database) else { continue }
      let digest = version.recomputed
      if digest != version.digest {
        report(
          Finding(
            check: "forms", table: "form_version", row: id, column: "digest", expected: String(digest.prefix(16)),
            found: String(version.digest.prefix(16))))
      }
    }
    try database.each(
      """
      SELECT v.id, (SELECT count(*) FROM form_item i WHERE i.version_id = v.id), v.item_count FROM form_version v
      WHERE v.item_count <> (SELECT count(*) FROM form_item i WHERE i.version_id = v.id)
      """
    ) { row in
      report(
        Finding(
          check: "forms", table: "form_version", row: row.integer(0), column: "item_count", expected: row.text(1),
          found: row.text(2)))
      return true
    }
    try database.each(
      """
      SELECT v.id, v.number FROM form_version v WHERE v.number > 1 AND NOT EXISTS (
        SELECT 1 FROM form_version b WHERE b.form_id = v.form_id AND b.number = v.number - 1)
      """
    ) { row in
      report(
        Finding(
          check: "forms", table: "form_version", row: row.integer(0), column: "number",
          expected: Phrase("a version before it", "前一版本"), found: Phrase(verbatim: row.text(1))))
      return true
    }
  }

  private static let answers = Check("formAnswers", "Answers fit their forms", "表单答案与版本相符") { database, report in
    var known: [Int64: FormVersion] = [:]
    try database.each(
      """
      SELECT a.id, r.version_id, a.item_id, a.text, a.number, a.remark FROM form_answer a
      JOIN form_record r ON r.id = a.record_id ORDER BY a.record_id, a.id
      """
    ) { row in
      if known[row.integer(1)] == nil { known[row.integer(1)] = try FormQueries.version(row.integer(1), in: database) }
      let version = known[row.integer(1)]
      func wrong(_ column: String, _ expected: Phrase, _ found: String) {
        report(
          Finding(
            check: "formAnswers", table: "form_answer", row: row.integer(0), column: column, expected: expected,
            found: Phrase(verbatim: found)))
      }
      guard let version, let place = version.itemIDs.firstIndex(of: row.integer(2)) else {
        wrong("item_id", Phrase("an item of the record's version", "该记录所用版本的项目"), row.text(2))
        return true
      }
      let item = version.items[place]
      let value = FormQueries.value(row, text: 3, number: 4)
      if item.problem(with: value) != nil {
        let isNumber = !row.isNull(4)
        wrong(isNumber ? "number" : "text", expected(of: item), Text.clean(row.text(isNumber ? 4 : 3)))
      } else if item.problem(withRemark: row.text(5), beside: value) != nil {
        wrong("remark", Phrase("a remark", "备注"), Text.clean(row.text(5)))
      }
      return true
    }
    try database.each(
      """
      SELECT r.id, i.code FROM form_record r JOIN form_item i ON i.version_id = r.version_id AND i.is_required = 1
      WHERE NOT EXISTS (SELECT 1 FROM form_answer a WHERE a.record_id = r.id AND a.item_id = i.id)
      """
    ) { row in
      report(
        Finding(
          check: "formAnswers", table: "form_record", row: row.integer(0), column: Text.clean(row.text(1)),
          expected: Phrase("an answer", "答案"), found: Phrase("none", "无")))
      return true
    }
  }

  private static func expected(of item: FormItem) -> Phrase {
    item.words.isEmpty ? item.range ?? item.kind.label : Phrase(verbatim: item.words.map(\.word).joined(separator: " "))
  }
}
