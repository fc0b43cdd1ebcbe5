import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// Numbers and days that cannot be, several serial numbers, and what belongs to a part that was left out.
@Suite("S40: what looks like a number is one, or is refused") struct DeskNumberTests {
  private func desk(_ language: Language = .english, receiving: Bool = false) throws -> (ConsoleHarness, KeySession) {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: 30, columns: 110, as: harness.keeper, language: language)
    session.press(.control("e"))
    if receiving { session.press(.control("r")) }
    return (harness, session)
  }

  private func enter(_ text: String, _ session: KeySession) {
    session.type(text)
    session.press(.enter)
  }

  private func scan(_ codes: String..., to session: KeySession) {
    for code in codes {
      session.pass(milliseconds: 3000)
      session.scan(code)
    }
  }

  @Test("S40: a bad quantity is refused with the reason", arguments: ["0", "1.5", "1,5", "-5", "0p", "０"])
  func quantity(_ text: String) throws {
    let (_, session) = try desk()
    scan("6205-2RS", to: session)
    enter(text, session)
    #expect(session.message.contains("is no quantity of 6205-2RS: a whole number, more than 0"))
    #expect(!session.shows("not registered"))
    // The Enter behind it does not post what the number was meant for.
    session.press(.enter)
    #expect(session.message.contains("Not posted:"))
    enter(text, session)
    enter("2", session)
    session.press(.enter)
    #expect(session.message.contains("Issued 2 ea of 6205-2RS"))
  }

  @Test("S40: the same in Chinese, and while receiving it is no delivery note") func receiving() throws {
    let (_, session) = try desk(.chinese, receiving: true)
    scan("6205-2RS", to: session)
    enter("1.5", session)
    #expect(session.message.contains("1.5 不是 6205-2RS 的有效数量：须为大于 0 的整数"))
    scan("4500123", to: session)
    #expect(session.message.contains("已作为送货单号"))
  }

  @Test("S40: a part with decimals says how many it has") func decimals() throws {
    let (_, session) = try desk()
    scan("CABLE", to: session)
    enter("1.2345", session)
    #expect(session.message.contains("more than 0, at most 3 decimals behind a point"))
    enter("1.5", session)
    #expect(session.message.contains("quantity 1.500 m"))
  }

  @Test("S13 S40: a day that is none is no delivery note", arguments: ["2027-13-01", "2027/2/30", "20271301"])
  func day(_ text: String) throws {
    let (_, session) = try desk(receiving: true)
    scan("GREASE", "L-77", to: session)
    enter(text, session)
    #expect(session.message.contains("is no day: type the last day as 2027-03-01"))
    #expect(session.shows("L-77; type its last day"))
    enter("2027-03-01", session)
    #expect(session.shows("good until 2027-03-01"))
  }

  @Test("S05 S40: a price that is none is refused") func price() throws {
    let (_, session) = try desk(receiving: true)
    scan("V-100", to: session)
    enter("¥1.234", session)
    #expect(session.message.contains("is no price: more than 0, in yuan, at most two decimals"))
  }

  @Test("S13 S40: each further code is a further piece of a delivery with serial numbers, and all are posted")
  func serials() throws {
    let (harness, session) = try desk(receiving: true)
    scan("MOTOR", "A-01", "SN-A1", "SN-A2", "SN-A3", to: session)
    #expect(session.message.contains("serial number SN-A3: piece 3, Esc takes it away"))
    #expect(session.shows("SN-A1 SN-A2 SN-A3") && session.shows("3 ea"))
    scan("SN-A2", to: session)
    #expect(session.message.contains("serial number SN-A2 is on the desk already"))
    session.press(.escape)
    #expect(session.message.contains("SN-A3 was taken away"))
    session.press(.enter)
    #expect(session.shows("serial number SN-A1") && session.shows("serial number SN-A2"))
    #expect(session.shows("scan a part"))
    let site = try harness.open()
    defer { site.close() }
    let lots = try PartCard.read(PartNumber("MOTOR"), in: site)?.holdings.compactMap(\.lot?.text)
    #expect(lots?.sorted() == ["SN-A1", "SN-A2"])
  }

  @Test("S13 S40: all pieces are said to be taken away by another mode") func otherMode() throws {
    let (_, session) = try desk(receiving: true)
    scan("MOTOR", "SN-A1", "SN-A2", to: session)
    session.press(.control("t"))
    #expect(session.message.contains("taken away: serial number SN-A1, serial number SN-A2"))
  }

  @Test("S13 S40: a piece that is refused stays on the desk with those behind it") func refusedPiece() throws {
    let (harness, session) = try desk(receiving: true)
    scan("MOTOR", "A-01", "SN-B1", "SN-A1", "SN-B2", to: session)
    let other = try harness.open()
    var receive = ReceivePart(part: try PartNumber("MOTOR"), quantity: Quantity(1), bin: try BinCode("A-01"))
    receive.lot = try LotCode("SN-A1")
    receive.price = Money(fen: 100)
    _ = try other.perform(receive, as: harness.manager)
    other.close()
    session.press(.enter)
    #expect(session.message.contains("Serial number SN-A1 of part MOTOR is in stock already"))
    #expect(session.shows("SN-A1 SN-B2") && session.shows("2 ea"))
    let site = try harness.open()
    defer { site.close() }
    #expect(try PartCard.read(PartNumber("MOTOR"), in: site)?.onHand == Quantity(2))
  }

  @Test("S13 S40: a serial number that is in stock is not taken for a delivery") func inStock() throws {
    let (_, session) = try desk(receiving: true)
    scan("MOTOR", "A-01", "SN-A1", to: session)
    session.press(.enter)
    scan("MOTOR", "A-01", "SN-B1", "SN-A1", to: session)
    #expect(session.message.contains("serial number SN-A1 is in stock already, in A-01: it was not taken"))
    scan("SN-B2", to: session)
    #expect(session.shows("SN-B1 SN-B2") && session.shows("2 ea"))
  }

  @Test("S40: a figure is one in full width, behind a space or a plus", arguments: ["５", " 5", "+5", "２包"])
  func figure(_ text: String) throws {
    let (_, session) = try desk()
    scan("6205-2RS", to: session)
    enter(text, session)
    #expect(!session.shows("not registered"), "\(session.screen)")
    #expect(session.message.contains("quantity "), "\(session.screen)")
  }

  @Test("S40: what a burst brought behind a part that was left out is left out with it", arguments: [true, false])
  func leftOut(_ isKnown: Bool) throws {
    let (harness, session) = try desk()
    session.pass(milliseconds: 3000)
    session.terminal.send([
      .scan(Scan("6205-2RS")), .scan(Scan(isKnown ? "V-100" : "V-10")), .key(.character("2")), .key(.enter),
      .burst(Scan("WO-17")), .key(.enter),
    ])
    session.play()
    session.press(.escape)
    let left = isKnown ? "V-100" : "V-10"
    #expect(session.message.contains("\(left) was left out, and what came with it: 2, WO-17, Enter"))
    #expect(!session.shows("WO-17  ") && session.shows("1 ea"))
    session.press(.enter)
    #expect(session.message.contains("Not posted:"))
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of 6205-2RS"))
    let site = try harness.open()
    defer { site.close() }
    #expect(try PartCard.read(PartNumber("6205-2RS"), in: site)?.onHand == Quantity(23))
  }

  @Test("S40: what is scanned later, while the question is open, is not of that burst") func later() throws {
    let (_, session) = try desk()
    scan("6205-2RS", "V-100", "WO-17", to: session)
    session.press(.escape)
    #expect(session.shows("WO-17") && session.shows("6205-2RS  Deep groove"))
  }

  // MARK: - What the door would refuse

  @Test("S14 S40: the desk says before posting that the work order is closed, and what is reserved for others")
  func beforehand() throws {
    let (harness, session) = try desk()
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(AddWorkOrder(code: WorkOrderCode("WO-18"), title: "Done"), as: harness.manager)
    _ = try site.perform(CloseWorkOrder(code: WorkOrderCode("WO-18")), as: harness.manager)
    scan("6205-2RS", "WO-18", to: session)
    #expect(session.message.contains("work order WO-18 is closed: nothing is issued for it"))
    #expect(session.shows("WO-18  (closed)"))
    #expect(!session.shows("for work orders; free"))
    enter("23", session)
    #expect(session.shows("2 ea for work orders; free: 22 ea"))
    scan("WO-17", to: session)
    #expect(!session.shows("(closed)"))
    // A guess taken back leaves what was there before it.
    scan("WO-18", "JOB-77", to: session)
    #expect(!session.shows("(closed)"))
    session.press(.escape)
    #expect(session.shows("WO-18  (closed)"))
  }
}
