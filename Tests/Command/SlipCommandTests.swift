import Testing
import Values

@Suite("S16: the command slip") struct SlipCommandTests {
  private func posted() throws -> (sandbox: Sandbox, number: String) {
    let sandbox = try Sandbox.withSite(isDemo: false)
    try sandbox.addParts(1...1)
    let done = try sandbox.run(
      "do", "spares.receive", #"{"part":"P-0001","quantity":3,"bin":"A-01","price":1250,"reference":"DN <7>"}"#)
    try #require(done.status == 0, "\(done.out)")
    return (sandbox, try #require(try JSON.parse(done.out)["outcome"]?["document"]?.string, "\(done.out)"))
  }

  @Test("text in both languages, HTML, and a file that appears whole") func slip() throws {
    let (sandbox, number) = try posted()
    let english = try sandbox.run("slip", number.lowercased())
    #expect(english.status == 0)
    #expect(english.out.contains(number) && english.out.contains("Quantity          3 ea"))
    let chinese = try sandbox.run("slip", number, "--language", "zh")
    #expect(chinese.out.contains("入库单") && chinese.out.contains("数量              3 件"))
    let target = sandbox.folder + "/slip.html"
    let file = try sandbox.run("slip", number, "--format", "html", "-o", target)
    #expect(file.status == 0 && file.out.isEmpty)
    let html = String(decoding: try sandbox.bytes(of: "slip.html"), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("DN &lt;7&gt;"))
  }

  @Test("an unknown document, a format it has not, and no document say so") func refusals() throws {
    let (sandbox, number) = try posted()
    let unknown = try sandbox.run("slip", "REC-1999-000001")
    #expect(unknown.status == 1)
    #expect(unknown.err.contains("REC-1999-000001"))
    #expect(try sandbox.run("slip", number, "--format", "csv").status == 2)
    #expect(try sandbox.run("slip").status == 2)
    #expect(try sandbox.run("help", "slip").out.contains("quartermaster slip DOCUMENT"))
  }
}
