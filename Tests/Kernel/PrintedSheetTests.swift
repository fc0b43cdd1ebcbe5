import Kernel
import Testing
import Values

/// Sheets as data: text and web page say the same.
@Suite struct PrintedSheetTests {
  private func sheet(isDemo: Bool = false) -> PrintedSheet {
    PrintedSheet(
      Phrase("Patrol log", "巡查记录"), name: "R-1", site: "Site <A>", isDemo: isDemo,
      [
        .heading(Phrase("Points", "点位")), .facts([.init("Route", "路线", "North & <south>")]),
        .table(
          .init([Phrase("Item", "项目"), Phrase("Answer", "结果")], [[Phrase(verbatim: "D01"), Phrase("pass", "合格")]])),
        .paragraph(Phrase("First\nSecond", "一\n二")),
        .signatures([
          .init(Phrase("Patroller", "巡查人"), name: "Li", at: Phrase(verbatim: "10:00")),
          .init(Phrase("Supervisor", "主管")),
        ]),
      ], foot: [.init("Head", "链首", "abcd")])
  }

  @Test("the text holds every block, in either language") func text() {
    let english = sheet().text(in: .english)
    for piece in [
      "Site <A>", "Patrol log R-1", "Points", "Route", "North & <south>", "D01", "pass", "First\nSecond", "Li  10:00",
      "____", "abcd",
    ] {
      #expect(english.contains(piece), "\(piece)")
    }
    #expect(sheet().text(in: .chinese).contains("合格"))
    #expect(!english.contains("DEMO"))
    #expect(sheet(isDemo: true).text(in: .english).contains("DEMO"))
    #expect(english.split(separator: "\n").allSatisfy { PaperText.width(of: $0) <= PaperText.columns })
  }

  @Test("the page escapes what comes from people") func html() {
    let page = sheet(isDemo: true).html(in: .english)
    #expect(page.contains("North &amp; &lt;south&gt;") && page.contains("Site &lt;A&gt;"))
    #expect(!page.contains("<south>"))
    #expect(page.contains("<p>First</p>") && page.contains("class=\"demo\""))
  }
}
