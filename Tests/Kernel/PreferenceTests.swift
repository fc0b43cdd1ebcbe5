import SQLite
import Testing
import Values

@testable import Kernel

/// What people remember of their screens (S41): their own alone, and views that everybody may have.
@Suite struct PreferenceTests {
  let house: TestHouse

  init() throws { house = try TestHouse() }

  private func layout(_ change: (inout ListLayout) -> Void = { _ in }) -> ListLayout {
    var layout = ListLayout()
    layout.columns = [.init("body", width: 20)]
    layout.order = "id"
    change(&layout)
    return layout
  }

  private func save(_ name: String, shared: Bool = false, as person: Session) throws -> ViewSaved {
    let action = SaveView(listing: "notes", name: name, layout: layout(), shared: shared)
    guard case .done(let saved, _) = try house.site.perform(action, as: person) else {
      throw TestRefusal.unwanted(name)
    }
    return saved
  }

  @Test("a preference is its owner's alone, is replaced, and is forgotten without a value") func own() throws {
    _ = try house.site.perform(SetPreference(.theme, "light"), as: house.clerk)
    _ = try house.site.perform(SetPreference(.theme, "mono"), as: house.clerk)
    _ = try house.site.perform(SetPreference(.language, "zh"), as: house.clerk)
    #expect(try house.site.preferences(of: house.clerk) == ["theme": "mono", "language": "zh"])
    #expect(try house.site.preferences(of: house.other).isEmpty)
    _ = try house.site.perform(SetPreference(.theme, nil), as: house.clerk)
    #expect(try house.site.preferences(of: house.clerk) == ["language": "zh"])
    #expect(try house.site.verify().isEmpty)
  }

