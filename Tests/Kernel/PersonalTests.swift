import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

@Suite struct PersonalTests {
  static let phone = "13812345678"
  let folder: TemporaryFolder
  let house: TestHouse
  let row: Int64

  init() throws {
    folder = try TemporaryFolder()
    house = try TestHouse(path: folder.file("a.qm"))
    var open = OpenAccount(account: "zhang", fullName: "张三丰", pin: "1357", role: "clerk")
    open.phone = Self.phone
    _ = try house.site.perform(open, as: house.admin)
    row = try house.site.database.integer("SELECT id FROM account WHERE name = 'zhang'") ?? -1
  }

  private func isKept(_ text: String) throws -> Bool {
    let needle = Array(text.utf8)
    for suffix in ["", "-wal"] {
      let bytes = TemporaryFolder.bytes(of: house.site.path + suffix) ?? []
      guard bytes.count >= needle.count else { continue }
      for start in 0...(bytes.count - needle.count) where bytes[start] == needle[0] {
        if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
      }
    }
    return false
  }

  @Test("G43: an empty phone is none: nothing is kept of it, and none is listed") func empty() throws {
    let kept = try house.rows("personal")
    let open = try house.site.action(
      named: OpenAccount.name, ["account": "li", "fullName": "Li", "pin": "1357", "phone": " "])
    _ = try house.site.perform(any: open, as: house.admin, key: "k")
    #expect(try house.rows("personal") == kept)
    #expect(try house.site.database.integer("SELECT phone_id IS NULL FROM account WHERE name = 'li'") == 1)
    var other = OpenAccount(account: "li", fullName: "Li", pin: "1357")
    other.phone = Self.phone
    #expect(house.refusal { try house.site.perform(other, as: house.admin, key: "k") } == "keyReused")
    _ = try house.site.perform(ChangeAccount(account: "zhang", phone: ""), as: house.admin)
    #expect(try shownPhone() == .null)
  }

  private func shownPhone() throws -> Value? {
    let accounts = try house.site.listing("accounts")
    let index = try #require(accounts.columnIndex("phone"))
    return try house.site.rows(accounts, [row], for: house.admin)[row]?.values[index]
  }

  @Test(
    "G43: phones, names and plates are masked so that nobody is given away, whatever their length",
    arguments: [
      (PersonalKind.phone, "13812345678", "138****5678"), (.phone, "12345", "1***"), (.phone, "", "***"),
      (.name, "张三", "张*"), (.name, "张三丰", "张**"), (.name, "Maximilian", "M**"), (.plate, "粤B12345", "粤B***45"),
      (.plate, "粤BD12345", "粤B****45"), (.plate, "AB", "A***"),
    ])
  func masks(_ kind: PersonalKind, _ text: String, _ masked: String) {
    #expect(kind.masked(text) == masked)
  }

  @Test("G43: lists, exports and searches never hold more than the mask") func lists() throws {
    #expect(try shownPhone() == .text("138****5678"))
    let groups = try house.site.search(Self.phone, for: house.admin)
    #expect(groups.isEmpty, "a number in full finds nobody: it could be guessed")
    let found = try house.site.search("zhang", for: house.admin)
    #expect(found.map(\.listing.name) == ["accounts", "people"])
    #expect(!"\(found.map(\.rows))".contains(Self.phone))
  }

