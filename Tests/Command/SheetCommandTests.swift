import Testing
import Values

@Suite("B43: the command sheet") struct SheetCommandTests {
  private func enrolled() throws -> (sandbox: Sandbox, name: String) {
    let sandbox = try Sandbox.withSite(isDemo: false)
    let unit = try sandbox.run("do", "units.add", #"{"name":"Ward <4>"}"#)
    try #require(unit.status == 0, "\(unit.out)\(unit.err)")
    let id = try #require(try JSON.parse(unit.out)["outcome"]?["unit"]?.integer, "\(unit.out)")
    let enrol = try sandbox.run("do", "fire.enrolUnit", #"{"unit":\#(id),"kind":"county"}"#)
    try #require(enrol.status == 0, "\(enrol.out)\(enrol.err)")
    return (sandbox, "\(id) 2026-11")
  }

  @Test("without operands it lists the kinds in the language asked for") func kinds() throws {
    let sandbox = try Sandbox.withSite(isDemo: false)
    let english = try sandbox.run("sheet")
    #expect(english.status == 0)
    #expect(english.out.contains("equipmentMonth  Equipment to check on a route (the route's code)\n"))
    #expect(try sandbox.run("sheet", "--language", "zh").out.contains("equipmentMonth  路线器材月检表 (路线编码)\n"))
  }

  @Test("text in both languages, HTML, and a file that appears whole") func prints() throws {
    let (sandbox, name) = try enrolled()
    let english = try sandbox.run("sheet", "equipmentReport", name)
    #expect(english.status == 0, "\(english.err)")
    #expect(english.out.contains("Report of work on fire equipment") && english.out.contains("Ward <4>"))
    #expect(english.out.contains("2026-11-01 – 2026-11-30"))
    let chinese = try sandbox.run("sheet", "equipmentReport", name, "--language", "zh")
    #expect(chinese.out.contains("消防器材检查维修报告"))
    let file = try sandbox.run(
      "sheet", "equipmentReport", name, "--format", "html", "-o", sandbox.folder + "/sheet.html")
    #expect(file.status == 0 && file.out.isEmpty)
    let html = String(decoding: try sandbox.bytes(of: "sheet.html"), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("Ward &lt;4&gt;"))
  }

  @Test("an unknown kind, no key, a key that is none and a format it has not say so") func refusals() throws {
    let (sandbox, _) = try enrolled()
    let unknown = try sandbox.run("sheet", "nothing", "1")
    #expect(unknown.status == 1)
    #expect(unknown.err.contains("There is no sheet called nothing; there are ") && unknown.err.contains("patrolLog"))
    let unnamed = try sandbox.run("sheet", "equipmentReport")
    #expect(unnamed.status == 1)
    #expect(unnamed.err.contains("Which equipmentReport? Give unit and month, such as 3 2026-11."))
    let badKey = try sandbox.run("sheet", "equipmentReport", "ward")
    #expect(badKey.status == 1 && badKey.err.contains("Which equipmentReport?") && badKey.out.isEmpty)
    let noHazard = try sandbox.run("sheet", "hazardNotice", "H-1999-00001")
    #expect(noHazard.status == 1 && noHazard.err.contains("H-1999-00001") && noHazard.out.isEmpty)
    #expect(try sandbox.run("sheet", "equipmentReport", "1 2026-11", "--format", "csv").status == 2)
  }

  @Test("who may not see fire safety is refused, and no file is left") func right() throws {
    let (sandbox, name) = try enrolled()
    let target = sandbox.folder + "/sheet.txt"
    let refused = try sandbox.run(
      "sheet", "equipmentReport", name, "-o", target, with: ["QUARTERMASTER_USER": "wang"])
    #expect(refused.status != 0 && refused.out.isEmpty && !refused.err.isEmpty)
    #expect(!sandbox.exists("sheet.txt"))
  }
}
