import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

/// G04, G41: the audit trail is append-only, and `verify` names the first broken row.
@Suite struct ChainTests {
  let house: TestHouse
  let victim: Int64
  let last: Int64

  init() throws {
    house = try TestHouse()
    for index in 0..<3 { _ = try house.site.perform(AddNote("n\(index)"), as: house.clerk, key: "k\(index)") }
    _ = try house.site.perform(AddNote("dear", amount: 5000), as: house.clerk)
    _ = try house.site.perform(DecideApproval(approval: ApprovalID(1), verdict: .approve), as: house.boss)
    last = try house.site.chainHead().id.rawValue
    victim = last - 3
    for table in ["audit", "approval"] {
      let triggers = try house.site.database.all(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1", table
      ) { $0.text(0) }
      for trigger in triggers { guards.append((table, trigger)) }
    }
  }

  private var guards: [(table: String, name: String)] = []

  /// Tampers in a transaction that is undone, and tells what verify says meanwhile.
  private func findings(_ statements: String...) throws -> [Finding] {
    struct Undo: Error {}
    var found: [Finding] = []
    let error = thrown {
      try house.site.database.transaction {
        for trigger in guards { try house.site.database.execute("DROP TRIGGER \(trigger.name)") }
        for statement in statements { try house.site.database.execute(statement) }
        found = try house.site.verify()
        throw Undo()
      }
    }
    #expect(error is Undo, "\(String(describing: error))")
    return found
  }

  private func names(_ findings: [Finding], row: Int64) -> Bool {
    findings.contains { $0.check == "chain" && $0.table == "audit" && $0.row == row }
  }

  @Test("the sound file has nothing to report") func sound() throws {
    #expect(try house.site.verify() == [])
    #expect(guards.count >= 6)
  }

  @Test(
    "each column of a row, changed, is named with its row",
    arguments: [
      "recorded_at = recorded_at + 1", "account_id = 1 + account_id % 4", "terminal = terminal || 'x'",
      "terminal = ''", "action = 'test.other'", "version = version + 1", "request_key = 'other'", "request_key = NULL",
      "approval_id = 7", "approval_id = 0", "content = content || ' '", "content = ''", "changes = '[]'",
      "hash = zeroblob(32)", "hash = substr(hash, 1, 31)",
    ]) func column(_ change: String) throws
  {
    let found = try findings("UPDATE audit SET \(change) WHERE id = \(victim)")
    #expect(names(found, row: victim))
    // Rows before it are not accused.
    #expect(found.allSatisfy { $0.table != "audit" || $0.row >= victim })
  }

  @Test("a missing key is not an empty one") func emptyKey() throws {
    let unkeyed = try #require(try house.site.database.integer("SELECT max(id) FROM audit WHERE request_key IS NULL"))
    #expect(names(try findings("UPDATE audit SET request_key = '' WHERE id = \(unkeyed)"), row: unkeyed))
    let free = try #require(try house.site.database.integer("SELECT min(id) FROM audit WHERE approval_id IS NULL"))
    #expect(names(try findings("UPDATE audit SET approval_id = 0 WHERE id = \(free)"), row: free))
  }

  @Test("every single byte of a row's texts counts") func everyByte() throws {
    for column in ["content", "changes", "terminal", "action"] {
      let text = try #require(try house.site.database.text("SELECT \(column) FROM audit WHERE id = ?1", victim))
      for place in stride(from: 1, through: text.utf8.count, by: text.utf8.count > 60 ? 7 : 3) {
        let change = """
          \(column) = CAST(substr(CAST(\(column) AS BLOB), 1, \(place - 1)) ||
            CASE WHEN substr(CAST(\(column) AS BLOB), \(place), 1) = x'41' THEN 'B' ELSE 'A' END ||
            substr(CAST(\(column) AS BLOB), \(place + 1)) AS TEXT)
          """
        #expect(
          names(try findings("UPDATE audit SET \(change) WHERE id = \(victim)"), row: victim), "\(column) \(place)")
      }
    }
  }

  @Test("rows moved, swapped, taken out or put in are named") func rows() throws {
    #expect(names(try findings("DELETE FROM audit WHERE id = \(victim)"), row: victim + 1))
    #expect(names(try findings("DELETE FROM audit WHERE id = 1"), row: 2))
    #expect(names(try findings("UPDATE audit SET id = \(last + 5) WHERE id = \(last)"), row: last + 5))
    let swapped = try findings(
      "UPDATE audit SET id = 9000 WHERE id = \(victim); UPDATE audit SET id = \(victim) WHERE id = \(victim + 1)",
      "UPDATE audit SET id = \(victim + 1) WHERE id = 9000")
    #expect(names(swapped, row: victim))
    let added = try findings(
      "INSERT INTO audit SELECT \(last + 1), recorded_at, account_id, terminal, action, version, NULL, NULL, '{}', '[]', hash, locator FROM audit WHERE id = \(last)"
    )
    #expect(names(added, row: last + 1))
  }

  @Test("an end that was cut off is noticed by what refers to it, and by the head that was printed") func cutOff()
    throws
  {
    let head = try house.site.chainHead()
    // The waiting action was entered by the row before the last.
    let found = try findings("DELETE FROM audit WHERE id >= \(last - 1)")
    #expect(found.contains { $0.check == "approvals" && $0.table == "approval" && $0.row == 1 })
    let keyed = try findings("DELETE FROM audit WHERE id >= \(victim)")
    #expect(keyed.contains { $0.check == "approvals" && $0.table == "request" })
    #expect(try house.site.chainHead() == head)
  }

  @Test(
    "append-only tables refuse every way of changing a row",
    arguments: ["audit", "sign_in", "setting", "approval"]) func appendOnly(_ table: String) throws
  {
    var setting = ChangeSetting()
    setting.setting = "test.limit"
    setting.value = "1000"
    _ = try house.site.perform(setting, as: house.admin)
    #expect(try house.rows(table) > 0)
    var attempts = [
      "DELETE FROM \(table)", "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
      "REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1", "UPDATE OR REPLACE \(table) SET id = 1",
      "INSERT INTO \(table) SELECT * FROM \(table) WHERE true ON CONFLICT (id) DO UPDATE SET id = excluded.id",
    ]
    if table != "approval" { attempts.append("UPDATE \(table) SET account_id = 1") }
    for attempt in attempts {
      let error = thrown { try house.site.database.execute(attempt) } as? DatabaseError
      #expect(error?.code == .constraintTrigger, "\(attempt)")
    }
  }

  @Test("a row that refers to nothing is named") func references() throws {
    try house.site.database.execute("PRAGMA foreign_keys = OFF")
    let found = try findings("UPDATE note SET phone_id = 77 WHERE id = 1")
    #expect(found.contains { $0.check == "references" && $0.table == "note" && $0.row == 1 })
  }

  @Test("verify can be stopped between its checks") func stopped() throws {
    var asked = 0
    let error = thrown {
      try house.site.verify { _, _, _ in
        asked += 1
        return asked < 2
      }
    }
    #expect(error as? SiteFault == .interrupted)
    #expect(asked == 2)
  }
}