  @Test("G43: showing it in full takes the permission and a reason, and goes on record without the value") func reveal()
    throws
  {
    let ask = RevealPersonal(listing: "accounts", row: row, column: "phone", reason: "call about the delivery")
    let answer = try #require(try house.site.perform(ask, as: house.admin, key: "once").outcome)
    #expect(answer.value == Self.phone && answer.subject == "zhang")
    #expect(answer.sentence.english == "Phone of zhang: \(Self.phone)")
    let audit = try house.site.database.first("SELECT action, content, changes FROM audit ORDER BY id DESC LIMIT 1") {
      [$0.text(0), $0.text(1), $0.text(2)]
    }
    let kept = try #require(audit)
    #expect(kept[0] == RevealPersonal.name && kept[1].contains("call about the delivery") && kept[2].contains("zhang"))
    #expect(!kept.joined().contains(Self.phone))
    let request = try house.site.database.text("SELECT answer FROM request WHERE key = 'once'")
    #expect(request?.contains("zhang") == true && request?.contains(Self.phone) == false)
    // Asked with the same key it is not told again.
    let again = try #require(try house.site.perform(ask, as: house.admin, key: "once").outcome)
    #expect(again.value == nil && !again.json.text.contains(Self.phone))
    #expect(try house.rows("personal_reveal") == 1)
    // A batch has one audit row for all; who saw what stays on record all the same.
    _ = try house.site.perform(batch: [BatchItem(ask, key: nil)], as: house.admin)
    #expect(try house.rows("personal_reveal") == 2)
    #expect(throws: DatabaseError.self) { try house.site.database.run("DELETE FROM personal_reveal") }
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G43: who may not see it is refused, and nothing is told; what is not there has its sentence") func refusals()
    throws
  {
    func asked(_ ask: RevealPersonal, _ who: Session) -> String? {
      house.refusal { try house.site.perform(ask, as: who) }
    }
    let ask = RevealPersonal(listing: "accounts", row: row, column: "phone", reason: "why")
    #expect(asked(ask, house.clerk) == "notPermitted")
    #expect(
      asked(RevealPersonal(listing: "accounts", row: row, column: "phone", reason: " "), house.admin) == "invalid")
    #expect(
      asked(RevealPersonal(listing: "nowhere", row: 1, column: "a", reason: "b"), house.admin)
        == "kernel.unknownListing")
    #expect(
      asked(RevealPersonal(listing: "accounts", row: row, column: "name", reason: "b"), house.admin)
        == "personal.notPersonal")
    #expect(
      asked(RevealPersonal(listing: "accounts", row: 999, column: "phone", reason: "b"), house.admin)
        == "personal.noRow")
    #expect(
      asked(RevealPersonal(listing: "accounts", row: 1, column: "phone", reason: "b"), house.admin)
        == "personal.nothingKept")
    #expect(try house.rows("personal_reveal") == 0)
    // Whoever may see personal data, but not this list, is told nothing of it.
    var role = DefineRole()
    role.role = "guard"
    role.permissions = "kernel.personal"
    _ = try house.site.perform(role, as: house.admin)
    let guarding = try TestHouse.open("guard", role: "guard", by: house.admin, house.site)
    #expect(asked(ask, guarding) == "notPermitted")
  }

  @Test("G43: past its retention it is listed, and erased for good; chains, digests and verify stay whole")
  func retention()
    throws
  {
    let expired = try house.site.listing("expiredPersonal")
    func listed() throws -> Int64 { try house.site.count(expired, ListingQuery(), for: house.admin) }
    #expect(try listed() == 0)
    var close = CloseAccount()
    close.account = "zhang"
    _ = try house.site.perform(close, as: house.admin)
    _ = try house.site.perform(ChangeSetting(setting: "kernel.keepContactDays", value: "30"), as: house.admin)
    house.clock.advance(milliseconds: 30 * 86_400_000)
    #expect(try listed() == 0, "the last day still counts")
    #expect(try house.site.perform(EraseExpired(), as: house.admin).outcome?.count == 0)
    house.clock.advance(milliseconds: 2 * 86_400_000)
    #expect(try listed() == 1)
    #expect(house.refusal { try house.site.perform(EraseExpired(), as: house.clerk) } == "notPermitted")
    let page = try house.site.page(expired, ListingQuery(), for: house.admin)
    #expect(page.rows.first?.values.first == .text("zhang"), "the preview says whose")

    #expect(try house.site.verify().isEmpty)
    let chain = try house.site.database.all("SELECT hash FROM audit ORDER BY id") { $0.blob(0) }
    let digest = try house.site.database.first("SELECT digest FROM personal") { $0.blob(0) }
    #expect(try isKept(Self.phone))
    // Another terminal has the file open, and is not reading just now.
    let idle = try house.again()
    defer { idle.close() }
    #expect(try idle.count(expired, ListingQuery(), for: house.admin) == 1)
    let erased = try #require(try house.site.perform(EraseExpired(), as: house.admin).outcome)
    #expect(erased.count == 1 && erased.isAll)
    #expect(try !isKept(Self.phone), "the erased value is still in the file")
    let after = try house.site.database.all("SELECT hash FROM audit ORDER BY id") { $0.blob(0) }
    #expect(Array(after.prefix(chain.count)) == chain && after.count == chain.count + 1)
    #expect(try house.site.database.first("SELECT digest FROM personal") { $0.blob(0) } == digest)
    #expect(try house.site.database.first("SELECT length(salt) FROM personal") { $0.integer(0) } == 0)
    #expect(try house.site.verify().isEmpty)
    #expect(try listed() == 0)
    #expect(try shownPhone() == .integer(0), "shown as erased")
    #expect(
      house.refusal {
        try house.site.perform(
          RevealPersonal(listing: "accounts", row: row, column: "phone", reason: "b"), as: house.admin)
      } == "personalDataErased")
    // 0 keeps it until somebody erases it by hand.
    #expect(try house.site.perform(EraseExpired(), as: house.admin).outcome?.count == 0)
  }

  @Test("G43: what is kept by a setting of 0 days stays") func kept() throws {
    var close = CloseAccount()
    close.account = "zhang"
    _ = try house.site.perform(close, as: house.admin)
    _ = try house.site.perform(ChangeSetting(setting: "kernel.keepContactDays", value: "0"), as: house.admin)
    house.clock.advance(milliseconds: 4000 * 86_400_000)
    #expect(try house.site.perform(EraseExpired(), as: house.admin).outcome?.count == 0)
    #expect(try shownPhone() == .text("138****5678"))
    #expect(
      house.refusal {
        try house.site.perform(ChangeSetting(setting: "kernel.keepContactDays", value: "-1"), as: house.admin)
      } == "kernel.badValue")
  }
}
