import Core
import Kernel
import Office
import Terminal
import Testing
import Values

@testable import Console

/// G32: forms on the screens: made, published, asked where a service needs them, and shown with their version.
@Suite struct FormScreenTests {
  let harness: ConsoleHarness

  init() throws {
    harness = try ConsoleHarness()
    try harness.fillOffice()
    try harness.fillForms()
  }

  @Test(
    "G32: a service asks its form in the same screen; a remark is asked where the answer needs it",
    arguments: Language.allCases)
  func asks(_ language: Language) throws {
    let isEnglish = language == .english
    let keeper = try harness.session(as: harness.keeper, language: language)
    keeper.open(listing: "requests")
    keeper.press(.function(7), .right)
    #expect(keeper.screen.contains(isEnglish ? "Where exactly is it" : "具体位置及到达方式"), "\(keeper.screen)")
    keeper.press(.enter)
    keeper.type("The gate sticks")
    keeper.press(.control("s"))
    #expect(keeper.screen.contains(isEnglish ? "Needed." : "必填。"), "\(keeper.screen)")
    keeper.type("By the yard")
    keeper.press(.enter)
    #expect(!keeper.screen.contains(isEnglish ? "Remark to it" : "对上一项的备注"))
    keeper.press(.right, .right)
    #expect(keeper.screen.contains(isEnglish ? "Remark to it" : "对上一项的备注"), "\(keeper.screen)")
    keeper.press(.control("s"))
    #expect(keeper.message.contains(isEnglish ? "Not saved" : "未保存"))
    keeper.type("It swings")
    keeper.press(.control("s"))
    #expect(keeper.message.contains("REQ-2026-0001"), "\(keeper.screen)")
    keeper.press(.enter)
    #expect(
      keeper.screen.contains(isEnglish ? "Repair (REPAIR, version 1)" : "报修单（REPAIR 第 1 版）"), "\(keeper.screen)")
    #expect(keeper.screen.contains("By the yard") && keeper.screen.contains("It swings"))
  }

  @Test("G32: who has an older version before them is told, and gets the new items below what they entered")
  func newer() throws {
    let keeper = try harness.session(as: harness.keeper)
    keeper.open(listing: "requests")
    keeper.press(.function(7), .right, .enter)
    keeper.type("The gate sticks")
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    let code = FormCode(unchecked: "REPAIR")
    let items = try #require(try site.formVersion(code)).items
    let heat = try FormItem(json: ["code": "HEAT", "kind": "number", "titleEnglish": "How hot", "required": true])
    _ = try site.perform(PublishForm(code, [items[0], heat]), as: admin)
    site.close()
    keeper.press(.enter, .enter, .enter)
    keeper.type("By the yard")
    keeper.press(.enter, .right, .control("s"))
    #expect(keeper.message.contains("version 2 counts now"), "\(keeper.screen)")
    #expect(keeper.shows("How hot") && !keeper.shows("Can people pass") && keeper.shows("By the yard"))
    keeper.press(.control("s"))
    keeper.type("40")
    keeper.press(.control("s"))
    #expect(keeper.message.contains("REQ-2026-0001"), "\(keeper.screen)")
  }

  @Test(
    "G32: a new version is made from the newest: items are added, moved and removed, then published",
    arguments: Language.allCases)
  func edits(_ language: Language) throws {
    let isEnglish = language == .english
    let manager = try harness.session(language: language)
    manager.open(listing: "forms")
    #expect(manager.screen.contains("REPAIR") && manager.screen.contains(isEnglish ? "in use" : "使用中"))
    manager.press(.enter)
    #expect(manager.screen.contains(isEnglish ? "Version 1" : "第 1 版"), "\(manager.screen)")
    manager.press(.function(2))
    #expect(manager.screen.contains(isEnglish ? "2 items; from version 1" : "2 项；基于第 1 版"), "\(manager.screen)")
    manager.press(.function(7))
    manager.type("heat")
    manager.press(.enter, .right, .enter)
    #expect(
      manager.screen.contains(isEnglish ? "yes or no" : "是或否") || manager.screen.contains(isEnglish ? "number" : "数字"))
    manager.type(isEnglish ? "How hot is it" : "温度")
    manager.press(.control("s"))
    #expect(manager.screen.contains(isEnglish ? "3 items" : "3 项"), "\(manager.screen)")
    #expect(manager.screen.contains("HEAT"))
    // The new one stands below the first; it goes to the end.
    manager.press(.control("n"))
    manager.press(.up, .control("d"))
    #expect(manager.screen.contains(isEnglish ? "2 items" : "2 项"), "\(manager.screen)")
    #expect(manager.message.contains("SAFE"))
    manager.press(.control("s"))
    manager.press(.control("s"))
    #expect(manager.message.contains(isEnglish ? "Version 2 of form REPAIR" : "表单 REPAIR 第 2 版"), "\(manager.screen)")
    #expect(manager.screen.contains(isEnglish ? "Version 2, counts from" : "第 2 版，自"), "\(manager.screen)")
    let site = try harness.open()
    defer { site.close() }
    let version = try #require(try site.formVersion(FormCode("REPAIR")))
    #expect(version.items.map(\.code.text) == ["WHERE", "HEAT"])
    #expect(version.titleChinese == "报修单")
  }

  @Test("G32: a version in the making is kept as a draft and offered again") func draft() throws {
    let manager = try harness.session()
    manager.open(FormEditScreen(screen: FormCode(unchecked: "REPAIR"), manager.app.surroundings))
    manager.press(.control("d"))
    #expect(manager.screen.contains("1 items"), "\(manager.screen)")
    manager.press(.escape)
    #expect(manager.screen.contains("not saved"), "\(manager.screen)")
    manager.press(.escape)
    #expect(manager.screen.contains("1 items"))
  }

  @Test("G32: what an action asks of a form is said in words, also where it waits or is on record") func words() throws
  {
    let kind = try #require(Catalog.standard.actions[RaiseRequest.name])
    let lines = ActionContent.lines(
      [
        "service": "REPAIR", "title": "t",
        "answers": ["WHERE": "Yard", "HEAT": .decimal("71.5"), "SAFE": ["value": "no", "remark": "loose"]],
      ], of: kind, measure: nil)
    #expect(lines.last == Phrase("Answers: ", "表单答案：") + Phrase(verbatim: "WHERE: Yard; HEAT: 71.5; SAFE: no (loose)"))
    let publish = try #require(Catalog.standard.actions[PublishForm.name])
    let items: JSON = [["code": "WHERE"], ["code": "SAFE"]]
    #expect(
      ActionContent.lines(["items": items], of: publish, measure: nil)
        == [Phrase("Items: ", "项目：") + Phrase(verbatim: "WHERE, SAFE")])
  }

  @Test("G32: who may not keep forms sees no list of them") func rights() throws {
    let keeper = try harness.session(as: harness.keeper)
    #expect(Router.listing("forms", filters: [:], keeper.app.surroundings) == nil)
  }
}
