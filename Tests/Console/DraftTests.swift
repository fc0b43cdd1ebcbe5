import Testing

@testable import Console

/// Drafts on several terminals of one person: only one whose form is gone is offered.
@Suite("Drafts of several terminals") struct DraftTests {
  /// A receipt of so many begun, its quantity left.
  private func begin(_ quantity: String, _ session: KeySession) {
    session.press(.control("r"))
    session.type(quantity)
    session.press(.enter)
  }

  private func files(_ harness: ConsoleHarness) -> [String] {
    let state = harness.folder.path + "/quartermaster"
    return Files.names(in: state).filter { $0.hasPrefix("drafts-") }.flatMap { Files.names(in: state + "/" + $0) }
  }

  @Test("the draft of a form that is open on another terminal is not offered; once that is gone, it is")
  func openElsewhere() throws {
    let harness = try ConsoleHarness()
    var one: KeySession? = try harness.session()
    try begin("7", #require(one))
    let two = try harness.session()
    begin("9", two)
    #expect(!two.shows("Unfinished entry"))
    // Each has a draft of its own, and neither is offered to a third.
    #expect(files(harness).count == 2)
    let three = try harness.session()
    three.press(.control("r"))
    #expect(!three.shows("Unfinished entry"))
    three.press(.escape)
    one?.terminal.send(.hangUp)
    one?.play()
    one = nil
    three.press(.control("r"))
    #expect(three.shows("Part 6205-2RS, Quantity 7"))
    // The one that is asked about is nobody else's meanwhile.
    let four = try harness.session()
    four.press(.control("r"))
    #expect(!four.shows("Unfinished entry"))
    // Taken up, it is in use again; put off, it would be free.
    three.press(.enter)
    four.press(.escape, .control("r"))
    #expect(!four.shows("Unfinished entry"))
    three.press(.control("s"))
    #expect(three.message.contains("Received 7 ea of 6205-2RS"))
    two.press(.control("s"))
    #expect(two.message.contains("Received 9 ea of 6205-2RS"))
    #expect(files(harness) == [])
  }

  @Test("a draft that was put off is for whoever opens the form next, on any terminal") func putOff() throws {
    let harness = try ConsoleHarness()
    begin("7", try harness.session())
    let one = try harness.session()
    one.press(.control("r"))
    #expect(one.shows("Quantity 7"))
    one.press(.escape)
    let two = try harness.session()
    two.press(.control("r"))
    #expect(two.shows("Quantity 7"))
  }

  @Test("a form left by way of the menu keeps its draft, and it is offered in the same program") func leftBehind()
    throws
  {
    let session = try ConsoleHarness().session()
    begin("7", session)
    session.app.leave(.home)
    session.play()
    session.app.leave(.openListing("stock", filters: [:]))
    session.play()
    session.press(.control("r"))
    #expect(session.shows("Quantity 7"))
  }

  @Test("a file that is no draft is passed over") func damaged() throws {
    let harness = try ConsoleHarness()
    begin("7", try harness.session())
    let state = harness.folder.path + "/quartermaster"
    let folder = try #require(Files.names(in: state).first { $0.hasPrefix("drafts-") })
    let name = try #require(files(harness).first)
    _ = try harness.folder.write("quartermaster/\(folder)/\(name)", "{")
    let session = try harness.session()
    session.press(.control("r"))
    #expect(!session.shows("Unfinished entry"))
    #expect(session.line(0).contains("Receive"))
  }
}
