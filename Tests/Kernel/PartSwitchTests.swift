import Kernel
import Testing
import Values

/// G30: a part that is switched off is gone, and its data stay.
@Suite struct PartSwitchTests {
  let house: TestHouse

  init() throws { house = try TestHouse() }

  private func set(_ isOn: Bool, from day: Day? = nil) throws {
    _ = try house.site.perform(
      ChangeSetting(setting: "parts.test", value: isOn ? "true" : "false", from: day), as: house.admin)
  }

  @Test("G30: its actions, lists, files and permissions go; switched on again everything is back") func offAndOn()
    throws
  {
    _ = try house.site.perform(AddNote("kept"), as: house.clerk)
    try set(false)
    #expect(house.refusal { try house.site.perform(AddNote("n"), as: house.clerk) } == "partOff")
    #expect(house.refusal { try house.site.page(TestPart.listing, ListingQuery(), for: house.clerk) } == "partOff")
    #expect(house.refusal { try house.site.listing("notes") } == "partOff")
    #expect(house.refusal { try house.site.importKind("notes") } == "partOff")
    #expect(house.refusal { try house.site.view(needing: TestPart.see, for: house.clerk) { _ in } } == "partOff")
    #expect(try house.site.permissions(of: house.clerk).isEmpty)
    let offered = try house.site.offered
    #expect(offered.actions["test.addNote"] == nil)
    #expect(offered.listings["notes"] == nil)
    #expect(offered.permissions["test.write"] == nil)
    #expect(!offered.imports.contains { $0.name == "notes" })
    #expect(offered.switchedOff == ["test"])
    // What it was called can still be said.
    #expect(offered.known.actions["test.addNote"]?.title == AddNote.title)
    #expect(try house.notes() == ["kept"])
    #expect(try house.site.verify().isEmpty)
    try set(true)
    #expect(house.refusal { try house.site.perform(AddNote("n"), as: house.clerk) } == nil)
    #expect(try house.site.page(TestPart.listing, ListingQuery(), for: house.clerk).rows.count == 2)
    #expect(try house.site.offered.switchedOff.isEmpty)
  }

  @Test("G30, G31: it can be switched off from a later day on") func later() throws {
    try set(false, from: house.site.today.advanced(by: 1))
    #expect(house.refusal { try house.site.perform(AddNote("n"), as: house.clerk) } == nil)
    house.clock.advance(milliseconds: 86_400_000)
    #expect(house.refusal { try house.site.perform(AddNote("n"), as: house.clerk) } == "partOff")
  }

  @Test("G30: what all parts share cannot be switched off") func kernel() throws {
    let action = ChangeSetting(setting: "parts.kernel", value: "false")
    #expect(house.refusal { try house.site.perform(action, as: house.admin) } == "kernel.unknownSetting")
  }

  @Test("G22, G30: what waits of a part that is off is refused with the reason, and can be returned") func approval()
    throws
  {
    let asked = try house.site.perform(AddNote("dear", amount: 5000), as: house.clerk)
    let id = try #require(house.waiting(asked))
    try set(false)
    #expect(
      house.refusal { try house.site.perform(DecideApproval(approval: id, verdict: .approve), as: house.boss) }
        == "partOff")
    #expect(try house.notes().isEmpty)
    #expect(
      house.refusal {
        try house.site.perform(DecideApproval(approval: id, verdict: .return, note: "off"), as: house.boss)
      } == nil)
  }
}
