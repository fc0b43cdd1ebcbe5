import Core
import Kernel
import SQLite
import Terminal
import Testing
import Values

@testable import Console

/// The audit trail as people read it.
@Suite struct TrailWordsTests {
  let harness: ConsoleHarness
  let admin: Session

  init() throws {
    harness = try ConsoleHarness()
    admin = try harness.signInAdmin()
  }

  @Test("G40: every recorded table and each of its columns has a title in both languages") func titles() throws {
    let site = try harness.open()
    defer { site.close() }
    let rows = Catalog.standard.known.rows
    let derived = Catalog.standard.parts.flatMap(\.derivedTables)
    let tables = try site.database.all(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name"
    ) { $0.text(0) }
    #expect(tables.count > 50)
    for table in tables where !derived.contains(table) && !table.hasPrefix("audit") {
      #expect(rows.tables[table] != nil, "\(table)")
      for column in try site.database.all("SELECT name FROM pragma_table_info(?1)", table, read: { $0.text(0) }) {
        #expect(rows.title(of: column, in: table) != nil, "\(table).\(column)")
      }
    }
  }

  @Test("G40: an empty text is left out of a new row, and is nothing before or after") func empty() throws {
    let words = ChangeWords(
      rows: Catalog.standard.known.rows, language: .english, timeZone: try TimeZoneRules(named: "Asia/Shanghai"))
    #expect(words.lines(#"[["account","+",{"name":"ann","full_name":""}]]"#) == ["Account new: name ann"])
    #expect(
      words.lines(#"[["account","~",{"full_name":["","Ann"]}]]"#) == ["Account changed: full name nothing → Ann"])
  }

  @Test("G40: an entry shows what changed from what to what, in words, line by line", arguments: Language.allCases)
  func detail(_ language: Language) throws {
    let site = try harness.open()
    _ = try site.perform(
      ActionKind(ChangeAccount.self).action(["account": "wang", "fullName": "Wang Lei"]) as? ChangeAccount
        ?? ChangeAccount(), as: admin)
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "100000"), as: admin)
    site.close()
    let session = try harness.session(rows: 50, columns: 100, as: admin, language: language)
    session.open(listing: "audit")
    session.press(.enter)
    let isEnglish = language == .english
    for text in isEnglish
      ? ["Value: ¥1,000.00", "Approval of postings worth more", "Setting new: ", "from 2026-"]
      : ["值：¥1,000.00", "超过此金额的出入库须审批", "设置新增：", "起始日期 2026-"]
    { #expect(session.shows(text), "\(text)\n\(session.screen)") }
    session.press(.escape, .down, .enter)
    #expect(
      session.shows(isEnglish ? "full name wang → Wang Lei" : "姓名 wang → Wang Lei"), "\(session.screen)")
    #expect(!session.shows("full_name") && !session.shows("[\""))
  }
}
