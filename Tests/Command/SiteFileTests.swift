import Core
import Glibc
import Kernel
import SQLite
import Testing
import Values

@Suite struct SiteFileTests {
  @Test("init makes folder and file for their owner alone, and the one-time PIN signs in") func initialises() throws {
    let sandbox = try Sandbox()
    let place = ["QUARTERMASTER_DATABASE": nil, "XDG_DATA_HOME": sandbox.folder + "/data"] as [String: String?]
    let made = try sandbox.run("init", "--site", "北厂", "--format", "json", with: place)
    #expect(made.status == 0, "\(made.err)")
    let answer = try #require(try made.json().first)
    #expect(answer["file"]?.string == sandbox.folder + "/data/quartermaster/site.db")
    #expect(sandbox.mode(of: "data/quartermaster") == 0o700)
    #expect(sandbox.mode(of: "data/quartermaster/site.db") == 0o600)
    let pin = try #require(answer["oneTimePIN"]?.string)
    try sandbox.write(pin, to: "pin", mode: 0o600)
    let early = try sandbox.run("report", "accounts", with: place)
    #expect([0, 4].contains(early.status))
    let change = #"{"present":"\#(pin)","new":"864209"}"#
    #expect(try sandbox.run("do", "accounts.changePIN", change, with: place).status == 2)
    let changed = try sandbox.run("do", "accounts.changePIN", "-", input: change, with: place)
    #expect(changed.status == 0, "\(changed.out)\(changed.err)")
    #expect(!changed.out.contains("864209"))
    #expect(try sandbox.run("verify", with: place).status == 4)
    try sandbox.write("864209\n", to: "pin", mode: 0o600)
    #expect(try sandbox.run("verify", with: place).status == 0)
  }

