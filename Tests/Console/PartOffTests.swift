import Core
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// G30: each part switched off in turn; what the others do is done all the same.
@Suite("Key sessions with parts switched off") struct PartOffTests {
  let harness: ConsoleHarness
  let admin: Session

  init() throws {
    harness = try ConsoleHarness()
    admin = try harness.signInAdmin()
  }

  private func turn(_ part: String, on isOn: Bool) throws {
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(ChangeSetting(setting: "parts." + part, value: isOn ? "true" : "false"), as: admin)
  }

  static let parts = Catalog.standard.known.parts.map(\.name)

  @Test(
    "G30: every list of the other parts opens, nothing of the part is left in the palette or the menu", arguments: parts
  )
  func others(_ part: String) throws {
    try turn(part, on: false)
    let session = try harness.session(as: admin)
    let offered = session.app.surroundings.catalog
    #expect(offered.switchedOff == [part])
    let gone = Catalog.standard.parts.first { $0.name == part }
    for action in gone?.actions ?? [] {
      #expect(offered.actions[action.name] == nil)
      #expect(session.app.top?.items.contains { $0.id.rawValue == "do." + action.name } == false)
    }
    for listing in Catalog.standard.parts.flatMap(\.listings) {
      let screen = Router.listing(listing.name, filters: [:], session.app.surroundings)
      let isGone = Catalog.standard.partName(ofListing: listing.name) == part
      #expect((screen == nil) == isGone, "\(listing.name)")
      guard let screen else { continue }
      session.open(screen)
      #expect(session.line(0).contains(session.app.top?.title.english ?? "?"), "\(listing.name)")
      #expect(session.terminal.grid.invariantViolations() == [])
      session.press(.escape)
    }
    for desk in Router.parts.filter({ $0.name != part }).flatMap(\.desks) {
      session.open(desk.open(session.app.surroundings))
      session.press(.escape)
    }
    session.press(.function(9), .control("g"), .function(9))
    #expect(session.app.end == nil)
  }

  @Test("G30: the storekeeper issues a part whatever else is off", arguments: parts.filter { $0 != "spares" })
  func storekeeper(_ part: String) throws {
    try turn(part, on: false)
    let session = try harness.session()
    session.open(PostingScreen(.issue, part: "6205-2RS", session.app.surroundings))
    session.type("2")
    session.press(.control("s"), .control("s"))
    #expect(session.message.contains("Issued 2 ea of 6205-2RS"))
  }

  @Test("G30: on another terminal the screens of a part go within a second, what was typed there is kept") func live()
    throws
  {
    let session = try harness.session()
    let surroundings = session.app.surroundings
    let kind = try #require(surroundings.catalog.actions[AddPart.name])
    session.open(ActionFormScreen(kind, surroundings))
    session.type("NEW-1")
    session.press(.enter)
    try turn("spares", on: false)
    session.pass(milliseconds: 1000)
    session.play()
    session.app.turn(timeout: 0)
    #expect(session.message.contains("was switched off"))
    #expect(!session.shows("NEW-1"))
    #expect(Router.listing("stock", filters: [:], session.app.surroundings) == nil)
    try turn("spares", on: true)
    session.pass(milliseconds: 1000)
    session.app.turn(timeout: 0)
    #expect(session.app.settle())
    session.open(ActionFormScreen(kind, session.app.surroundings))
    #expect(session.shows("Unfinished entry"))
    #expect(session.shows("NEW-1"))
  }

  @Test("G30: with the stores off a person still signs in, and signs out") func signIn() throws {
    try turn("spares", on: false)
    let session = try harness.session(signedIn: false)
    session.type("wang")
    session.press(.enter)
    session.type("8642")
    session.press(.enter)
    #expect(session.app.surroundings.session?.name == "wang")
    #expect(session.app.surroundings.rights == .none)
    session.type("x")
    session.press(.control("g"), .control("p"), .escape)
    #expect(session.app.end == nil)
  }
}
