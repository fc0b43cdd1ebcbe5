import SQLite
import Values

extension KernelChecks {
  /// Every recorded row against the audit trail, made for a catalogue: which tables a check recomputes is the parts' word.
  static func rows(_ catalog: Catalog) -> Check {
    Check("rows", "Every row = the audit trail", "逐行数据 = 审计记录") { database, report in
      var replay = RowReplay(try TableShape.all(in: database, catalog), in: database)
      try replay.read(report)
      for name in replay.tables.keys.sorted() {
        guard let history = replay.take(name) else { continue }
        var comparison = RowComparison(history, in: database)
        try comparison.compare(report)
      }
    }
  }

  /// Tables, indexes and triggers are those the migrations make: a trigger that was dropped no longer guards anything.
  static func schema(_ catalog: Catalog) -> Check {
    Check("schema", "Tables, indexes and triggers", "表、索引与触发器") { database, report in
      let model = try Connection(path: ":memory:", mode: .create)
      defer { model.close() }
      try model.migrate(catalog.migrations, at: 0)
      let expected = try SealQueries.schema(in: model)
      let found = try SealQueries.schema(in: database)
      for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
        let said =
          expected[name] == nil
          ? Phrase("nothing of that name", "没有此对象") : Phrase("what the program makes", "程序所建的内容")
        let seen = found[name] == nil ? Phrase("none", "无") : Phrase("something else", "其他内容")
        report(
          Finding(check: "schema", table: "sqlite_schema", row: 0, column: name, expected: said, found: seen))
      }
    }
  }

  /// A personal value against its salted digest; what was erased is gone with its salt.
  static let personal = Check("personal", "Personal values = their digests", "个人信息 = 摘要") { database, report in
    try PersonalQueries.each(in: database) { row in
      if row.isErased {
        guard row.value == nil, row.salt.isEmpty else {
          report(
            Finding(
              check: "personal", table: "personal", row: row.id, column: row.value == nil ? "salt" : "value",
              expected: Phrase("nothing: it was erased", "空（已清除）"), found: Phrase("something", "有内容")))
          return
        }
      } else if SHA256.digest(row.salt + Array((row.value ?? "").utf8)) != row.digest {
        report(
          Finding(
            check: "personal", table: "personal", row: row.id, column: "value",
            expected: Phrase("the value of its digest", "与摘要相符的值"),
            found: Phrase("another one", "其他值")))
      }
    }
  }
}
