import SQLite
import TestSupport
import Testing

@Suite struct TransactionTests {
  struct Stop: Error {}

  private func memory() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE item (id INTEGER PRIMARY KEY) STRICT")
    return connection
  }

  private func items(_ connection: Connection) throws -> [Int64] {
    try connection.all("SELECT id FROM item ORDER BY id") { $0.integer(0) }
  }

  private func insert(_ id: Int, _ connection: Connection) throws {
    try connection.run("INSERT INTO item (id) VALUES (?1)", id)
  }

  @Test("an inner transaction that throws is undone alone; the outer one commits") func innerThrows() throws {
    let connection = try memory()
    try connection.transaction {
      try insert(1, connection)
      #expect(throws: Stop.self) {
        try connection.transaction {
          try insert(2, connection)
          try connection.transaction { try insert(3, connection) }
          throw Stop()
        }
      }
      try connection.transaction { try insert(4, connection) }
    }
    #expect(try items(connection) == [1, 4])
    #expect(!connection.isInTransaction)
  }

  @Test("an outer transaction that throws undoes inner ones that had returned") func outerThrows() throws {
    let connection = try memory()
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.transaction { try insert(1, connection) }
        throw Stop()
      }
    }
    #expect(try items(connection) == [])
    try connection.transaction { try insert(2, connection) }
    #expect(try items(connection) == [2])
  }

  @Test("where SQLite undid the transaction by itself, nothing that follows inside is written") func undoneByItself()
    throws
  {
    let connection = try memory()
    try insert(1, connection)
    let error = thrown {
      try connection.transaction {
        try insert(2, connection)
        // Somebody catches the error and goes on, as if only the inner transaction had failed.
        #expect(throws: DatabaseError.self) {
          try connection.transaction { try connection.run("INSERT OR ROLLBACK INTO item (id) VALUES (1)") }
        }
        #expect(!connection.isInTransaction)
        try? insert(3, connection)
        try? connection.execute("INSERT INTO item (id) VALUES (4)")
        try? connection.transaction { try insert(5, connection) }
      }
    }
    #expect((error as? DatabaseError)?.code == .abortRollback)
    #expect(try items(connection) == [1])
    #expect(!connection.isInTransaction)
    try connection.transaction { try insert(6, connection) }
    #expect(try items(connection) == [1, 6])
  }

  @Test("a full file undoes the transaction, says so, and leaves the connection usable") func full() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.file("a.db"), mode: .create)
    try connection.execute(
      "CREATE TABLE big (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT; PRAGMA max_page_count = 20")
    let block = [UInt8](repeating: 7, count: 4000)
    try connection.run("INSERT INTO big (body) VALUES (?1)", block)
    let error = #expect(throws: DatabaseError.self) {
      try connection.transaction {
        for _ in 0..<100 { try connection.run("INSERT INTO big (body) VALUES (?1)", block) }
      }
    }
    #expect(error?.code == .full)
    #expect(!connection.isInTransaction)
    #expect(try connection.integer("SELECT count(*) FROM big") == 1)
    try connection.transaction { try connection.run("INSERT INTO big (body) VALUES (?1)", block) }
    #expect(try connection.integer("SELECT count(*) FROM big") == 2)
    #expect(try connection.text("PRAGMA integrity_check") == "ok")
  }

  @Test("a commit that a deferred foreign key refuses is undone") func commitFails() throws {
    let connection = try memory()
    try connection.execute(
      "CREATE TABLE leaf (id INTEGER PRIMARY KEY, item INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED) STRICT"
    )
    #expect(throws: DatabaseError.self) {
      try connection.transaction { try connection.run("INSERT INTO leaf (item) VALUES (9)") }
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.integer("SELECT count(*) FROM leaf") == 0)
  }

  @Test("migrations run once, in order, and are counted") func migrations() throws {
    let connection = try memory()
    let one = Migration("one", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a (x) VALUES (1);")
    let two = Migration("two", "UPDATE a SET x = x + 1; CREATE TABLE b (y TEXT) STRICT;")
    #expect(try connection.migrate([one], at: 5) == ["one"])
    #expect(try connection.migrate([one, two], at: 6) == ["two"])
    #expect(try connection.migrate([one, two], at: 7) == [])
    #expect(try connection.integer("SELECT x FROM a") == 2)
    #expect(try connection.integer("PRAGMA user_version") == 2)
    #expect(
      try connection.all("SELECT name || applied_at FROM migration ORDER BY applied_at") { $0.text(0) } == [
        "one5", "two6",
      ])
  }

  @Test("a step nobody knows means a newer program; nothing is done") func newer() throws {
    let connection = try memory()
    let one = Migration("one", "CREATE TABLE a (x INTEGER) STRICT;")
    let later = Migration("later", "CREATE TABLE c (x INTEGER) STRICT;")
    try connection.migrate([one, later], at: 1)
    #expect(throws: Connection.MigrationFault.newer(unknown: ["later"])) {
      try connection.migrate([one, Migration("two", "CREATE TABLE b (x INTEGER) STRICT;")], at: 2)
    }
    #expect(try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0)
  }

  @Test("a failing step leaves the file as it was, earlier steps of the same run included") func failingStep() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    do {
      let connection = try Connection(path: path, mode: .create)
      try connection.migrate([Migration("one", "CREATE TABLE a (x INTEGER) STRICT;")], at: 1)
    }
    let before = try #require(TemporaryFolder.bytes(of: path))
    do {
      let connection = try Connection(path: path)
      #expect(throws: DatabaseError.self) {
        try connection.migrate(
          [
            Migration("one", ""), Migration("two", "CREATE TABLE b (x INTEGER) STRICT;"),
            Migration("three", "CREATE TABLE c (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"),
          ], at: 2)
      }
    }
    #expect(TemporaryFolder.bytes(of: path) == before)
  }
}
