import Core
import Kernel
import SQLite
import Spares
import TestSupport
import Testing
import Values

/// The stock's files: what goes out comes in again.
@Suite struct ImportTests {
  private func file(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> ImportFile {
    let path = folder.file("rows.csv")
    try TemporaryFolder.write(bytes, to: path)
    return try ImportFile(path: path)
  }

  private func run(
    _ kind: String, _ bytes: [UInt8], _ mode: ImportMode = .allOrNothing, on site: TestSite
  ) throws -> (report: ImportReport, faults: [String]) {
    let folder = try TemporaryFolder()
    var faults: [String] = []
    let report = try site.site.importFile(
      try file(bytes, in: folder), kind: try site.site.importKind(kind), mode: mode, as: site.manager
    ) { faults.append("\($0.line) \($0.column ?? "-") [\($0.value)] \($0.code)") }
    return (report, faults)
  }

  private func run(_ kind: String, _ text: String, on site: TestSite) throws -> (report: ImportReport, faults: [String])
  {
    try run(kind, Array(text.utf8), on: site)
  }

  private func export(_ kind: String, from site: TestSite, headings: Language? = nil) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try site.site.export(
      try site.site.importKind(kind), headings: headings, as: site.manager, write: { bytes += $0 })
    return bytes
  }

  /// Every row of a listing, without what each site gives anew (numbers of documents, times, people).
  private func rows(_ name: String, of site: TestSite) throws -> [[Value]] {
    let listing = try site.site.listing(name)
    let own: Set<String> = ["document", "recorded", "by"]
    let kept = listing.columns.indices.filter { !own.contains(listing.columns[$0].name) }
    var query = ListingQuery()
    query.limit = 500
    return try site.site.page(listing, query, for: site.manager).rows.map { row in kept.map { row.values[$0] } }
  }

  /// A site with everything that files carry: decimals, codes, bins inside bins, blocked ones, formulas, both languages.
  private func furnished() throws -> TestSite {
    let site = try TestSite()
    func done(_ action: any Action) throws { _ = try site.site.perform(any: action, as: site.manager) }
    try done(AddCategory(code: CategoryCode("TOP"), nameEnglish: "Top", nameChinese: "总"))
    try done(
      AddCategory(code: CategoryCode("SUB"), nameEnglish: "=Sub", nameChinese: "'分", parent: CategoryCode("TOP")))
    try done(AddStore(code: StoreCode("二库"), nameEnglish: "Second, \"new\"", nameChinese: "二库"))
    try done(AddBin(code: BinCode("C"), store: StoreCode("二库"), label: "-aisle"))
    try done(AddBin(code: BinCode("C-1"), store: StoreCode("二库"), parent: BinCode("C")))
    var oil = AddPart(number: try PartNumber("OIL-1"), nameEnglish: "Oil", nameChinese: "机油")
    oil.unitEnglish = "L"
    oil.unitChinese = "升"
    oil.decimals = 3
    oil.minimum = Quantity(1500)
    oil.packSize = Quantity(20000)
    oil.price = Money(fen: 1234)
    oil.category = try CategoryCode("SUB")
    oil.criticality = .vital
    oil.leadDays = 0
    oil.note = "line one\nline two"
    oil.barcode = try PartNumber("6901234567892")
    try done(oil)
    try done(AttachCode(code: PartNumber("OIL OLD"), part: PartNumber("OIL-1")))
    try site.addPart("P-1")
    try site.addPart("P-2", chinese: "", english: "@gone")
    let day = try #require(Day(text: "2026-03-01"))
    try done(
      PostOpeningBalance(
        part: PartNumber("OIL-1"), quantity: Quantity(10007), bin: BinCode("A-01"), value: Money(fen: 99_999), day: day)
    )
    for (bin, units, price) in [("A-02", 333, 777), ("C-1", 5001, 1), ("A-01", 1, 12345)] {
      var receipt = ReceivePart(
        part: try PartNumber("OIL-1"), quantity: Quantity(Int64(units)), bin: try BinCode(bin),
        price: Money(fen: Int64(price)))
      receipt.reference = "+DN"
      receipt.day = day
      try done(receipt)
    }
    var issue = IssuePart(
      part: try PartNumber("OIL-1"), quantity: Quantity(4003), bin: try BinCode("A-01"), reference: "WO-1")
    issue.purpose = .department
    issue.reason = "漏油"
    try done(issue)
    try done(ReceivePart(part: PartNumber("P-1"), quantity: Quantity(7), bin: BinCode("A-02"), price: Money(fen: 33)))
    try done(IssuePart(part: PartNumber("P-1"), quantity: Quantity(2), bin: BinCode("A-02")))
    for (number, settling) in [("REC-2026-000002", false), ("ISS-2026-000001", false), ("REC-2026-000003", true)] {
      var reversal = ReverseDocument(document: try DocumentNumber(number), settling: settling)
      reversal.reason = "=wrong"
      try done(reversal)
    }
    var change = ChangePart(number: try PartNumber("P-2"))
    change.isActive = false
    try done(change)
    try done(BlockBin(bin: BinCode("A-02"), isBlocked: true, reason: "=damp"))
    return site
  }

