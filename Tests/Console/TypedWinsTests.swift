import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What was typed, and what is only proposed or carried over.
@Suite("What was typed wins over every proposal") struct TypedWinsTests {
  private func text(_ id: FieldID, _ session: KeySession) -> String {
    (session.top as? PostingScreen)?.entry.form[id] ?? "?"
  }

  private func open(_ kind: PostingKind, _ part: String?, _ session: KeySession) {
    session.open(PostingScreen(kind, part: part, session.app.surroundings))
  }

  /// Begins a receipt and types all of it, each field left; then the connection breaks.
  private func breakOff(_ harness: ConsoleHarness) throws {
    let session = try harness.session(rows: 30, columns: 100)
    open(.receive, "V-100", session)
    for text in ["4", "A-02", "7", "SUP", "DN-9"] {
      session.type(text)
      session.press(.enter)
    }
    session.terminal.send(.hangUp)
    session.play()
  }

  @Test("G40: a receipt broken off and taken up from the row of another part is as it was typed") func takenUp() throws
  {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    try breakOff(harness)
    let two = try harness.session(rows: 30, columns: 100)
    open(.receive, "6205-2RS", two)
    for text in ["Part V-100, Quantity 4, Bin A-02, ", "Price per unit (excl. tax) 7, Delivery note DN-9."] {
      #expect(two.shows(text))
    }
    two.press(.enter)
    #expect(text("part", two) == "V-100" && text("quantity", two) == "4")
    #expect(text("bin", two) == "A-02" && text("price", two) == "7")
    #expect(text("supplier", two) == "SUP-1" && text("reference", two) == "DN-9")
    two.press(.control("s"))
    #expect(two.message.contains("Received 4 ea of V-100 into A-02"))
    let site = try harness.open()
    defer { site.close() }
    // Three at 12.50 and four at 7.
    #expect(try PartCard.read(PartNumber("V-100"), in: site)?.value == Money(fen: 3 * 1250 + 4 * 700))
  }

  @Test("S40: what was typed before the part was changed stays; a proposal follows the part") func otherPart() throws {
    let session = try ConsoleHarness().session(rows: 30, columns: 100)
    open(.receive, "V-100", session)
    #expect(text("bin", session) == "A-01" && text("price", session) == "12.50")
    #expect(session.shows("proposed (most)"))
    session.press(.enter)
    session.type("A-02")
    session.press(.up, .up)
    #expect(!session.shows("proposed (most)"))
    session.press(.control("u"))
    session.type("O-25")
    session.press(.enter)
    #expect(text("bin", session) == "A-02" && text("price", session) == "12.50")
  }

  @Test("S05: a receipt goes where the part lay last, says so, and nowhere where that is blocked") func last() throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(
      IssuePart(part: PartNumber("V-100"), quantity: Quantity(3), bin: BinCode("A-01")), as: harness.manager)
    let session = try harness.session(rows: 30, columns: 100)
    // A receipt of something else into another bin says nothing of this part.
    open(.receive, "O-25", session)
    session.type("1")
    session.press(.enter)
    session.type("A-02")
    session.press(.control("s"))
    #expect(session.message.contains("into A-02"))
    open(.receive, "V-100", session)
    #expect(text("bin", session) == "A-01" && session.shows("proposed (last)"))
    open(.receive, "V-200", session)
    #expect(text("bin", session) == "" && !session.shows("proposed ("))
    _ = try site.perform(BlockBin(bin: BinCode("A-01"), isBlocked: true, reason: "wet"), as: harness.manager)
    open(.receive, "V-100", session)
    #expect(text("bin", session) == "")
    session.press(.control("e"))
  }

  @Test("S40: the purpose is carried over with its reference, and goes with it") func purpose() throws {
    let session = try ConsoleHarness().session(rows: 30, columns: 100)
    open(.issue, "O-25", session)
    session.type("1")
    session.press(.enter, .enter)
    session.type("dep")
    session.press(.enter)
    session.type("D1")
    session.press(.control("s"))
    #expect(session.message.contains("Issued 1 ea"))
    open(.issue, "O-25", session)
    #expect(text("purpose", session) == "department" && text("reference", session) == "D1")
    #expect(session.shows("from your last issue"))
    session.press(.enter, .enter)
    session.type("work")
    #expect(text("purpose", session) == "workOrder" && text("reference", session) == "")
    #expect(!session.shows("from your last issue"))
  }

  @Test("S05: a delivery note is carried over with its supplier, and goes with it") func supplier() throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: 30, columns: 100)
    open(.receive, "O-25", session)
    session.type("1")
    session.press(.enter, .enter, .enter)
    session.type("SUP")
    session.press(.enter)
    session.type("DN-9")
    session.press(.control("s"))
    #expect(session.message.contains("Received 1 ea"))
    open(.receive, "V-100", session)
    #expect(text("supplier", session) == "SUP-1" && text("reference", session) == "DN-9")
    session.press(.enter, .enter, .enter, .left)
    #expect(text("supplier", session) == "" && text("reference", session) == "")
    // Opened with a supplier of its own, it takes neither.
    session.open(PostingScreen(.receive, part: "V-100", given: ["supplier": "SUP-2"], session.app.surroundings))
    #expect(text("reference", session) == "")
  }

  @Test("G40: the form of an action taken up from another row is as it was typed") func actionForm() throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    func open(_ part: String, _ session: KeySession) throws {
      let kind = try #require(session.app.surroundings.catalog.actions[SetSupplierPrice.name])
      session.open(ActionFormScreen(kind, session.app.surroundings, values: ["supplier": "SUP-1", "part": part]))
    }
    func breakOff() throws {
      let session = try harness.session(rows: 30, columns: 100)
      try open("V-100", session)
      session.type("7.50")
      session.press(.enter)
      session.terminal.send(.hangUp)
      session.play()
    }
    try breakOff()
    let session = try harness.session(rows: 30, columns: 100)
    try open("O-25", session)
    #expect(session.shows("Unfinished entry"))
    session.press(.enter)
    let form = try #require(session.top as? ActionFormScreen).form
    #expect(form["part"] == "V-100" && form["price"] == "7.50" && form["supplier"] == "SUP-1")
  }

  @Test("a receipt shows its buttons on a small window, whatever is said beside its fields") func smallWindow() throws {
    let session = try ConsoleHarness().session(rows: 16, columns: 60)
    open(.receive, "V-100", session)
    #expect(session.shows("proposed (most)"))
    #expect(session.shows(" Post     Cancel"))
  }
}
