import Testing
import Values

@testable import Parking

@Suite("P32: the card carries what an exit without connection needs") struct CardBlobTests {
  typealias Bench = TariffBench

  private static let key = Array("a key of this lot, made up".utf8)

  private func card(_ code: String = "T1") throws -> CardBlob {
    CardBlob(
      session: "S-2026-000017", lot: "LOT-1", entry: try Bench.at("10:00").advanced(milliseconds: 59_999),
      vehicleClass: "small", tariff: code, version: 1)
  }

  @Test(
    "row 42: every sample, any length: the card's fee is the connected exit's fee",
    arguments: TariffSamples.all.map(\.code))
  func identical(_ code: String) throws {
    let tariff = try Bench.tariff(code)
    let text = try #require(try card(code).text(key: Self.key))
    #expect(text.utf8.count < 120)
    var random = RandomTariff(seed: 7)
    for _ in 0..<50 {
      let read = try CardBlob(text: text, key: Self.key, lot: "LOT-1")
      let exit = read.entry.advanced(milliseconds: random.number(0...300_000_000))
      let connected = Stay(entry: try card().entry, exit: exit, vehicleClass: "small")
      let offline = try read.quote(exit: exit, tariffs: [try Bench.tariff("B"), tariff], in: Bench.shanghai)
      #expect(offline == (try Bench.quote(tariff, connected)))
    }
  }

  @Test("a payment and a lease travel with the card, and so does the session that is charged once") func entitlement()
    throws
  {
    var card = try card()
    card.paid = Stay.Paid(until: try Bench.at("12:35"), fen: 2500)
    card.pass = Stay.Pass(
      term: "NIGHT", valid: TimeSpan(from: try Bench.at("00:00"), until: try Bench.at("00:00", day: 30)))
    let text = try #require(card.text(key: Self.key))
    let read = try CardBlob(text: text, key: Self.key, lot: "LOT-1")
    #expect(read == card)
    #expect(read.session == "S-2026-000017")
    // Nothing in it depends on when or how often it is written.
    #expect(card.text(key: Self.key) == text)
  }

  @Test("forged, of another key, torn, of another lot, of an unknown version: each has its own refusal") func refusals()
    throws
  {
    let card = try card()
    let text = try #require(card.text(key: Self.key))
    #expect(throws: CardBlobFault.forged) { try CardBlob(text: text, key: Array("another".utf8), lot: "LOT-1") }
    #expect(throws: CardBlobFault.otherLot("LOT-1")) { try CardBlob(text: text, key: Self.key, lot: "LOT-2") }
    let read = try CardBlob(text: text, key: Self.key, lot: "LOT-1")
    let newer = try Bench.tariff("T1", { $0.version = 2 })
    #expect(throws: CardBlobFault.unknownTariff(code: "T1", version: 1)) {
      try read.quote(exit: try Bench.at("12:00"), tariffs: [newer], in: Bench.shanghai)
    }
    for torn in [
      "", "A", "====", text + "!", text + " ", "轴承", String(text.prefix(20)), String(repeating: "A", count: 2000),
    ] {
      #expect(throws: CardBlobFault.torn, "\(torn)") { try CardBlob(text: torn, key: Self.key, lot: "LOT-1") }
    }
    let faults: [CardBlobFault] = [
      .torn, .forged, .otherLayout(2), .otherLot("x"), .unknownTariff(code: "T", version: 2),
    ]
    #expect(Set(faults.map(\.code)).count == faults.count)
  }

  @Test("no letter can be changed and no end cut off without its being noticed") func tampering() throws {
    let text = try #require(try card().text(key: Self.key))
    let letters = Array(text.utf8)
    for place in letters.indices {
      for other in [UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "_")] where other != letters[place] {
        var changed = letters
        changed[place] = other
        let forged = String(decoding: changed, as: UTF8.self)
        #expect(throws: CardBlobFault.self) { try CardBlob(text: forged, key: Self.key, lot: "LOT-1") }
      }
      #expect(throws: CardBlobFault.self) {
        try CardBlob(text: String(text.prefix(place)), key: Self.key, lot: "LOT-1")
      }
    }
  }

  @Test("rightly signed nonsense is refused too: another layout, texts cut short, bytes left over")
  func signedNonsense() throws {
    let text = try #require(try card().text(key: Self.key))
    let body = try #require(Base64URL.decode(text)).dropLast(CardBlob.tagLength)
    func read(_ bytes: [UInt8]) throws -> CardBlob {
      let signed = bytes + HMACSHA256.code(bytes, key: Self.key).prefix(CardBlob.tagLength)
      return try CardBlob(text: Base64URL.encode(signed), key: Self.key, lot: "LOT-1")
    }
    #expect(try read(Array(body)) == card())
    #expect(throws: CardBlobFault.otherLayout(9)) { try read([9] + body.dropFirst()) }
    #expect(throws: CardBlobFault.torn) { try read(Array(body) + [0]) }
    for length in 3..<body.count {
      #expect(throws: CardBlobFault.torn) { try read(Array(body.prefix(length))) }
    }
    var flags = Array(body)
    flags[1] = 4
    #expect(throws: CardBlobFault.torn) { try read(flags) }
  }

  @Test("a field that no reader could hold is not written") func tooLong() throws {
    var card = try card()
    card.session = String(repeating: "S", count: 81)
    #expect(card.text(key: Self.key) == nil)
  }
}