  @Test(
    "S45: export and import make the same site again, with titles in either language",
    arguments: [nil, Language.chinese])
  func roundTrip(_ headings: Language?) throws {
    let site = try furnished()
    let other = try TestSite()
    for kind in SparesPart.part.imports.map(\.name) where kind != "opening" {
      var bytes = try export(kind, from: site, headings: headings)
      if kind == "stores" || kind == "bins" {
        // Both sites were made with the first store and its two bins.
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        bytes = Array((lines.filter { !$0.hasPrefix("MAIN") && !$0.hasPrefix("A-0") }.joined(separator: "\n")).utf8)
      }
      let done = try run(kind, bytes, on: other)
      #expect(done.faults == [], "\(kind)")
      #expect(done.report.bad == 0)
    }
    for name in ["stock", "parts", "categories", "stores", "bins", "balances", "movements"] {
      let expected = try rows(name, of: site)
      let found = try rows(name, of: other)
      #expect(!expected.isEmpty)
      #expect(expected == found, "\(name)")
    }
    #expect(try other.site.verify().isEmpty)
  }

  @Test("S45: a reversal refers to a row above it in the file, whatever its document is called here") func reversals()
    throws
  {
    let site = try TestSite()
    try site.addPart("P-1")
    let text = "kind,part,quantity,bin,price,document,number\nreceipt,P-1,5,A-01,1.00,,OLD-7\nreversal,,,,,OLD-7,\n"
    #expect(try run("movements", text + "reversal,,,,,OLD-8,\n", on: site).faults == ["4 document [OLD-8] unresolved"])
    #expect(try site.site.database.integer("SELECT count(*) FROM stock_movement") == 0)
    let done = try run("movements", text, on: site)
    #expect(done.faults == [] && done.report.posted == 2)
    // A document of the site itself is none of the file.
    let other = try run("movements", text.replacing("OLD-7,\n", with: "REC-2026-000001,\n"), on: site)
    #expect(other.faults == ["3 document [REC-2026-000001] unresolved"])
    // What a row became is still known when a second import of the same file goes on.
    let rest = Array((text.replacing("reversal", with: "issue,P-1,5,A-01,,,\nreversal")).utf8)
    #expect(try run("movements", rest, .goodRows, on: site).faults == ["4 document [OLD-7] spares.notEnough"])
    _ = try site.site.perform(
      ReceivePart(part: PartNumber("P-1"), quantity: Quantity(9), bin: BinCode("A-01"), price: Money(fen: 100)),
      as: site.manager)
    let again = try run("movements", rest, .goodRows, on: site)
    #expect(again.faults == [] && again.report.posted == 1 && again.report.repeated == 2)
    #expect(try site.site.verify().isEmpty)
  }

  @Test("S45: what is on hand begins a new site: the same balances and, to the fen, the same values") func opening()
    throws
  {
    let site = try furnished()
    let other = try TestSite()
    for kind in ["categories", "parts", "codes"] { _ = try run(kind, try export(kind, from: site), on: other) }
    _ = try run("stores", "code,nameChinese,nameEnglish\n二库,二库,Second\n", on: other)
    _ = try run("bins", "code,store\nC-1,二库\n", on: other)
    let done = try run("opening", try export("opening", from: site), on: other)
    #expect(done.faults == [] && done.report.posted == 3)
    func values(_ site: TestSite) throws -> [[Int64]] {
      try site.site.database.all(
        "SELECT part_id, store_id, quantity, value FROM stock_value WHERE quantity > 0 ORDER BY 1, 2"
      ) { row in (0..<4).map { row.integer($0) } }
    }
    #expect(try values(site) == (try values(other)))
    #expect(try values(site).count == 2)
    #expect(try other.site.verify().isEmpty)
  }

