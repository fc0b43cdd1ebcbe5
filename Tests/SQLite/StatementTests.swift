import SQLite
import TestSupport
import Testing

@Suite struct StatementTests {
  private func memory() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, size INTEGER CHECK (size >= 0),
        owner INTEGER REFERENCES item (id), data BLOB) STRICT;
      CREATE TRIGGER item_no_delete BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'items stay'); END;
      """)
    return connection
  }

  @Test("a statement of the same text used inside itself gets a statement of its own, at any depth")
  func nestedUse() throws {
    let connection = try memory()
    for number in 1...4 { try connection.run("INSERT INTO item (id, word) VALUES (?1, ?2)", number, "w\(number)") }
    let sql = "SELECT id FROM item WHERE id > ?1 ORDER BY id"
    var seen: [[Int64]] = []
    try connection.each(sql, 0) { first in
      let one = first.integer(0)
      try connection.each(sql, one) { second in
        seen.append([one, second.integer(0)])
        let rest = try connection.all(sql, second.integer(0)) { $0.integer(0) }
        #expect(rest == Array((second.integer(0) + 1)..<5))
        return true
      }
      return true
    }
    #expect(seen == [[1, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4]])
    // The kept statement was given back: a later use begins at the start.
    #expect(try connection.all(sql, 2) { $0.integer(0) } == [3, 4])
  }

  @Test("a statement that was left in the middle, or by an error, is clean for the next use") func leftInTheMiddle()
    throws
  {
    let connection = try memory()
    for number in 1...3 { try connection.run("INSERT INTO item (id, word) VALUES (?1, ?2)", number, "w\(number)") }
    struct Stop: Error {}
    let sql = "SELECT word FROM item ORDER BY id"
    #expect(try connection.first(sql) { $0.text(0) } == "w1")
    #expect(throws: Stop.self) { try connection.each(sql) { _ in throw Stop() } }
    #expect(try connection.all(sql) { $0.text(0) } == ["w1", "w2", "w3"])
    #expect(throws: DatabaseError.self) { try connection.run("INSERT INTO item (id, word) VALUES (?1, ?2)", 9, "w1") }
    try connection.run("INSERT INTO item (id, word) VALUES (?1, ?2)", 9, "w9")
    #expect(try connection.integer("SELECT count(*) FROM item") == 4)
    #expect(connection.isInTransaction == false)
  }

  @Test("too few and too many parameters are a fault, not NULL", arguments: [0, 1, 3]) func parameterCount(_ count: Int)
    throws
  {
    let connection = try memory()
    let error = #expect(throws: DatabaseError.self) {
      try connection.all("SELECT ?1, ?2", Array(repeating: 1, count: count).map { $0 as any Bindable }) { $0.count }
    }
    #expect(error?.code == .range)
  }

  @Test("every kind of value comes back as it went in") func values() throws {
    let connection = try memory()
    let texts = ["", "a", "轴承", "a\u{0}b", "𠮷\u{10ffff}"]
    for text in texts {
      #expect(try connection.first("SELECT ?1", text) { $0.text(0) } == text)
      #expect(try connection.first("SELECT typeof(?1)", text) { $0.text(0) } == "text")
    }
    for bytes: [UInt8] in [[], [0], [255, 0, 1]] {
      #expect(try connection.first("SELECT ?1", bytes) { $0.blob(0) } == bytes)
      #expect(try connection.first("SELECT typeof(?1)", bytes) { $0.text(0) } == "blob")
    }
    for number: Int64 in [.min, -1, 0, .max] { #expect(try connection.integer("SELECT ?1", number) == number) }
    #expect(try connection.first("SELECT ?1", nil as String?) { $0.isNull(0) } == true)
    #expect(try connection.first("SELECT ?1", Value.blob([7])) { $0.value(0) } == .blob([7]))
  }

  @Test("errors carry the extended code, the rule's words and never the values") func codes() throws {
    let connection = try memory()
    try connection.run("INSERT INTO item (id, word) VALUES (1, 'taken')")
    func code(_ sql: String, _ parameters: any Bindable...) -> DatabaseError? {
      do { try connection.run(sql, parameters) } catch { return error as? DatabaseError }
      return nil
    }
    let unique = code("INSERT INTO item (word) VALUES (?1)", "taken")
    #expect(unique?.code == .constraintUnique)
    #expect(unique.map { "\($0)".contains("taken") } == false)
    #expect(code("INSERT INTO item (word, size) VALUES ('b', ?1)", -1)?.code == .constraintCheck)
    #expect(code("INSERT INTO item (word, owner) VALUES ('c', ?1)", 99)?.code == .constraintForeignKey)
    let trigger = code("DELETE FROM item")
    #expect(trigger?.code == .constraintTrigger)
    #expect(trigger?.message == "items stay")
    #expect(code("INSERT INTO item (word, size) VALUES ('d', ?1)", "text")?.code.primary == .constraint)
    #expect(code("SELECT nothing FROM nowhere")?.code == .error)
    #expect(code("")?.code == .misuse)
    #expect(try connection.integer("SELECT count(*) FROM item") == 1)
  }

  @Test("RETURNING runs to its end, and nil tells that nothing was changed") func returning() throws {
    let connection = try memory()
    try connection.run("INSERT INTO item (id, word, size) VALUES (1, 'a', 3)")
    let sql = "UPDATE item SET size = size - ?1 WHERE id = 1 AND size - ?1 >= 0 RETURNING size"
    #expect(try connection.returning(sql, 2) { $0.integer(0) } == 1)
    #expect(try connection.returning(sql, 2) { $0.integer(0) } == nil)
    #expect(try connection.integer("SELECT size FROM item") == 1)
  }

  @Test("a closed connection answers with misuse and does not crash") func closed() throws {
    let connection = try memory()
    let handle = connection.interruptHandle
    connection.close()
    connection.close()
    handle.interrupt()
    let errors = [
      #expect(throws: DatabaseError.self) { try connection.run("SELECT 1") },
      #expect(throws: DatabaseError.self) { try connection.execute("SELECT 1") },
      #expect(throws: DatabaseError.self) { try connection.transaction {} },
      #expect(throws: DatabaseError.self) { _ = try connection.plan("SELECT 1") },
    ]
    #expect(errors.allSatisfy { $0?.code == .misuse })
    #expect(connection.changes == 0)
    #expect(!connection.isInTransaction)
    connection.onPreupdate { _ in }
  }

  @Test("a statement being stepped outlives the close of its connection") func closedWhileStepping() throws {
    let connection = try memory()
    var seen: [Int64] = []
    let error = thrown {
      try connection.each("SELECT 1 UNION ALL SELECT 2") { row in
        seen.append(row.integer(0))
        connection.close()
        return try connection.integer("SELECT 1") != nil
      }
    }
    #expect((error as? DatabaseError)?.code == .misuse)
    #expect(seen == [1])
  }

  @Test("the preupdate hook shows rows before and after, keys included, and stops when taken off") func preupdate()
    throws
  {
    let connection = try memory()
    try connection.execute("CREATE TABLE pair (a TEXT NOT NULL, b INTEGER, PRIMARY KEY (a)) STRICT, WITHOUT ROWID")
    var seen: [String] = []
    connection.onPreupdate { row in
      let columns = (0..<row.columnCount).map { column in
        "\(row.before(column).map { "\($0)" } ?? "-")>\(row.after(column).map { "\($0)" } ?? "-")"
      }
      seen.append("\(row.table) \(row.operation) \(columns.joined(separator: " "))")
    }
    try connection.run("INSERT INTO item (id, word) VALUES (7, 'x')")
    try connection.run("UPDATE item SET size = 2 WHERE id = 7")
    try connection.run("INSERT INTO pair (a, b) VALUES ('k', 1)")
    try connection.run("UPDATE pair SET b = 2")
    try connection.run("DELETE FROM pair")
    connection.onPreupdate(nil)
    try connection.run("INSERT INTO item (id, word) VALUES (8, 'y')")
    #expect(
      seen == [
        #"item insert ->integer(7) ->text("x") ->null ->null ->null"#,
        #"item update integer(7)>integer(7) text("x")>text("x") null>integer(2) null>null null>null"#,
        #"pair insert ->text("k") ->integer(1)"#,
        #"pair update text("k")>text("k") integer(1)>integer(2)"#,
        #"pair delete text("k")>- integer(2)>-"#,
      ])
  }
}
