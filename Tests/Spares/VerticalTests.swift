import Core
import Kernel
import Spares
import Testing
import Values

@Suite struct VerticalTests {
  @Test("S10 S11 S12 S15: receive, issue, reverse; the books stay whole") func vertical() throws {
    let test = try TestSite()
    try test.addPart("6205-2RS")
    let part = try PartNumber("6205-2rs")
    let bin = try BinCode("a-01")
    let received = try test.site.perform(
      ReceivePart(part: part, quantity: Quantity(3), bin: bin, price: Money(fen: 333)), as: test.keeper)
    #expect(received.outcome?.value == Money(fen: 999))
    _ = try test.site.perform(
      ReceivePart(part: part, quantity: Quantity(1), bin: bin, price: Money(fen: 1)), as: test.keeper)
    let issued = try test.site.perform(IssuePart(part: part, quantity: Quantity(1), bin: bin), as: test.keeper)
    #expect(issued.outcome?.value == Money(fen: 250))
    #expect(issued.outcome?.leftInBin == Quantity(3))
    let emptied = try test.site.perform(IssuePart(part: part, quantity: Quantity(3)), as: test.keeper)
    #expect(emptied.outcome?.value == Money(fen: 750))
    #expect(throws: SparesRefusal.self) {
      try test.site.perform(IssuePart(part: part, quantity: Quantity(1), bin: bin), as: test.keeper)
    }
    let document = try #require(emptied.outcome?.document)
    _ = try test.site.perform(ReverseDocument(document: document), as: test.keeper)
    let card = try #require(try PartCard.read(part, in: test.site))
    #expect(card.onHand == Quantity(3))
    #expect(card.value == Money(fen: 750))
    #expect(try test.site.verify().isEmpty)
  }

  @Test(
    "S41: Chinese words of one and two characters, pinyin initials, letters and numbers find a part",
    arguments: ["轴", "轴承", "zc", "深沟球轴承", "bear", "6205", "62", "6205-2RS", "sgq"])
  func finds(_ typed: String) throws {
    let test = try TestSite()
    try test.addPart("6205-2RS")
    try test.addPart("V-100", chinese: "截止阀", english: "Globe valve")
    var query = ListingQuery()
    query.find = typed
    let page = try test.site.page(try test.site.listing("stock"), query, for: test.keeper)
    #expect(page.rows.count == 1)
    #expect(page.rows.first?.values.first?.text == "6205-2RS")
    #expect(try test.site.count(try test.site.listing("stock"), query, for: test.keeper) == 1)
  }

  @Test("the catalogue is sound") func catalog() { #expect(Catalog.standard.problems.isEmpty) }
}