  @Test("S45: what the stock refuses is listed row by row, with what the part has; nothing is posted") func refusals()
    throws
  {
    let site = try TestSite()
    try site.addPart("P-1")
    let head = "kind,part,quantity,bin,price,value\n"
    let text =
      head + "receipt,P-1,5,A-01,1.00,\nissue,P-1,9,A-01,,\nissue,P-9,1,A-01,,\nreceipt,p-1,0,A-01,1,\n"
      + "receipt,P-1,1.5,A-01,1,\nreceipt,P-1,1,Z-99,1,\nissue,P-1,2,,,\nissue,P-1,1,A-01,3,\nreceipt,P-1,1,A-01,-1,\n"
    let done = try run("movements", text, on: site)
    #expect(
      done.faults == [
        "3 quantity [9] spares.notEnough", "4 part [P-9] spares.unknownPart", "5 quantity [0] tooSmall",
        "6 quantity [1.5] malformed", "7 bin [Z-99] spares.unknownBin", "9 price [3] unused", "10 price [-1] tooSmall",
      ])
    #expect(done.report.posted == 0 && done.report.good == 2)
    #expect(try site.site.database.integer("SELECT count(*) FROM stock_movement") == 0)
    #expect(try run("movements", head + "receipt,P-1,5,A-01,1.00,\nissue,P-1,4,A-01,,\n", on: site).report.posted == 2)
    #expect(try site.site.verify().isEmpty)
  }

  @Test("S45: the quantities of parts have the decimals their own row gives them") func decimals() throws {
    let site = try TestSite()
    let done = try run(
      "parts", "number,nameChinese,decimals,minimum,packSize\nA,甲,2,1.25,0.5\nB,乙,,3,1\nC,丙,,1.5,1\nD,丁,7,1,1\n",
      on: site)
    #expect(done.faults == ["4 minimum [1.5] malformed", "5 decimals [7] tooLarge"])
    let good = try run("parts", "number,nameChinese,decimals,minimum,packSize\nA,甲,2,1.25,0.5\nB,乙,,3,1\n", on: site)
    #expect(good.faults == [])
    #expect(try site.site.database.all("SELECT minimum FROM part ORDER BY id") { $0.integer(0) } == [125, 3])
  }

  @Test("S45: no two columns of a file answer to the same heading") func headings() {
    for kind in Catalog.standard.imports {
      for title in kind.columns.flatMap({ [$0.name, $0.title.english, $0.title.chinese] }) {
        let matching = kind.columns.filter { [$0.name, $0.title.english, $0.title.chinese].contains(title) }
        #expect(matching.count == 1, "\(kind.name): \(title)")
      }
    }
    #expect(Catalog.standard.problems.isEmpty)
  }

  @Test("S45: what the program's own lists call a column is a heading too, in both languages") func listed() throws {
    let site = try furnished()
    func heads(_ kind: String, _ heading: String) throws -> [String] { try run(kind, heading + "\n", on: site).faults }
    for heading in ["备件编号,现存,货位,金额", "Part number,On hand,Bins,Value", "part,quantity,bin,value"] {
      #expect(try heads("opening", heading) == [], "\(heading)")
    }
    #expect(try heads("movements", "类型,备件编号,数量,货位,批号/序列号") == [])
    #expect(try heads("parts", "备件编号,最低,关键,不含税参考价") == [])
    #expect(try heads("prices", "Supplier,Part number,Net price,Min. order,Supplier no.") == [])
    #expect(try heads("bins", "货位,仓库,名称,上级货位") == [])
    // One heading of a list, two columns of a file.
    #expect(try heads("parts", "备件编号,名称") == ["1 名称 [名称] ambiguousColumn"])
    #expect(try heads("parts", "Part number,unit") == ["1 unit [unit] ambiguousColumn"])
    // Its own title comes before what one kind of row calls another column.
    #expect(try heads("movements", "kind,quantity,From bin,Into bin,Bin") == [])
    let folder = try TemporaryFolder()
    var said: [Phrase] = []
    _ = try site.site.importFile(
      try file(Array("备件编号,名称\n".utf8), in: folder), kind: try site.site.importKind("parts"), mode: .dryRun,
      as: site.manager
    ) { said.append($0.sentence) }
    #expect(said.first?.chinese.contains("应为：“中文名称”或“英文名称”") == true)
    #expect(said.first?.english.contains("\"Chinese name\" or \"English name\"") == true)
  }

  @Test("S45: every heading of the lists a file resembles is taken, or named as ambiguous") func allListed() throws {
    let listings = ["opening": "balances", "prices": "supplierPrices", "equipmentParts": "equipmentParts"]
    for (kind, list) in listings {
      let site = try TestSite()
      let columns = try site.site.listing(list).columns.filter { !$0.isHidden }
      for language in Language.allCases {
        for column in columns where try site.site.importKind(kind).columns.contains(where: { $0.name == column.name }) {
          let faults = try run(kind, column.title.text(in: language) + "\n", on: site).faults
          #expect(!faults.contains { $0.contains("unknownColumn") }, "\(kind) \(column.name)")
        }
      }
    }
  }
}
