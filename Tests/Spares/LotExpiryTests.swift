import Kernel
import Spares
import Testing
import Values

/// S13: the last day of a lot that came without one, and one that was wrong.
@Suite struct LotExpiryTests {
  let daily: DailySite
  let today: Day

  init() throws {
    daily = try DailySite()
    today = daily.site.today
    // Lots may come without a last day as long as the part does not ask for one.
    var part = ChangePart(number: try PartNumber("LOT"))
    part.hasExpiry = false
    try daily.do(part)
    try daily.receive("LOT", 5, lot: "L1")
    try daily.receive("LOT", 5, lot: "L2")
    part.hasExpiry = true
    try daily.do(part)
  }

  @discardableResult private func set(_ lot: String, _ day: Int32, _ reason: String = "") throws -> Done {
    try daily.do(
      SetLotExpiry(
        part: PartNumber("LOT"), lot: LotCode(lot), expires: today.advanced(by: day), reason: reason))
  }

  @Test("S13: a lot without a last day gets one; the next issue takes what expires first") func missing() throws {
    #expect(daily.legs(try daily.issue("LOT", 1)) == ["A-01 L1 1"])
    let said = try set("L2", 30).sentence
    #expect(said.english.contains("Lot L2 of part LOT is good until \(today.advanced(by: 30))"))
    #expect(daily.legs(try daily.issue("LOT", 1)) == ["A-01 L2 1"])
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S13: a last day is corrected only with a reason, to another day, of a lot there is") func correction() throws {
    try set("L1", 30)
    #expect(daily.refusal { try set("L1", 20) } == "spares.expiryReasonNeeded")
    #expect(daily.refusal { try set("L1", 20, " ") } == "spares.expiryReasonNeeded")
    #expect(daily.refusal { try set("L1", 30, "again") } == "spares.sameExpiry")
    #expect(daily.refusal { try set("L9", 30) } == "spares.unknownLot")
    #expect(daily.refusal { try daily.do(SetLotExpiry()) } == "invalid")
    try set("L1", -1, "misread")
    #expect(daily.legs(try daily.issue("LOT", 1)) == ["A-01 L2 1"])
    #expect(daily.refusal { try daily.issue("LOT", 1, lot: "L1") } == "spares.lotExpired")
    #expect(
      try daily.site.database.first("SELECT content FROM audit ORDER BY id DESC LIMIT 1 OFFSET 1") { $0.text(0) }
        .map { $0.contains("misread") } == true)
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S13: it takes the permission to maintain parts") func permission() throws {
    #expect(
      daily.refusal {
        try daily.do(
          SetLotExpiry(part: PartNumber("LOT"), lot: LotCode("L1"), expires: today), as: daily.test.keeper)
      } == "notPermitted")
  }

  @Test("S13: the sentences say lot of a lot and serial number of a serial number") func words() throws {
    let part = try PartNumber("P")
    let lot = try LotCode("X1")
    func all(_ tracking: Tracking) -> [SparesRefusal] {
      [
        .unknownLot(part, lot: lot, tracking), .lotNeeded(part, tracking), .expiryNeeded(part, lot: lot, tracking),
        .expiryDiffers(part, lot: lot, tracking, known: today), .expiryPassed(part, lot: lot, tracking, on: today),
        .sameExpiry(part, lot: lot, tracking, on: today),
        .expiryReasonNeeded(part, lot: lot, tracking, known: today), .lotExpired(part, lot: lot, tracking, on: today),
      ]
    }
    for refusal in all(.serial) {
      #expect(refusal.sentence.english.lowercased().contains("serial number"))
      #expect(!refusal.sentence.english.lowercased().contains("lot"), "\(refusal.sentence.english)")
      #expect(refusal.sentence.chinese.contains("序列号") && !refusal.sentence.chinese.contains("批"))
    }
    for refusal in all(.lot) {
      #expect(!refusal.sentence.english.lowercased().contains("serial"))
      #expect(refusal.sentence.chinese.contains("批号") && !refusal.sentence.chinese.contains("序列号"))
    }
    let posted = try daily.receive("SER", 1, lot: "S-1").sentence
    #expect(posted.english.contains("serial number S-1") && posted.chinese.contains("序列号 S-1"))
  }
}
