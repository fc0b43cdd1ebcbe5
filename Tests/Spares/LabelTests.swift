import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite("S44: labels") struct LabelTests {
  private func stocked() throws -> TestSite {
    let test = try TestSite()
    for (number, chinese, english) in [
      ("BRG-0001", "深沟球轴承", "Deep groove ball bearing"), ("轴-1", "短轴", ""), ("X<&\"'>", "", "Angle & \"bracket\""),
    ] {
      var part = AddPart(number: try PartNumber(number), nameEnglish: english, nameChinese: chinese)
      part.specification = "DN25 <PN16>"
      part.unitEnglish = "ea"
      part.unitChinese = "件"
      _ = try test.site.perform(part, as: test.manager)
    }
    _ = try test.site.perform(
      AttachCode(code: PartNumber("6901234567892"), part: PartNumber("BRG-0001")), as: test.manager)
    return test
  }

  @Test("a label says number, name in the language or the other one, specification and unit") func parts() throws {
    let test = try stocked()
    let sheet = try LabelSheet.read(
      .parts, .codes(["brg-0001", "6901234567892", "轴-1"]), as: test.keeper, in: test.site)
    #expect(sheet.labels.map(\.code) == ["BRG-0001", "BRG-0001", "轴-1"])
    #expect(sheet.labels[0].lines(in: .english) == ["Deep groove ball bearing", "DN25 <PN16>", "ea"])
    #expect(sheet.labels[0].lines(in: .chinese) == ["深沟球轴承", "DN25 <PN16>", "件"])
    #expect(sheet.labels[2].lines(in: .english)[0] == "短轴")
  }

  @Test("a bin's label says its code, name and store") func bins() throws {
    let test = try stocked()
    var shelf = AddBin(code: try BinCode("B-01"), store: try StoreCode("MAIN"))
    shelf.label = "Top shelf"
    _ = try test.site.perform(shelf, as: test.manager)
    let sheet = try LabelSheet.read(.bins, .codes(["A-01", "b-01"]), symbol: .code128, as: test.keeper, in: test.site)
    #expect(sheet.labels.map(\.code) == ["A-01", "B-01"])
    #expect(sheet.labels[1].lines(in: .english) == ["Top shelf", "MAIN Main store"])
    #expect(sheet.labels[0].lines(in: .chinese) == ["MAIN 主仓库"])
  }

  @Test("by the keys of rows, in the order of their codes; what is gone is left out") func keys() throws {
    let test = try stocked()
    let listing = try test.site.listing("parts")
    let ids = try test.site.page(listing, ListingQuery(), for: test.keeper).rows.map(\.id)
    let sheet = try LabelSheet.read(.parts, .keys(ids.reversed() + [9999]), as: test.keeper, in: test.site)
    #expect(sheet.labels.map(\.code) == ["BRG-0001", "X<&\"'>", "轴-1"])
  }

  @Test("unknown codes, nothing, too many and no permission are refused as facts") func refusals() throws {
    let test = try stocked()
    func read(_ kind: LabelKind, _ selection: LabelSheet.Selection, as session: Session? = nil) throws {
      _ = try LabelSheet.read(kind, selection, as: session ?? test.keeper, in: test.site)
    }
    #expect(throws: SparesRefusal.unknownPart(PartNumber(unchecked: "NONE"))) { try read(.parts, .codes(["none"])) }
    #expect(throws: SparesRefusal.unknownBin(BinCode(unchecked: "BRG-0001"))) { try read(.bins, .codes(["BRG-0001"])) }
    #expect(throws: SparesRefusal.unknownPart(PartNumber(unchecked: "A B"))) {
      try read(.parts, .codes(["\u{1b}a\n\u{7}b "]))
    }
    #expect(throws: LabelRefusal.nothing) { try read(.parts, .codes([])) }
    #expect(throws: LabelRefusal.nothing) { try read(.bins, .keys([9999])) }
    #expect(throws: LabelRefusal.tooMany(most: 5000)) { try read(.parts, .keys(Array(1...5001))) }
    let admin = try test.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try test.site.perform(OpenAccount(account: "guest", fullName: "Guest", pin: "1357"), as: admin)
    let guest = try TestSite.signIn("guest", test.site)
    #expect(throws: ListingRefusal.notPermitted(SparesPermissions.see)) {
      try read(.parts, .codes(["BRG-0001"]), as: guest)
    }
  }

  @Test("the page holds no script and nothing from elsewhere, and everything is escaped", arguments: Language.allCases)
  func page(_ language: Language) throws {
    let test = try stocked()
    var sheet = try LabelSheet.read(
      .parts, .codes(["BRG-0001", "轴-1", "X<&\"'>"]), as: test.keeper, in: test.site)
    for symbol in LabelSymbol.allCases {
      sheet.symbol = symbol
      for text in [sheet.html(in: language), sheet.svg(in: language)] {
        #expect(text.contains("X&lt;&amp;&quot;&#39;&gt;") && text.contains("DN25 &lt;PN16&gt;"))
        #expect(!text.contains("X<&") && !text.contains("<PN16>") && !text.lowercased().contains("<script"))
        #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("http"))
        #expect(Markup.isBalanced(text))
      }
      #expect(sheet.html(in: language).contains("break-after: page"))
      #expect(sheet.html(in: language).contains("repeat(3, 64.666mm)"))
    }
    #expect(sheet.svg(in: language).contains(language == .english ? "<title>Part labels" : "<title>备件标签"))
  }

  @Test("sheets take as many labels as the grid has, after those already used") func sheets() throws {
    let test = try stocked()
    let sheet = try LabelSheet.read(
      .parts, .codes(Array(repeating: "BRG-0001", count: 9)), as: test.keeper, in: test.site)
    func sections(_ grid: LabelGrid) -> [Int] {
      sheet.html(in: .english, grid: grid).split(separator: "<section").dropFirst().map {
        $0.split(separator: "<svg").count - 1
      }
    }
    #expect(sections(LabelGrid()) == [9])
    #expect(sections(LabelGrid(columns: 2, rows: 2)) == [4, 4, 1])
    #expect(sections(LabelGrid(columns: 2, rows: 2, skipped: 3)) == [4, 4, 4])
    let grid = LabelGrid(columns: 99, rows: 0, margin: -4, skipped: 1000)
    #expect((grid.columns, grid.rows, grid.margin, grid.skipped) == (6, 1, 0, 5))
    #expect(LabelGrid(margin: 0).width == 70_000)
  }

  @Test("a code Code 128 cannot hold, or that is too long for the label, has a QR code") func fallback() throws {
    let test = try stocked()
    let long = String(repeating: "W1-A-03-", count: 7)
    _ = try test.site.perform(AddBin(code: BinCode(long), store: StoreCode("MAIN")), as: test.manager)
    let sheet = try LabelSheet.read(.bins, .codes([long, "A-01"]), symbol: .code128, as: test.keeper, in: test.site)
    let pieces = sheet.svg(in: .english).split(separator: "<g ").dropFirst()
    #expect(pieces.map { $0.contains("text-anchor=\"middle\"") } == [false, true])
    #expect(LabelText.drawing("轴-1", .code128, columns: 80)?.symbol == .qr)
  }

  @Test("the terminal has what fits: quiet zone and bars give way, then the other symbol, then nothing") func room() {
    func drawn(_ asked: LabelSymbol, _ columns: Int, _ rows: Int? = nil, ascii: Bool = false) -> [Int]? {
      LabelText.drawing("BRG-0001", asked, columns: columns, rows: rows, isASCII: ascii).map {
        [$0.symbol == .qr ? 1 : 128, $0.lines[0].count, $0.lines.count]
      }
    }
    #expect(drawn(.qr, 80) == [1, 29, 15])
    #expect(drawn(.qr, 27, 20) == [1, 25, 13])
    #expect(drawn(.qr, 80, 12) == [1, 23, 12])
    #expect(drawn(.qr, 80, 11) == [128, 66, 6])
    #expect(drawn(.qr, 80, 20, ascii: true) == nil)
    #expect(drawn(.qr, 200, 20, ascii: true) == [128, 132, 6])
    #expect(drawn(.qr, 80, 40, ascii: true) == [1, 58, 29])
    #expect(drawn(.code128, 200) == [128, 132, 6])
    #expect(drawn(.code128, 80, 4) == [128, 66, 4])
    #expect(drawn(.code128, 60) == [1, 29, 15])
    #expect(drawn(.code128, 20) == nil && drawn(.qr, 0, 0) == nil)
  }

  @Test("as text, a label is its code, what stands beside it, and the symbol", arguments: Language.allCases)
  func text(_ language: Language) throws {
    let test = try stocked()
    let sheet = try LabelSheet.read(.parts, .codes(["BRG-0001"]), as: test.keeper, in: test.site)
    let lines = sheet.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "BRG-0001" && lines[1] == (language == .english ? "Deep groove ball bearing" : "深沟球轴承"))
    #expect(lines.count == 4 + 15 + 2)
    let inked = sheet.text(in: language, ink: ("<", ">"))
    #expect(inked.split(separator: "\n").filter { $0.hasPrefix("<") && $0.hasSuffix(">") }.count == 15)
  }
}

