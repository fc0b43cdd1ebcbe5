import SQLite
import Spares
import Terminal
import Testing
import Values

@testable import Console
@testable import Kernel

/// Columns take the room that what was read needs (S41).
@Suite("S41: widths of columns") struct ListWidthTests {
  private func add(_ number: String, name: String, to harness: ConsoleHarness) throws {
    let site = try harness.open()
    defer { site.close() }
    let part = AddPart(number: try PartNumber(number), nameEnglish: name, nameChinese: name)
    _ = try site.perform(part, as: harness.manager)
  }

  @Test("what a row is known by is whole at 60 columns, before other columns get room", arguments: Language.allCases)
  func identity(_ language: Language) throws {
    let harness = try ConsoleHarness()
    try add("ROLLER-2026-0001", name: "A name that is much too long for any column of a small window", to: harness)
    let session = try harness.session(rows: 16, columns: 60, language: language)
    #expect(session.shows("ROLLER-2026-0001 "))
    #expect(session.shows("A name that is"))
    #expect(!session.shows("much too long for any column"))
  }

  @Test("short texts leave their room to further columns") func short() throws {
    let harness = try ConsoleHarness()
    #expect(try harness.session(language: .chinese).line(2).contains("金额"))
    try add("ROLLER-2026-0001", name: "一种名称很长的滚动轴承部件", to: harness)
    let full = try harness.session(language: .chinese)
    #expect(!full.line(2).contains("金额"))
    #expect(full.shows("一种名称很长的滚动轴承部件"))
  }

  @Test("the other language is measured anew") func language() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    #expect(!session.line(2).contains("Value"))
    session.press(.alt("l"))
    #expect(session.line(2).contains("金额"))
  }

  @Test("columns stay where they are while one pages through texts, and widen for a longer figure") func paging() throws
  {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    var list = try #require((session.top as? StockScreen)?.list)
    let rows = list.window.rows
    let before = list.table.columns
    let name = try #require(list.listing.columnIndex("name"))
    let hand = try #require(list.listing.columnIndex("onHand"))
    func changed(_ index: Int, _ value: Value) -> [ListingRow] {
      rows.map { row in
        var values = row.values
        values[index] = value
        return ListingRow(id: row.id, cursor: row.cursor, values: values)
      }
    }
    list.measure(changed(name, .text(String(repeating: "x", count: 50))), isFirst: false)
    #expect(list.table.columns == before)
    list.measure(changed(hand, .integer(123_456_789_012_345)), isFirst: false)
    #expect(list.table.columns.first { $0.id == "onHand" }?.minimum == "123,456,789,012,345".count)
  }
}
