import Testing
import Values

@Suite("S44: the command labels") struct LabelsCommandTests {
  private func stocked() throws -> Sandbox {
    let sandbox = try Sandbox.withSite(isDemo: false)
    try sandbox.addParts(1...3)
    return sandbox
  }

  @Test("text, a page and a drawing, of parts named, and a file that appears whole") func parts() throws {
    let sandbox = try stocked()
    let text = try sandbox.run("labels", "parts", "p-0002", "P-0001")
    #expect(text.status == 0 && text.out.hasPrefix("P-0002\nPart 2\n") && text.out.contains("\nP-0001\n"))
    #expect(text.out.contains("█▀▀▀▀▀█") && !text.out.contains("\u{1b}"))
    let plain = try sandbox.run("labels", "parts", "P-0001", "--plain", "--language", "zh")
    #expect(plain.out.contains("备件1") && plain.out.contains("##############"))
    let page = try sandbox.run(
      "labels", "parts", "--format", "html", "--symbol", "code128", "-o", sandbox.folder + "/l.html")
    #expect(page.status == 0 && page.out.isEmpty)
    let html = String(decoding: try sandbox.bytes(of: "l.html"), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.split(separator: "<svg").count == 4)
    #expect(html.contains("Works &lt;North&gt;"))
    let drawing = try sandbox.run("labels", "parts", "P-0001", "--format", "svg", "--columns", "2", "--margin", "0")
    #expect(drawing.out.hasPrefix("<?xml") && drawing.out.contains("width=\"105mm\""))
  }

  @Test("bins, and rows that meet conditions") func conditions() throws {
    let sandbox = try stocked()
    #expect(try sandbox.run("labels", "bins").out.hasPrefix("A-01\nMAIN Main store\n"))
    _ = try sandbox.run(
      "do", "spares.receive", #"{"part":"P-0002","quantity":3,"bin":"A-01","price":1250,"reference":"D"}"#)
    let out = try sandbox.run("labels", "parts", "--where", "state=out").out
    #expect(out.contains("P-0001") && !out.contains("P-0002") && out.contains("P-0003"))
    let none = try sandbox.run("labels", "bins", "--where", "blocked=true")
    #expect(none.status == 1 && none.err.contains("nothing to make labels for"))
  }

  @Test("what cannot be done says so with its exit status") func refusals() throws {
    let sandbox = try stocked()
    let unknown = try sandbox.run("labels", "parts", "P-0001", "NONE")
    #expect(unknown.status == 1 && unknown.err.contains("NONE") && unknown.out.isEmpty)
    for words in [
      ["labels"], ["labels", "boxes"], ["labels", "parts", "--symbol", "ean"], ["labels", "parts", "--columns", "0"],
      ["labels", "parts", "--skip", "24"], ["labels", "parts", "P-0001", "--where", "state=out"],
      ["labels", "parts", "--where", "colour=red"], ["labels", "parts", "--format", "csv"],
    ] {
      #expect(try sandbox.run(words).status == 2, "\(words)")
    }
    #expect(try sandbox.run("labels", "bins", "-o", sandbox.folder + "/no/where.html").status == 5)
    #expect(try sandbox.run("report", "stock", "--format", "svg").status == 2)
    #expect(try sandbox.run("help", "labels").out.contains("quartermaster labels KIND"))
  }
}