@Suite("S44: printed labels read by zbarimg", .enabled(if: SymbolReader.isThere, "\(SymbolReader.missing)"))
struct LabelReaderTests {
  @Test("every code of a printed sheet is read, in both symbols", arguments: LabelSymbol.allCases)
  func sheet(_ symbol: LabelSymbol) throws {
    let test = try TestSite()
    let numbers = ["BRG-0001", "QM-100-0042", "6205-2RS/C3", "0001234567890", "A B+C", "V-BELT SPB 2000"]
    for number in numbers { try test.addPart(number) }
    let sheet = try LabelSheet.read(.parts, .codes(numbers), symbol: symbol, as: test.keeper, in: test.site)
    for grid in [LabelGrid(), LabelGrid(columns: 2, rows: 10), LabelGrid(margin: 0)] {
      let pictures = Markup.symbols(in: sheet.svg(in: .english, grid: grid), micrometres: 50)
      #expect(pictures.count == numbers.count)
      let word = symbol == .qr ? "QR-Code:" : "CODE-128:"
      #expect(try SymbolReader.read(pictures) == numbers.map { word + $0 }, "\(grid)")
    }
  }

  @Test("what the terminal shows is read, quiet zone narrowed or not") func terminal() throws {
    for (columns, rows, ascii) in [(80, 21, false), (80, 13, false), (80, 12, false), (200, 40, true)] {
      for symbol in LabelSymbol.allCases {
        let drawing = try #require(
          LabelText.drawing("BRG-0001", symbol, columns: columns, rows: rows, isASCII: ascii))
        let blank = Array(repeating: String(repeating: " ", count: drawing.lines[0].count), count: 2)
        let read = try SymbolReader.read(SymbolReader.picture(ofTerminal: blank + drawing.lines + blank, wide: 6))
        #expect(
          read == [(drawing.symbol == .qr ? "QR-Code:" : "CODE-128:") + "BRG-0001"], "\(columns) \(rows) \(symbol)")
      }
    }
  }
}

