import Kernel
import SQLite
import TestSupport
import Testing
import Values

/// Idempotency keys and batches.
@Suite struct OnceTests {
  let folder: TemporaryFolder
  let house: TestHouse

  init() throws {
    folder = try TemporaryFolder()
    house = try TestHouse(path: folder.file("a.qm"))
  }

  private func receipt(_ answer: Answer<NoteAdded>) -> Receipt? {
    if case .done(_, let receipt) = answer { receipt } else { nil }
  }

  @Test("the same key is done once and answered the same, after reopening too") func sameKey() throws {
    let first = try house.site.perform(AddNote("a"), as: house.clerk, key: "k")
    let second = try house.site.perform(AddNote("a"), as: house.clerk, key: "k")
    let reopened = try house.again()
    let third = try reopened.perform(AddNote("a"), as: house.clerk, key: "k")
    #expect(first.outcome == second.outcome)
    #expect(first.outcome == third.outcome)
    #expect(receipt(first)?.isRepeat == false)
    #expect(receipt(third)?.isRepeat == true)
    #expect(receipt(third)?.auditID == receipt(first)?.auditID)
    #expect(try house.notes() == ["a"])
    // Over the batch the same key means the same.
    let batch = try reopened.perform(
      batch: [
        BatchItem(AddNote("a"), key: "k"), BatchItem(AddNote("b"), key: "k2"), BatchItem(AddNote("b"), key: "k2"),
      ],
      as: house.clerk)
    #expect(batch.allSatisfy { !$0.isRefused })
    #expect(try house.notes() == ["a", "b"])
    #expect(try house.site.perform(AddNote("b"), as: house.clerk, key: "k2").outcome?.number == "N-2026-002")
  }

  @Test("a key for something else, or of somebody else, is refused") func keyReused() throws {
    _ = try house.site.perform(AddNote("a"), as: house.clerk, key: "k")
    let attempts: [() throws -> Void] = [
      { _ = try house.site.perform(AddNote("b"), as: house.clerk, key: "k") },
      { _ = try house.site.perform(AddNote("a", amount: 1), as: house.clerk, key: "k") },
      { _ = try house.site.perform(AddNote("a"), as: house.other, key: "k") },
      { _ = try house.site.perform(RenameNote("N", body: "a", word: "open"), as: house.clerk, key: "k") },
      { _ = try house.site.perform(batch: [BatchItem(AddNote("b"), key: "k")], as: house.clerk)[0].get() },
    ]
    for attempt in attempts { #expect(house.refusal(attempt) == "keyReused") }
    #expect(
      house.refusal { try house.site.perform(AddNote("a"), as: house.clerk, key: String(repeating: "k", count: 201)) }
        == "keyTooLong")
    #expect(try house.notes() == ["a"])
  }

  @Test("a refused action leaves its key free") func refusedKey() throws {
    #expect(house.refusal { try house.site.perform(AddNote("refuse"), as: house.clerk, key: "k") } == "test.unwanted")
    #expect(try house.site.perform(AddNote("fine"), as: house.clerk, key: "k").outcome != nil)
  }

  @Test("refused lines leave no trace: no row, no number, no key; one audit row has the digest of the others")
  func batch() throws {
    let before = try house.rows("audit")
    let personal = try house.rows("personal")
    let answers = try house.site.perform(
      batch: [
        BatchItem(AddNote("a"), key: "1"), BatchItem(AddNote("refuse", phone: "138"), key: "2"),
        BatchItem(AddNote(""), key: "3"), BatchItem(AddNote("b", amount: 7)), BatchItem(AddNote("dear", amount: 9999)),
      ], as: house.clerk)
    #expect(answers.map(\.isRefused) == [false, true, true, false, false])
    #expect(try house.notes().prefix(2) == ["a", "b"])
    let numbers = try house.site.database.all("SELECT number FROM note ORDER BY id LIMIT 2") { $0.text(0) }
    #expect(numbers == ["N-2026-001", "N-2026-002"])
    #expect(try house.site.database.all("SELECT key FROM request ORDER BY key") { $0.text(0) } == ["1"])
    #expect(try house.rows("personal") == personal)
    #expect(try house.rows("audit") == before + 1)
  }

  @Test("the digest of a batch is that of its accepted lines, as anybody can compute it") func digest() throws {
    _ = try house.site.perform(
      batch: [
        BatchItem(AddNote("a"), key: "1"), BatchItem(AddNote("refuse")), BatchItem(AddNote("b", amount: 7)),
      ], as: house.clerk)
    let lines = [
      #"{"action":"test.addNote","key":"1","fields":{"body":"a","amount":0,"count":0,"colour":"red"}}"#,
      #"{"action":"test.addNote","key":null,"fields":{"body":"b","amount":7,"count":0,"colour":"red"}}"#,
    ]
    let digest = Hexadecimal.encode(SHA256.digest(lines.map { $0 + "\n" }.joined().utf8))
    let content = try #require(
      try house.site.database.text("SELECT content FROM audit WHERE action = 'batch' ORDER BY id DESC LIMIT 1"))
    let json = try JSON.parse(content)
    #expect(json["sha256"] == .string(digest))
    #expect(json["lines"] == 2)
    #expect(json["refused"] == 1)
    #expect(json["actions"] == ["test.addNote": 2])
    #expect(try house.site.verify().isEmpty)
  }

  @Test("a batch of repeats and refusals writes nothing") func nothingDone() throws {
    _ = try house.site.perform(AddNote("a"), as: house.clerk, key: "k")
    let head = try house.site.chainHead()
    let answers = try house.site.perform(
      batch: [BatchItem(AddNote("a"), key: "k"), BatchItem(AddNote("refuse"))], as: house.clerk)
    #expect(answers.map(\.isRefused) == [false, true])
    #expect(try house.site.perform(batch: [], as: house.clerk).isEmpty)
    #expect(try house.site.chainHead() == head)
  }

  @Test("where the file itself fails nothing of the batch is done") func infrastructure() throws {
    let head = try house.site.chainHead()
    let error = thrown {
      try house.site.perform(
        batch: [BatchItem(AddNote("a"), key: "1"), BatchItem(AddNote("break")), BatchItem(AddNote("b"))],
        as: house.clerk)
    }
    #expect(error is SiteFault)
    #expect(try house.notes() == [])
    #expect(try house.rows("request") == 0)
    #expect(try house.site.chainHead() == head)
    let single = thrown { try house.site.perform(AddNote("break"), as: house.clerk) }
    #expect(single is SiteFault)
    #expect(try house.site.perform(AddNote("after"), as: house.clerk).outcome?.number == "N-2026-001")
  }

  @Test("a thousand lines are one audit row and one transaction") func many() throws {
    let audits = try house.rows("audit")
    let answers = try house.site.perform(
      batch: (0..<1000).map { BatchItem(AddNote("n\($0)"), key: "k\($0)") }, as: house.clerk)
    #expect(answers.count == 1000)
    #expect(try house.rows("note") == 1000)
    #expect(try house.rows("audit") == audits + 1)
    #expect(try house.site.database.integer("SELECT count(DISTINCT number) FROM note") == 1000)
  }
}
