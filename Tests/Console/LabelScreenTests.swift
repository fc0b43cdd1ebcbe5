import Kernel
import Spares
import Terminal
import TestSupport
import Testing
import Values

@testable import Console

@Suite("S44: labels on the screen") struct LabelScreenTests {
  @Test("Ctrl-Y shows the label of the row, of the part, and of a bin", arguments: Language.allCases)
  func opens(_ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    session.press(.control("y"))
    #expect(session.line(0).contains(language == .english ? "Part labels" : "备件标签"))
    #expect(session.shows("6205-2RS") && session.shows(language == .english ? "Deep groove ball bearing" : "深沟球轴承"))
    #expect(session.shows("█▀▀▀▀▀█"))
    session.press(.escape, .enter, .control("y"))
    #expect(session.shows("6205-2RS") && session.top is LabelScreen)
    session.app.carryOut([.openListing("bins", filters: [:])], for: 1)
    session.play()
    session.press(.down, .control("y"))
    #expect(session.line(0).contains(language == .english ? "Bin labels" : "货位标签"))
    #expect(session.shows("A-02") && session.shows(language == .english ? "MAIN Main" : "MAIN 主仓库"))
    session.press(.enter)
    #expect(session.top is ListingScreen)
  }

  @Test("marked rows have a label each; arrows go from one to the next") func marked() throws {
    let session = try ConsoleHarness().session()
    session.press(.insert, .down, .insert, .insert, .control("y"))
    #expect(session.line(0).contains("Part labels 1 of 3"))
    let first = try #require((session.top as? LabelScreen)?.label?.code)
    session.press(.left)
    #expect((session.top as? LabelScreen)?.label?.code == first)
    session.press(.right, .right, .right)
    #expect(session.line(0).contains("3 of 3"))
    session.press(.home)
    #expect(session.line(0).contains("1 of 3") && session.shows(first))
    session.app.carryOut([.openListing("bins", filters: [:])], for: 1)
    session.play()
    session.press(.insert, .insert, .control("y"))
    #expect(session.line(0).contains("Bin labels 1 of 2"))
  }

  @Test("Ctrl-Y changes the symbol, which is remembered for the next label") func symbols() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("y"))
    #expect(session.shows("QR code") && session.shows("█▀▀▀▀▀█"))
    session.press(.control("y"))
    #expect(session.shows("Code 128") && !session.shows("█▀▀▀▀▀█") && session.shows("█▐"))
    session.press(.escape, .down, .control("y"))
    #expect(session.shows("Code 128") && !session.shows("█▀▀▀▀▀█"))
    session.press(.tab)
    #expect(session.shows("█▀▀▀▀▀█"))
  }

  @Test("F8 writes the page and the drawing, never over an older one") func saves() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.control("y"), .function(8))
    #expect(session.message.contains("labels-6205-2RS.html and "))
    session.press(.function(8))
    let folder = harness.folder.path + "/exports"
    #expect(
      Files.names(in: folder) == [
        "labels-6205-2RS-2.html", "labels-6205-2RS-2.svg", "labels-6205-2RS.html", "labels-6205-2RS.svg",
      ])
    let sheet = try LabelSheet.read(.parts, .codes(["6205-2RS"]), as: harness.manager, in: harness.open())
    #expect(
      String(decoding: try Files.read(folder + "/labels-6205-2RS.html"), as: UTF8.self) == sheet.html(in: .english))
    #expect(String(decoding: try Files.read(folder + "/labels-6205-2RS.svg"), as: UTF8.self) == sheet.svg(in: .english))
    #expect(Files.mode(folder + "/labels-6205-2RS.svg") == 0o600)
  }

  /// A screen with its sheet, drawn at any size.
  private func drawn(_ code: String, _ symbol: LabelSymbol, _ size: Size, _ glyphs: Glyphs) throws -> Grid {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(AddBin(code: BinCode("货位-1"), store: StoreCode("MAIN")), as: harness.manager)
    let world = try harness.session().app.surroundings
    var screen = LabelScreen(.bins, .codes([code]), world)
    screen.sheet = try LabelSheet.read(.bins, .codes([code]), as: harness.manager, in: site)
    screen.symbol = symbol
    var grid = Grid(size: size)
    screen.render(into: &grid, in: grid.bounds, context: RenderContext(language: .english, glyphs: glyphs))
    return grid
  }

  @Test("a code the symbol cannot hold, or a window without room, is said") func fallback() throws {
    let chinese = try drawn("货位-1", .code128, Size(rows: 21, columns: 80), .unicode)
    #expect(chinese.text.contains("this is the QR code") && chinese.text.contains("█▀▀▀▀▀█"))
    let small = try drawn("A-01", .qr, Size(rows: 9, columns: 30), .unicode)
    #expect(small.text.contains("No room for the bar code"))
    let ascii = try drawn("A-01", .qr, Size(rows: 21, columns: 120), .ascii)
    #expect(ascii.text.contains("QR code cannot") && ascii.text.contains("# ##"))
  }

  @Test("a symbol is dark on light in every theme, letters too") func roles() throws {
    let grid = try drawn("A-01", .qr, Size(rows: 40, columns: 120), .ascii)
    let inked = (0..<40).flatMap { row in (0..<120).filter { grid[row, $0].scalar == "#" }.map { grid[row, $0].role } }
    #expect(inked.count > 400 && inked.allSatisfy { $0 == .symbolDark })
    for theme in [Theme.dark, .light] {
      #expect(theme.style(of: .symbol) == Style(.indexed(16), on: .indexed(231)))
      #expect(theme.style(of: .symbolDark).background == .indexed(16))
    }
  }

  @Test("nothing breaks at any size") func sizes() throws {
    for (rows, columns) in [(0, 0), (1, 1), (1, 300), (100, 1), (3, 3), (10, 33), (16, 60), (100, 300)] {
      for symbol in LabelSymbol.allCases {
        for glyphs in Glyphs.allCases {
          let grid = try drawn("A-01", symbol, Size(rows: rows, columns: columns), glyphs)
          #expect(grid.invariantViolations() == [])
        }
      }
    }
  }

  @Test(
    "zbarimg reads the label off the window, in both symbols",
    .enabled(if: SymbolReader.isThere, "\(SymbolReader.missing)"), arguments: LabelSymbol.allCases)
  func read(_ symbol: LabelSymbol) throws {
    let session = try ConsoleHarness().session()
    session.press(.control("y"))
    if symbol == .code128 { session.press(.control("y")) }
    let grid = session.terminal.grid
    let lines = (0..<24).map { row in
      (0..<80).map { grid[row, $0].role == .symbol ? String(Character(grid[row, $0].scalar)) : " " }.joined()
    }
    let word = symbol == .qr ? "QR-Code:" : "CODE-128:"
    #expect(try SymbolReader.read(SymbolReader.picture(ofTerminal: lines, wide: 6)) == [word + "6205-2RS"])
  }
}