/// Just enough of SVG to look at what a label draws.
enum Markup {
  /// Whether every element that is opened is closed, in order.
  static func isBalanced(_ text: String) -> Bool {
    var open: [String] = []
    for tag in text.split(separator: "<").dropFirst().map({ $0.prefix { $0 != ">" } }) {
      let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "/" && tag.first == "/" })
      if tag.hasPrefix("!") || tag.hasPrefix("?") || tag.hasPrefix("meta") || tag.hasSuffix("/") { continue }
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty
  }

  /// Every symbol of a drawing as a picture, its rectangles painted by their coordinates.
  static func symbols(in svg: String, micrometres: Int) -> [SymbolReader.Picture] {
    svg.split(separator: "<path ").dropFirst().map { piece in
      let numbers = numbers(piece.prefix { $0 != ">" }.split(separator: "d=\"")[0])
      let (wide, high) = (numbers[2], numbers[3])
      let data = piece.split(separator: "d=\"")[1].prefix { $0 != "\"" }
      let runs = data.split(separator: "M").map { Self.numbers($0) }
      let right = runs.map { ($0[0] + $0[2]) * wide }.max() ?? 0
      let bottom = runs.map { ($0[1] + 1) * high }.max() ?? 0
      let edge = 4000
      var rows = Array(
        repeating: Array(repeating: false, count: (right + 2 * edge) / micrometres),
        count: (bottom + 2 * edge) / micrometres)
      for run in runs {
        let top = (edge + run[1] * high) / micrometres
        let left = (edge + run[0] * wide) / micrometres
        for row in top..<((edge + (run[1] + 1) * high) / micrometres) {
          for column in left..<((edge + (run[0] + run[2]) * wide) / micrometres) { rows[row][column] = true }
        }
      }
      return SymbolReader.Picture(rows, scale: 1)
    }
  }

  private static func numbers(_ text: Substring) -> [Int] {
    text.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