  @Test("init leaves an existing file as it is") func existing() throws {
    let sandbox = try Sandbox()
    try sandbox.write("precious", to: "site.db")
    let finished = try sandbox.run("init", "--site", "A", "--format", "json")
    #expect(finished.status == 3)
    #expect(try finished.json().first?["error"]?["code"]?.string == "site.exists")
    #expect(try sandbox.bytes(of: "site.db") == Array("precious".utf8))
    #expect(
      try sandbox.run("init", "--site", "A", "--database", sandbox.folder + "/n.db", "--time-zone", "Mars/Base").status
        == 2)
    #expect(try sandbox.run("init", "--site", " \u{1b}", "--database", sandbox.folder + "/n.db").status == 2)
    #expect(!sandbox.exists("n.db"))
  }

  @Test("without a home there is a sentence") func noHome() throws {
    let finished = try Sandbox().run("verify", with: ["HOME": nil, "QUARTERMASTER_DATABASE": nil])
    #expect(finished.status == 2)
    #expect(finished.err.contains("--database"))
  }

  /// Checks that a file is refused with that code and not changed by a byte.
  private func refused(_ sandbox: Sandbox, _ code: String, _ comment: Comment) throws {
    let before = try sandbox.bytes(of: "site.db")
    for words in [
      ["verify"], ["report", "stock"], ["do", "--lines"], ["demo", "--reset", "--database", sandbox.database],
    ] {
      let finished = try sandbox.run(words + ["--format", "json"].filter { _ in words[0] != "demo" })
      #expect(finished.status == 3, comment)
      #expect(finished.err.split(separator: "\n").count == 1, comment)
      if words[0] != "demo" { #expect(try finished.json().last?["error"]?["code"]?.string == code, comment) }
    }
    #expect(try sandbox.bytes(of: "site.db") == before, comment)
    #expect(!sandbox.exists("site.db-wal"), comment)
  }

  @Test("a file that is no site is refused and left untouched") func otherFiles() throws {
    let text = try Sandbox()
    try text.write(String(repeating: "not a database ", count: 100), to: "site.db")
    try refused(text, "site.notADatabase", "text")
    let empty = try Sandbox()
    try empty.write("", to: "site.db")
    try refused(empty, "site.notADatabase", "empty")
    let other = try Sandbox()
    let database = try Connection(path: other.database, mode: .create)
    try database.execute("PRAGMA application_id = 7; CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1)")
    database.close()
    try refused(other, "site.otherProgram", "another program's")
  }

  @Test("a truncated, a newer and a damaged site are refused and left untouched") func brokenSites() throws {
    let short = try Sandbox.withSite()
    let whole = try short.bytes(of: "site.db")
    try short.write(Array(whole[..<(whole.count / 2)]), to: "site.db", mode: 0o600)
    try refused(short, "site.truncated", "truncated")

    let newer = try Sandbox.withSite()
    let database = try Connection(path: newer.database)
    try database.execute("PRAGMA user_version = 9999; PRAGMA journal_mode = DELETE")
    database.close()
    let before = try newer.bytes(of: "site.db")
    let finished = try newer.run("verify", "--format", "json")
    #expect(finished.status == 3)
    #expect(try finished.json().last?["error"]?["code"]?.string == "site.newer")
    #expect(try newer.bytes(of: "site.db") == before)

    let damaged = try Sandbox.withSite()
    var bytes = try damaged.bytes(of: "site.db")
    for index in 200..<bytes.count { bytes[index] = 0xa5 }
    try damaged.write(bytes, to: "site.db", mode: 0o600)
    let broken = try damaged.run("verify", "--format", "json")
    #expect(broken.status == 3)
    #expect(broken.err.split(separator: "\n").count == 1)
    #expect(try damaged.bytes(of: "site.db") == bytes)
  }

  @Test("verify names a figure that was changed behind its back") func verify() throws {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...3)
    #expect(try sandbox.run("verify").status == 0)
    let database = try Connection(path: sandbox.database)
    try database.execute("UPDATE stock_line SET on_hand = on_hand + 5 WHERE number = 'P-0002'")
    database.close()
    let text = try sandbox.run("verify")
    #expect(text.status == 1)
    #expect(text.out.contains("stock_line row"))
    let json = try #require(try sandbox.run("verify", "--format", "json").json().first)
    #expect(json["ok"]?.bool == false)
    #expect(json["findings"]?.array?.isEmpty == false)
  }

  @Test("backup makes a new file only; restore keeps what was there") func backup() throws {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...2)
    let copy = sandbox.folder + "/copy.db"
    #expect(try sandbox.run("backup", copy).status == 0)
    #expect(sandbox.mode(of: "copy.db") == 0o600)
    let before = try sandbox.bytes(of: "copy.db")
    #expect(try sandbox.run("backup", copy).status == 3)
    #expect(try sandbox.bytes(of: "copy.db") == before)
    #expect(try sandbox.run("backup", copy + "2", with: ["QUARTERMASTER_USER": "wang"]).status == 4)
    try sandbox.addParts(3...4)
    let unsure = try sandbox.run("restore", copy)
    #expect(unsure.status == 2)
    #expect(try count(sandbox, "stock") == 4)
    let restored = try sandbox.run("restore", copy, "--yes", "--format", "json")
    #expect(restored.status == 0, "\(restored.err)")
    #expect(try count(sandbox, "stock") == 2)
    #expect(try sandbox.run("verify").status == 0)
    let kept = try #require(try restored.json().first?["kept"]?.string)
    let old = try sandbox.run("report", "stock", "--format", "json", "--database", kept)
    #expect(try JSON.parse(old.out).array?.count == 4)
    try sandbox.write("nothing", to: "bad.db")
    #expect(try sandbox.run("restore", sandbox.folder + "/bad.db", "--yes").status == 3)
    #expect(try count(sandbox, "stock") == 2)
  }

  private func count(_ sandbox: Sandbox, _ report: String) throws -> Int? {
    try JSON.parse(try sandbox.run("report", report, "--format", "json").out).array?.count
  }

  @Test("a demo without a terminal is an overview; a real site is never thrown away") func demo() throws {
    let sandbox = try Sandbox()
    sandbox.environment["QUARTERMASTER_USER"] = nil
    sandbox.environment["QUARTERMASTER_PIN_FILE"] = nil
    let first = try sandbox.run("demo")
    #expect(first.status == 0, "\(first.err)")
    #expect(first.out.hasPrefix("There is no terminal here"))
    #expect(first.out.contains("Parts"))
    #expect(sandbox.mode(of: "demo.db") == 0o600)
    try noChinese(sandbox)
    // Where there is only the demo, the sentence says how to ask it.
    let asked = try sandbox.run("part", "BRG-0001")
    #expect(asked.status == 3 && asked.err.contains("--database \(sandbox.folder)/demo.db"), "\(asked.err)")
    let identity = try inode(sandbox)
    #expect(try sandbox.run("demo", "--no-terminal").status == 0)
    #expect(try inode(sandbox) == identity)
    #expect(try sandbox.run("demo", "--reset", "--no-terminal").status == 0)
    #expect(try inode(sandbox) != identity)
    #expect(!sandbox.exists("demo.db.fresh") && !sandbox.exists("demo.db.making"))
    #expect(try sandbox.run("verify", "--database", sandbox.folder + "/demo.db").status == 0)

    let real = try Sandbox.withSite()
    let before = try inode(real, "site.db")
    #expect(try real.run("demo", "--reset", "--no-terminal", "--database", real.database).status == 3)
    #expect(try inode(real, "site.db") == before)
  }

  /// Who reads English reads English in the demo: suppliers, equipment, work orders, reasons.
  private func noChinese(_ sandbox: Sandbox) throws {
    for list in ["stores", "suppliers", "equipment", "equipmentParts", "workOrders", "stock", "documents", "movements"]
    {
      let rows = try sandbox.run(
        "report", list, "--format", "csv", "--database", sandbox.folder + "/demo.db", "--language", "en")
      #expect(rows.status == 0 && rows.out.count > 100)
      let chinese = rows.out.split(separator: "\r\n").first { line in
        line.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }
      }
      #expect(chinese == nil, "\(list): \(chinese ?? "")")
    }
  }

  private func inode(_ sandbox: Sandbox, _ name: String = "demo.db") throws -> UInt {
    var status = stat()
    try #require(stat(sandbox.folder + "/" + name, &status) == 0)
    return UInt(status.st_ino)
  }
}
