import Core
import Glibc
import Kernel
import Terminal
import Testing
import Values

@testable import quartermaster

@Suite struct ReportTests {
  private func filled() throws -> Sandbox {
    let sandbox = try Sandbox.withSite()
    let lines = [
      #"{"action":"spares.addPart","number":"OIL-1","nameEnglish":"Oil, \"heavy\"","nameChinese":"重油","unitEnglish":"l","unitChinese":"升","decimals":3}"#,
      #"{"action":"spares.addPart","number":"=CMD","nameChinese":"<script>alert(1)</script>"}"#,
      #"{"action":"spares.receive","part":"OIL-1","quantity":12500,"bin":"A-01","price":1234}"#,
    ]
    let done = try sandbox.run("do", "--lines", input: lines.joined(separator: "\n"))
    try #require(done.status == 0, "\(done.out)")
    return sandbox
  }

  @Test("CSV holds values for programs and titles for people, and reads back") func csv() throws {
    let sandbox = try filled()
    let finished = try sandbox.run("report", "stock", "--format", "csv", "--language", "zh")
    #expect(finished.status == 0)
    let records = try CSV.parse(Array(finished.out.utf8)).map(\.fields)
    #expect(records[0].prefix(4) == ["备件编号", "名称", "规格型号", "现存"])
    func value(_ title: String) -> String? { records[0].firstIndex(of: title).map { records[2][$0] } }
    #expect(records.count == 3)
    #expect(records[1][0] == "=CMD")
    #expect(records[2][0] == "OIL-1")
    #expect(value("现存") == "12.500")
    #expect(value("金额") == "154.25")
    #expect(value("单位") == "升")
    #expect(value("在用") == "true")
    #expect(value("状态") == "ok")
    let marked = try sandbox.run("report", "stock", "--format", "csv", "--byte-order-mark")
    #expect(Array(marked.out.utf8.prefix(3)) == [0xef, 0xbb, 0xbf])
  }

  @Test("JSON holds every column as actions take it") func json() throws {
    let sandbox = try filled()
    let finished = try sandbox.run("report", "stock", "--format", "json", "--where", "active=true", "--find", "oil")
    let rows = try #require(try JSON.parse(finished.out).array)
    #expect(rows.count == 1)
    #expect(rows[0]["onHand"]?.integer == 12500)
    #expect(rows[0]["decimals"]?.integer == 3)
    #expect(rows[0]["value"]?.integer == 15425)
    #expect(rows[0]["active"]?.bool == true)
    #expect(rows[0]["nameChinese"]?.string == "重油")
    let listing = try #require(Catalog.standard.listings["stock"])
    var names: [String] = []
    if case .object(let members) = rows[0] { names = members.map(\.name) }
    #expect(names == listing.columns.map(\.name))
    let empty = try sandbox.run("report", "stock", "--format", "json", "--find", "zzzz")
    #expect(try JSON.parse(empty.out) == [])
    #expect(empty.status == 0)
  }

