import SQLite
import Testing
import Values

@testable import Kernel

/// What becomes of a file's rows: all or nothing, the good ones, or none.
@Suite struct ImportTests {
  static let good = "what,body,amount\nnote,one,1.50\nnote,two,\nseal,one,\n"
  /// Two bad cells in line 3, a rule of the action in line 4, a refusal of the door in line 6.
  static let bad = """
    what,body,amount,count
    note,one,1.50,
    note,two,1.505,x
    note,three,,13
    note,four,,
    note,refuse,,
    seal,nowhere,,
    note,five,,
    """

  @Test("S45: a file is posted as one batch whose audit row names it; headings in either language, in any order")
  func posts() throws {
    let fixture = try ImportFixture()
    let done = try fixture.run("金额,What,内容\r\n1.50,便条,one\r\n,NOTE,\"two, too\"\r\n,封存,one\r\n")
    #expect(done.faults.isEmpty)
    #expect(done.report.posted == 3 && done.report.rows == 3 && done.report.bad == 0)
    #expect(try fixture.house.notes() == ["one", "two, too"])
    #expect(try fixture.house.site.database.integer("SELECT sum(amount) FROM note") == 0)
    let row = try fixture.house.site.database.text("SELECT content FROM audit ORDER BY id DESC LIMIT 1")
    let content = try JSON.parse(try #require(row))
    #expect(content["lines"] == 3)
    #expect(content["import"] == "notes")
    #expect(content["file"] == "rows.csv")
    #expect(content["fileSha256"]?.string?.count == 64)
    #expect(try fixture.house.site.verify().isEmpty)
  }

  @Test("S45: every bad row is listed with line, column, value and what was expected; nothing is posted")
  func listsAll() throws {
    let fixture = try ImportFixture()
    let before = try fixture.house.rows("audit")
    let done = try fixture.run(Self.bad)
    #expect(
      done.faults.map(\.brief) == [
        "3 amount [1.505] malformed", "3 count [x] malformed", "4 count [13] unlucky", "6 - [] test.unwanted",
        "7 - [] test.unwanted",
      ])
    #expect(done.faults[0].expected.english == "an amount in yuan with at most 2 decimals, such as 12.30, or nothing")
    #expect(
      done.faults[1].sentence
        == Phrase(
          "Line 3, Count \"x\" is not a whole number from 0 to 100; expected: a whole number from 0 to 100, or nothing.",
          "第 3 行“数量”“x”不是 0 至 100 的整数；应为：0 至 100 的整数，可留空。"))
    #expect(done.report.rows == 7 && done.report.bad == 4 && done.report.good == 3 && done.report.posted == 0)
    #expect(try fixture.house.notes().isEmpty)
    #expect(try fixture.house.rows("audit") == before)
    #expect(try fixture.house.rows("import_lines") == 0)
  }

  @Test("S45: good rows only: the bad ones are left out and named, each batch is one audit row") func goodRows() throws
  {
    let fixture = try ImportFixture()
    let done = try fixture.run(Self.bad, .goodRows)
    #expect(done.faults.map(\.line) == [3, 3, 4, 6, 7])
    #expect(done.report.posted == 3 && done.report.bad == 4)
    #expect(try fixture.house.notes() == ["one", "four", "five"])
    let ranges = try ImportLineQueries.ranges(
      kind: "notes", file: try fixture.file(Array(Self.bad.utf8)).digest, in: fixture.house.site.database)
    #expect(ranges == [2...2, 5...5, 8...8])
  }

  @Test("S45: a dry run finds the same and keeps nothing; another terminal posts meanwhile") func dryRun() throws {
    let fixture = try ImportFixture(isFile: true)
    let other = try fixture.house.again()
    defer { other.close() }
    var posted = 0
    var file = Self.bad
    for row in 0..<3000 { file += "\nnote,more \(row),," }
    let done = try fixture.run(Array(file.utf8), .dryRun) { now in
      // In each phase, the check included, the file is free for others.
      if now.phase == .checking || now.phase == .copying {
        if (try? other.perform(AddNote("meanwhile"), as: fixture.house.clerk)) != nil { posted += 1 }
      }
      return true
    }
    #expect(posted > 3)
    #expect(done.faults.map(\.line) == [3, 3, 4, 6, 7])
    #expect(done.report.rows == 3007 && done.report.bad == 4 && done.report.posted == 0)
    #expect(Set(try fixture.house.notes()) == ["meanwhile"])
    #expect(try fixture.house.rows("import_lines") == 0)
  }

  @Test("S45: the same file again posts nothing twice and says so; another file with the same rows is another")
  func again() throws {
    let fixture = try ImportFixture()
    _ = try fixture.run(Self.good)
    for mode in [ImportMode.allOrNothing, .goodRows, .dryRun] {
      let again = try fixture.run(Self.good, mode)
      #expect(again.report.repeated == 3 && again.report.posted == 0)
      #expect(again.report.sentence(mode).english.contains("3 rows had been imported from this very file before"))
    }
    #expect(try fixture.house.notes() == ["one", "two"])
    #expect(try fixture.run(Self.good + "\n").report.posted == 3)
    #expect(try fixture.house.notes() == ["one", "two", "one", "two"])
  }

  @Test("S45: what was refused is posted by a second import of the same file, once the reason is gone") func goesOn()
    throws
  {
    let fixture = try ImportFixture()
    let text = "what,body\nnote,a\nseal,later\nnote,b\n"
    #expect(try fixture.run(text, .goodRows).report.bad == 1)
    _ = try fixture.house.site.perform(AddNote("later", amount: 500), as: fixture.house.clerk)
    let second = try fixture.run(text, .goodRows)
    #expect(second.report.posted == 1 && second.report.repeated == 2 && second.report.bad == 0)
    #expect(try fixture.house.notes() == ["a", "b", "later"])
  }

  @Test("S45: stopped, all or nothing leaves nothing; good rows keep what was committed and go on later") func stops()
    throws
  {
    let fixture = try ImportFixture()
    var text = "what,body"
    for row in 0..<2500 { text += "\nnote,\(row)" }
    var looks = 0
    let all = try fixture.run(Array(text.utf8)) { now in
      if now.phase == .posting { looks += 1 }
      return looks < 3
    }
    #expect(all.report.isStopped && all.report.posted == 0)
    #expect(try fixture.house.notes().isEmpty)
    let some = try fixture.run(Array(text.utf8), .goodRows) { $0.phase != .posting || $0.done < 1 }
    #expect(some.report.isStopped && some.report.posted == 1000)
    #expect(try fixture.house.notes().count == 1000)
    let rest = try fixture.run(Array(text.utf8))
    #expect(rest.report.posted == 1500 && rest.report.repeated == 1000)
    #expect(try fixture.house.notes() == (0..<2500).map(String.init))
  }

  @Test("S45: rows that need an approval wait for one; personal data stays out of the trail") func approvals() throws {
    let fixture = try ImportFixture()
    let done = try fixture.run("what,body,amount,phone\nnote,dear,99.00,13800000000\nnote,cheap,1,13900000000\n")
    #expect(done.report.posted == 2 && done.report.waiting == 1)
    #expect(try fixture.house.notes() == ["cheap"])
    #expect(try fixture.house.rows("approval") == 1)
    let content = try fixture.house.site.database.all("SELECT content || changes FROM audit") { $0.text(0) }
    #expect(!content.joined().contains("13900000000") && !content.joined().contains("13800000000"))
  }

  @Test("G04: who may not do it is told so before anything is read") func permissions() throws {
    let fixture = try ImportFixture()
    let nobody = try TestHouse.open("nobody", role: nil, by: fixture.house.admin, fixture.house.site)
    #expect(fixture.house.refusal { try fixture.run(Array(Self.good.utf8), as: nobody) } == "notPermitted")
    #expect(try fixture.house.notes().isEmpty)
  }
}
