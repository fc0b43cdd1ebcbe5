import Testing
import Values

@Suite("The look-ups find, part and bin") struct LookUpTests {
  private func site() throws -> Sandbox {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...25)
    let done = try sandbox.run("do", "spares.receive", #"{"part":"P-0001","quantity":3,"bin":"A-01","price":1250}"#)
    try #require(done.status == 0, "\(done.out)")
    return sandbox
  }

  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value != 0x1b && !(0x2500...0x259f).contains($0.value) }
      && !text.split(separator: "\n").contains { !$0.contains(": ") && !$0.contains("：") }
  }

  @Test("plain lines of a label and a value, in both languages, with --plain and without") func plain() throws {
    let sandbox = try site()
    let part = try sandbox.run("--plain", "part", "p-0001")
    #expect(part.status == 0, "\(part.err)")
    #expect(part.out.contains("Part number: P-0001\n") && part.out.contains("On hand: 3\n"))
    #expect(part.out.contains("\n\nBin: A-01\nQuantity: 3\n"))
    #expect(isPlain(part.out))
    #expect(try sandbox.run("part", "P-0001").out == part.out)
    let chinese = try sandbox.run("part", "P-0001", "--language", "zh")
    #expect(chinese.out.contains("备件编号：P-0001") && chinese.out.contains("货位：A-01"))
    #expect(isPlain(chinese.out))
    let bin = try sandbox.run("bin", "a-01")
    #expect(bin.out.hasPrefix("Bin: A-01\n") && bin.out.contains("\n\nPart number: P-0001\n"))
    #expect(isPlain(bin.out))
  }

  @Test("find writes the best first, and says when there is more") func find() throws {
    let sandbox = try site()
    let some = try sandbox.run("find", "P-00", "--limit", "3")
    #expect(some.status == 0)
    #expect(some.out.hasPrefix("Kind: Stock\nPart number: P-0001\n"))
    #expect(some.out.split(separator: "\n").filter { $0.hasPrefix("Part number: ") }.count == 3)
    #expect(some.err.contains("--limit shows more"))
    #expect(isPlain(some.out))
    let none = try sandbox.run("find", "nothing", "like", "this")
    #expect(none.status == 1 && none.out.isEmpty && none.err.contains("Nothing found"))
  }

  @Test("JSON for programs") func json() throws {
    let sandbox = try site()
    let answer = try JSON.parse(try sandbox.run("part", "P-0001", "--format", "json").out)
    #expect(answer["part"]?.array?.first?["onHand"] == .integer(3))
    #expect(answer["bins"]?.array?.first?["bin"] == .string("A-01"))
    #expect(try JSON.parse(try sandbox.run("find", "zzz", "--format", "json").out) == .object([]))
  }

  @Test("what is not there, no code at all, and no right to look say so") func refusals() throws {
    let sandbox = try site()
    for words in [["part", "P-9999"], ["bin", "Z-99"], ["part", ""], ["bin", "\u{1b}[2J"], ["part", "A-01"]] {
      let answer = try sandbox.run(words)
      #expect(answer.status == 1, "\(words)")
      #expect(answer.out.isEmpty && !answer.err.isEmpty && !answer.err.contains("\u{1b}"), "\(words)")
    }
    #expect(try sandbox.run("find").status == 2)
    #expect(try sandbox.run("part", "A", "B").status == 2)
    let opened = try sandbox.run(
      "do", "accounts.open", "-", input: #"{"account":"guest","fullName":"Guest","pin":"1357"}"#)
    try #require(opened.status == 0, "\(opened.out)")
    sandbox.environment["QUARTERMASTER_USER"] = "guest"
    try sandbox.write("1357\n", to: "pin", mode: 0o600)
    for words in [["part", "P-0001"], ["find", "P"], ["bin", "A-01"]] {
      #expect(try sandbox.run(words).status == 4, "\(words)")
    }
  }
}
