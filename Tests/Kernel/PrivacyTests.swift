import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

@Suite struct PrivacyTests {
  let folder: TemporaryFolder
  let house: TestHouse

  init() throws {
    folder = try TemporaryFolder()
    house = try TestHouse(path: folder.file("a.qm"))
  }

  /// Looks for a text in every byte of the site's files.
  private func isKept(_ text: String) throws -> Bool {
    let needle = Array(text.utf8)
    for suffix in ["", "-wal", "-shm"] {
      let bytes = TemporaryFolder.bytes(of: house.site.path + suffix) ?? []
      guard bytes.count >= needle.count else { continue }
      for start in 0...(bytes.count - needle.count) where bytes[start] == needle[0] {
        if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
      }
    }
    return false
  }

  @Test("a secret is nowhere in the file: not in audit, request, approval or a refused line") func secrets() throws {
    let note = try #require(try house.site.perform(AddNote("findable-body"), as: house.clerk).outcome)
    _ = try house.site.perform(
      RenameNote(note.number, body: "b", word: "openSesame-1"), as: house.clerk, key: "k1")
    _ = try house.site.perform(
      batch: [
        BatchItem(RenameNote(note.number, body: "c", word: "openSesame-2"), key: "k2"),
        BatchItem(RenameNote(note.number, body: "c", word: "shutSesame-3"), key: "k3"),
      ], as: house.clerk)
    #expect(
      house.refusal {
        try house.site.perform(RenameNote(note.number, body: "wait", word: "openSesame-4"), as: house.clerk)
      } == "secretCannotWait")
    _ = try house.site.perform(
      OpenAccount(account: "new", fullName: "New", pin: "PIN-of-new"), as: house.admin, key: "k5")
    #expect(throws: SignInRefusal.wrong) { try house.site.signIn(name: "new", pin: "wrong-PIN-typed", terminal: "t") }
    try house.site.database.execute("PRAGMA wal_checkpoint(FULL)")
    // The action's own table keeps the pass word of this test part: the audit trail withholds that column.
    try house.site.database.run("UPDATE note SET code_hash = ''")
    try house.site.database.execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
    #expect(try isKept("findable-body"))
    for secret in ["openSesame-1", "openSesame-2", "shutSesame-3", "openSesame-4", "PIN-of-new", "wrong-PIN-typed"] {
      #expect(try !isKept(secret), "\(secret) is in the file")
    }
  }

  @Test("the audit trail shows what rows changed, before and after, and of secrets only their digests")
  func beforeAndAfter() throws {
    let note = try #require(try house.site.perform(AddNote("first"), as: house.clerk).outcome)
    _ = try house.site.perform(RenameNote(note.number, body: "second", word: "openly"), as: house.clerk)
    let changes = try #require(try house.site.database.text("SELECT changes FROM audit ORDER BY id DESC LIMIT 1"))
    let json = try JSON.parse(changes)
    #expect(json.array?.count == 1)
    let row = try #require(json.array?.first?.array)
    #expect(row[0] == "note")
    #expect(row[1] == "~")
    let hashes = ["hash-of-first", "openly"].map { JSON.string(Hexadecimal.encode(SHA256.digest($0.utf8))) }
    #expect(row[2] == ["id": 1, "body": ["first", "second"], "code_hash": .array(hashes)])
    let content = try house.site.database.text("SELECT content FROM audit ORDER BY id DESC LIMIT 1")
    #expect(content == #"{"number":"\#(note.number)","body":"second"}"#)
  }

  @Test("a personal value is kept apart; erased it is gone from the file, and the chain stays whole") func personal()
    throws
  {
    let phone = "13800138000-x"
    let answer = try house.site.perform(AddNote("call", phone: phone), as: house.clerk, key: "once")
    let audit = try house.site.database.all("SELECT content || changes FROM audit") { $0.text(0) }
    #expect(!audit.contains { $0.contains(phone) })
    let requests = try house.site.database.all("SELECT answer FROM request") { $0.text(0) }
    #expect(!requests.contains { $0.contains(phone) })
    #expect(try isKept(phone))
    let id = try #require(try house.site.database.integer("SELECT phone_id FROM note"))
    #expect(try PersonalQueries.value(of: id, in: house.site.database) == .string(phone))

    // The same request is known again, another number under the same key is not.
    let repeated = try house.site.perform(AddNote("call", phone: phone), as: house.clerk, key: "once")
    #expect(repeated.outcome == answer.outcome)
    #expect(
      house.refusal { try house.site.perform(AddNote("call", phone: "139"), as: house.clerk, key: "once") }
        == "keyReused")
    #expect(house.refusal { try house.site.perform(AddNote("call"), as: house.clerk, key: "once") } == "keyReused")

    try house.site.database.transaction {
      try house.site.appendEntry(.sealed, account: house.admin.account, terminal: "t", content: .null) {
        try PersonalQueries.erase(id, at: TestHouse.start, in: house.site.database)
      }
    }
    try house.site.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    #expect(try !isKept(phone), "the erased value is still in the file")
    #expect(try PersonalQueries.value(of: id, in: house.site.database) == nil)
    #expect(try house.site.verify().isEmpty)
    // Asked again it is still answered once.
    #expect(
      try house.site.perform(AddNote("call", phone: phone), as: house.clerk, key: "once").outcome == answer.outcome)
    #expect(try house.notes() == ["call"])
  }

  @Test("what is kept of a request with a personal value cannot be guessed back once it is erased") func noPlainDigest()
    throws
  {
    _ = try house.site.perform(AddNote("call", phone: "13800138000"), as: house.clerk, key: "one")
    let id = try #require(try house.site.database.integer("SELECT phone_id FROM note"))
    let stored = try #require(try house.site.database.first("SELECT digest FROM request") { $0.blob(0) })
    // Whoever knows everything but the number would try them all; the right one must not be recognisable.
    let plain = Hexadecimal.encode(SHA256.digest(JSON.string("13800138000").text.utf8))
    let json = AddNote("call", phone: "13800138000").json { _, _ in .string(plain) }
    #expect(stored != SHA256.digest(json.text.utf8))
    _ = id
  }

  @Test("an approval that waits holds a reference; erased meanwhile, it cannot run") func personalWaits() throws {
    let waiting = house.waiting(
      try house.site.perform(AddNote("call", amount: 5000, phone: "13800138000"), as: house.clerk))
    let approval = try #require(waiting)
    let content = try #require(try house.site.database.text("SELECT content FROM approval"))
    #expect(!content.contains("13800138000"))
    let second = try #require(
      house.waiting(try house.site.perform(AddNote("call2", amount: 5000, phone: "13900139000"), as: house.clerk)))
    _ = try house.site.perform(DecideApproval(approval: approval, verdict: .approve), as: house.boss)
    let id = try #require(try house.site.database.integer("SELECT phone_id FROM note"))
    #expect(try PersonalQueries.value(of: id, in: house.site.database) == "13800138000")
    try house.site.database.transaction {
      try PersonalQueries.erase(id + 1, at: TestHouse.start, in: house.site.database)
    }
    #expect(
      house.refusal { try house.site.perform(DecideApproval(approval: second, verdict: .approve), as: house.boss) }
        == "personalDataErased")
    #expect(try house.notes() == ["call"])
  }

  @Test("the file and its companions belong to their owner alone") func modes() throws {
    for suffix in ["", "-wal", "-shm"] {
      #expect(TemporaryFolder.mode(of: house.site.path + suffix) == 0o600, "\(suffix)")
    }
    try house.site.backup(to: folder.file("copy.qm"))
    #expect(TemporaryFolder.mode(of: folder.file("copy.qm")) == 0o600)
  }
}