  @Test("HTML is whole, escaped, and says what it rests on") func html() throws {
    let sandbox = try filled()
    let page = try sandbox.run("report", "stock", "--format", "html").out
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains("Works &lt;North&gt;"))
    #expect(!page.contains("DEMO"))
    let site = try Site.open(path: sandbox.database, catalog: .standard)
    defer { site.close() }
    let head = try site.chainHead()
    #expect(page.contains(head.hash))
    #expect(page.contains("audit row \(head.id.rawValue)"))
    let demo = try Sandbox.withSite(isDemo: true)
    #expect(try demo.run("report", "stock", "--format", "html", "--language", "zh").out.contains("DEMO"))
  }

  @Test("a table is aligned with Chinese in it") func table() throws {
    let sandbox = try filled()
    let lines = try sandbox.run("report", "stock", "--language", "zh").out.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    // Under each run of dashes stands one column: right before it there is only space.
    var column = 0
    var starts: [Int] = []
    for (previous, character) in zip(" " + lines[1], lines[1]) {
      if character == "-", previous == " " { starts.append(column) }
      column += 1
    }
    #expect(starts.count > 5)
    for line in lines {
      for start in starts where start > 0 && start <= Width.columns(of: line) {
        #expect(Self.prefix(of: line, columns: start)?.hasSuffix("  ") == true, "\(line) at \(start)")
      }
    }
    #expect(lines[3].contains("12.500") && lines[3].contains("154.25"))
  }

  /// The part of a line that takes so many columns; nil where a wide character lies across the end.
  private static func prefix(of line: String, columns: Int) -> String? {
    var text = ""
    for character in line {
      if Width.columns(of: text) == columns { break }
      text.append(character)
    }
    return Width.columns(of: text) == columns ? text : nil
  }

  @Test("plain lines name each value") func plain() throws {
    let out = try filled().run("report", "stock", "--plain", "--find", "OIL").out
    #expect(out.contains("Part number: OIL-1\n"))
    #expect(out.contains("On hand: 12.500\n"))
  }

  @Test("a report of many pages has every row once, in order") func pages() throws {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...2300)
    func numbers(_ options: String...) throws -> [String] {
      let finished = try sandbox.run(["report", "stock", "--format", "json"] + options)
      return try #require(try JSON.parse(finished.out).array).compactMap { $0["number"]?.string }
    }
    let all = (1...2300).map { "P-" + String(String(10_000 + $0).dropFirst()) }
    #expect(try numbers() == all)
    #expect(try numbers("--sort", "-number") == all.reversed())
    #expect(try numbers("--limit", "1500") == Array(all[..<1500]))
    #expect(try numbers("--limit", "1") == ["P-0001"])
    #expect(try numbers("--sort", "onHand").sorted() == all)
  }

  @Test("questions a report does not answer are wrong usage") func questions() throws {
    let sandbox = try filled()
    for words in [
      ["report", "nothing"], ["report", "stock", "--sort", "colour"], ["report", "stock", "--where", "colour=red"],
      ["report", "stock", "--where", "state=purple"], ["report", "stock", "--where", "state"],
      ["report", "audit", "--find", "x"], ["report", "stock", "--limit", "0"],
    ] {
      let finished = try sandbox.run(words)
      #expect(finished.status == 2, "\(words)")
      #expect(finished.out.isEmpty)
      #expect(finished.err.split(separator: "\n").count == 1, "\(words)")
    }
    #expect(try sandbox.run("report", "audit", "--user", "wang").status == 4)
  }

  @Test("a file appears when it is complete, and not at all when the question is refused") func file() throws {
    let sandbox = try filled()
    let path = sandbox.folder + "/stock.csv"
    #expect(try sandbox.run("report", "stock", "--sort", "colour", "--format", "csv", "-o", path).status == 2)
    #expect(!sandbox.exists("stock.csv"))
    let written = try sandbox.run("report", "stock", "--format", "csv", "-o", path)
    #expect(written.status == 0)
    #expect(written.out.isEmpty)
    let direct = try sandbox.run("report", "stock", "--format", "csv").out
    #expect(try sandbox.bytes(of: "stock.csv") == Array(direct.utf8))
    #expect(try sandbox.run("report", "stock", "-o", "/dev/full").status == 5)
    #expect(try sandbox.run("report", "stock", "-o", sandbox.folder).status == 5)
    #expect(try sandbox.run("report", "stock", "-o", "/nowhere/x").status == 5)
    let names = try #require(opendir(sandbox.folder))
    defer { closedir(names) }
    while let entry = readdir(names) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      #expect(!name.contains(".partial"))
    }
  }

  @Test("G40: reports for people say in words what was done and what changed; CSV and JSON have it as it is kept")
  func words() throws {
    let sandbox = try Sandbox.withSite()
    #expect(
      try sandbox.run("do", "settings.change", #"{"setting":"spares.backdateDays","value":"7"}"#).status == 0)
    let english = try sandbox.run("report", "audit", "--where", "action=settings.change").out
    #expect(english.contains("Change setting") && english.contains("Days back a posting may be dated"), "\(english)")
    #expect(english.contains("Setting new: ") && !english.contains("[["), "\(english)")
    let chinese = try sandbox.run("report", "audit", "--where", "action=settings.change", "--language", "zh").out
    #expect(chinese.contains("修改设置") && chinese.contains("设置新增："), "\(chinese)")
    let csv = try sandbox.run("report", "audit", "--where", "action=settings.change", "--format", "csv").out
    #expect(csv.contains("settings.change") && csv.contains("[[\"\"setting\"\""), "\(csv)")
  }

  @Test("lists of actions and reports are JSON where asked for") func catalogs() throws {
    let sandbox = try Sandbox()
    let actions = try #require(try sandbox.run("actions", "--format", "json").json().first?.array)
    #expect(actions.count == Catalog.standard.actions.count)
    let one = try #require(try sandbox.run("actions", "spares.issue", "--format", "json").json().first)
    #expect(one["schema"]?["properties"]?["part"] != nil)
    let reports = try #require(try sandbox.run("reports", "--format", "json").json().first?.array)
    #expect(reports.count == Catalog.standard.listings.count)
    #expect(try sandbox.run("actions", "no.such").status == 1)
  }

  @Test(
    "the fields of an action are explained as a command takes them, with their units", arguments: ["en", "zh"])
  func fieldsInWords(_ language: String) throws {
    let sandbox = try Sandbox.withSite()
    let words = ["JSON", "in yuan", "以元计", "the part's unit", "以备件单位计", "spares."]
    for kind in Catalog.standard.parts.flatMap(\.actions) {
      let shown = try sandbox.run("actions", kind.name, "--language", language).out.split(separator: "\n")
      // The first line and the first word of a field's are names, as scripts and files have them.
      let texts = shown.dropFirst().map { $0.hasPrefix("  ") ? $0.dropFirst(2).drop { $0 != " " } : $0 }
      for word in words where kind.name.hasPrefix("spares.") {
        #expect(!texts.contains { $0.contains(word) }, "\(kind.name): \(word)")
      }
    }
    let receive = try sandbox.run("actions", "spares.receive", "--language", language).out
    #expect(receive.contains(language == "en" ? "an amount in fen: 1230 is ¥12.30" : "以分计的金额：1230 即 ¥12.30"))
    #expect(receive.contains(language == "en" ? "a quantity in smallest units" : "以最小单位计的数量"))
    let issue = try sandbox.run("actions", "office.issueDirective", "--language", language).out
    #expect(issue.contains(language == "en" ? "order, instruction, notice" : "order（命令）"))
  }

  @Test("G30: actions and reports of a part that is switched off are not listed; asked for, one says why")
  func partOff()
    throws
  {
    let sandbox = try Sandbox.withSite()
    func names() throws -> String { try sandbox.run("actions").out + sandbox.run("reports").out }
    #expect(try names().contains("spares.issue") && names().contains("movements"))
    let off = #"{"setting":"parts.spares","value":"false"}"#
    #expect(try sandbox.run("do", "settings.change", off).status == 0)
    #expect(try !names().contains("spares.issue") && !names().contains("movements"))
    #expect(try names().contains("accounts.open") && names().contains("office.issueDirective"))
    let asked = try sandbox.run("actions", "spares.issue")
    #expect(asked.status != 0 && asked.err.contains("switched off"))
  }
}