  @Test(
    "what no screen could use is refused and not kept",
    arguments: [
      ("theme", "pink"), ("language", "fr"), ("mouse", "yes"), ("columns.notes", "[]"), ("columns.notes", "{\"x\":1}"),
      ("columns.notes", #"{"columns":[{"name":"nobody"}]}"#), ("columns.nowhere", "{}"), ("columns.", "{}"),
      ("columns.notes", #"{"columns":[{"name":"body","width":2}]}"#), ("columns.notes.", "{}"),
      ("columns.notes", #"{"columns":[{"name":"body"},{"name":"body"}]}"#), ("view.notes", "one"), ("view.notes", "99"),
    ]) func refused(_ name: String, _ value: String) throws
  {
    var action = SetPreference()
    action.preference = name
    action.value = value
    let code = house.refusal { try house.site.perform(action, as: house.clerk) }
    #expect(code == "kernel.badValue" || code == "kernel.unknownView", "\(name) \(value): \(code ?? "taken")")
    #expect(try house.rows("preference") == 0)
  }

  @Test("there is no other preference") func unknown() throws {
    var action = SetPreference()
    action.preference = "colour"
    action.value = "blue"
    #expect(house.refusal { try house.site.perform(action, as: house.clerk) } == "kernel.unknownPreference")
  }

  @Test("the columns of a list within a screen have a place of their own") func places() throws {
    let text = layout().json.text
    _ = try house.site.perform(SetPreference(.columns(place: "notes.part"), text), as: house.clerk)
    #expect(try house.site.preferences(of: house.clerk)["columns.notes.part"] == text)
  }

  @Test("a view is kept with all that belongs to it, and saving it again replaces it") func views() throws {
    let first = try save("Mine", as: house.clerk)
    let again = try save("Mine", as: house.clerk)
    #expect(first.view == again.view)
    let views = try house.site.savedViews(for: house.clerk)
    #expect(views == [SavedView(id: first.view, listing: "notes", name: "Mine", isShared: false, layout: layout())])
    #expect(try house.site.savedViews(for: house.other).isEmpty)
  }

  @Test("a layout reads back what it writes") func roundTrip() {
    let whole = layout {
      $0.isReversed = true
      $0.filters = ["a": .integer(3), "b": "x\u{22}y"]
      $0.find = "轴承 \\ 6205"
      $0.columns.append(.init("number"))
    }
    #expect(ListLayout(text: whole.json.text) == whole)
    #expect(ListLayout(text: "{}") == ListLayout())
    for broken in ["", "[]", "{\"columns\":[1]}", "{\"order\":1}", "{\"other\":1}", "nonsense"] {
      #expect(ListLayout(text: broken) == nil, "\(broken)")
    }
  }

  @Test("what a listing has no longer is left out, the rest stays") func fitting() {
    let old = layout {
      $0.columns = [.init("gone"), .init("body", width: 1), .init("body")]
      $0.order = "gone"
      $0.isReversed = true
      $0.filters = ["gone": .integer(1)]
      $0.find = "x"
    }
    var wanted = ListLayout()
    wanted.columns = [.init("body", width: ListLayout.widths.lowerBound)]
    #expect(old.fitting(TestPart.listing) == wanted)
  }

  @Test("sharing needs its permission, and so does deleting what is shared") func sharing() throws {
    #expect(house.refusal { try save("All", shared: true, as: house.clerk) } == "notPermitted")
    // The administrator may share, but not a view of a list that is closed to them.
    _ = try house.site.perform(GrantRole(account: "admin", role: "clerk"), as: house.admin)
    let shared = try save("All", shared: true, as: house.admin)
    #expect(try house.site.savedViews(for: house.clerk).map(\.isShared) == [true])
    #expect(house.refusal { try house.site.perform(DeleteView(shared.view), as: house.clerk) } == "notPermitted")
    _ = try house.site.perform(SetPreference(.view(listing: "notes"), "\(shared.view.rawValue)"), as: house.clerk)
    _ = try house.site.perform(DeleteView(shared.view), as: house.admin)
    #expect(try house.site.savedViews(for: house.clerk).isEmpty)
    #expect(try house.site.preferences(of: house.clerk).isEmpty, "a list opens with a view that is gone")
  }

  @Test("a view of a list nobody showed you is neither kept nor told of") func sight() throws {
    let stranger = try TestHouse.open("stranger", role: nil, by: house.admin, house.site)
    #expect(house.refusal { try save("Mine", as: stranger) } == "notPermitted")
    _ = try house.site.perform(GrantRole(account: "admin", role: "clerk"), as: house.admin)
    _ = try save("All", shared: true, as: house.admin)
    #expect(try house.site.savedViews(for: stranger).isEmpty)
  }

  @Test("somebody else's view cannot be deleted nor opened with, and it is not told that there is one") func others()
    throws
  {
    let mine = try save("Mine", as: house.clerk)
    #expect(house.refusal { try house.site.perform(DeleteView(mine.view), as: house.other) } == "kernel.unknownView")
    let opening = SetPreference(.view(listing: "notes"), "\(mine.view.rawValue)")
    #expect(house.refusal { try house.site.perform(opening, as: house.other) } == "kernel.unknownView")
    _ = try house.site.perform(opening, as: house.clerk)
    #expect(try house.rows("saved_view") == 1)
  }

  @Test("so many views and no more; saving over one adds none") func most() throws {
    for number in 1...SavedView.most { _ = try save("View \(number)", as: house.clerk) }
    #expect(house.refusal { try save("One more", as: house.clerk) } == "kernel.tooManyViews")
    _ = try save("View 1", as: house.clerk)
    #expect(try house.rows("saved_view") == SavedView.most)
  }

  @Test("a first PIN has to be replaced before anything is remembered") func firstPIN() throws {
    _ = try house.site.perform(
      OpenAccount(account: "new", fullName: "new", pin: "1357", role: "clerk"), as: house.admin)
    let new = try house.site.signIn(name: "new", pin: "1357", terminal: "t")
    #expect(house.refusal { try house.site.perform(SetPreference(.theme, "light"), as: new) } == "mustChangePIN")
    #expect(house.refusal { try save("Mine", as: new) } == "mustChangePIN")
  }
}
