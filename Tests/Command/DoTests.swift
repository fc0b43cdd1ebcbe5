import Glibc
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@Suite struct DoTests {
  private static let receive = #"{"part":"P-0001","quantity":5,"bin":"A-01","price":250}"#

  @Test("one action is answered by one JSON object") func single() throws {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...1)
    let done = try sandbox.run("do", "spares.receive", Self.receive)
    #expect(done.status == 0)
    #expect(done.err.isEmpty)
    let answer = try #require(try done.json().first)
    #expect(answer["ok"]?.bool == true)
    #expect(answer["outcome"]?["value"]?.integer == 1250)
    #expect(answer["repeat"]?.bool == false)
    #expect(answer["audit"]?.integer != nil)
    let refused = try sandbox.run("do", "spares.issue", #"{"part":"P-0001","quantity":6}"#, "--language", "zh")
    #expect(refused.status == 1)
    let error = try #require(try refused.json().first?["error"])
    #expect(error["code"]?.string?.hasPrefix("spares.") == true)
    #expect(error["message"]?.string?.hasSuffix("。") == true)
  }

  @Test("what is not permitted is status 4") func permission() throws {
    let sandbox = try Sandbox.withSite()
    let finished = try sandbox.run(
      "do", "spares.addPart", #"{"number":"X","nameEnglish":"X"}"#, "--user", "wang")
    #expect(finished.status == 4)
    #expect(try finished.json().first?["error"]?["code"]?.string == "notPermitted")
  }

  static let bad: [(String, String)] = [
    ("{", "line.notJSON"), ("[]", "line.notAnObject"), ("{\"part\":\"a\",\"part\":\"b\"}", "line.notJSON"),
    (#"{"part":"P-0001","quantity":1,"colour":"red"}"#, "invalid"), (#"{"part":"P-0001","quantity":"1"}"#, "invalid"),
    (#"{"part":"P-0001","quantity":9223372036854775807}"#, "invalid"),
    (#"{"part":"P-0001","quantity":99999999999999999999999}"#, "invalid"),
    (#"{"part":"P-0001","quantity":1e400}"#, "invalid"), (#"{"part":"P-0001","quantity":-1}"#, "invalid"),
    (#"{"part":"P\u0000\u001b[31m","quantity":1}"#, "invalid"),
    (#"{"part":"P-0001","quantity":1,"reason":"\u0007"}"#, "invalid"),
    ("{\"part\":\"\u{1}\"}", "line.notJSON"), (#"{"part":"\ud800"}"#, "line.notJSON"),
    (#"{"part":null,"quantity":null}"#, "invalid"), (#"{"key":7}"#, "line.badKey"),
    (#"{"part":"P-0001","quantity":1,"version":7}"#, "newerAction"),
    (String(repeating: "[", count: 5000), "line.notJSON"),
  ]

  @Test("wrong types, unknown fields, huge numbers and control characters are typed faults", arguments: bad)
  func faulty(_ json: String, _ code: String) throws {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...1)
    let finished = try sandbox.run("do", "spares.issue", json)
    #expect(finished.status == 1)
    let error = try #require(try finished.json().first?["error"])
    #expect(error["code"]?.string == code)
    #expect(!finished.out.contains("\u{1b}"))
  }

  @Test("an unknown action is a typed fault") func unknown() throws {
    let finished = try Sandbox.withSite().run("do", "spares.explode\u{1b}", "{}")
    #expect(finished.status == 1)
    #expect(try finished.json().first?["error"]?["code"]?.string == "unknownAction")
  }

  @Test("asked twice with the same key, done once and answered the same") func key() throws {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...1)
    let first = try #require(try sandbox.run("do", "spares.receive", Self.receive, "--key", "k1").json().first)
    let again = try #require(try sandbox.run("do", "spares.receive", Self.receive, "--key", "k1").json().first)
    #expect(again["repeat"]?.bool == true)
    #expect(again["outcome"] == first["outcome"])
    #expect(again["audit"] == first["audit"])
    let other = try sandbox.run("do", "spares.receive", Self.receive.replacing("5", with: "6"), "--key", "k1")
    #expect(try other.json().first?["error"]?["code"]?.string == "keyReused")
    let line = #"{"action":"spares.receive","key":"k1",\#(Self.receive.dropFirst())"#
    let lines = try sandbox.run("do", "--lines", input: line + "\n" + line)
    #expect(try lines.json().map { $0["repeat"]?.bool } == [true, true])
    #expect(try onHand(sandbox) == 5)
  }

  private func onHand(_ sandbox: Sandbox) throws -> Int64? {
    let report = try sandbox.run("report", "stock", "--format", "json", "--find", "P-0001")
    return try JSON.parse(report.out).array?.first?["onHand"]?.integer
  }

  @Test("each line is answered in its place, also what is no JSON") func lines() throws {
    let sandbox = try Sandbox.withSite()
    let add = { (number: String) in #"{"action":"spares.addPart","number":"\#(number)","nameEnglish":"N"}"# }
    let input = [
      add("L-1"), "nonsense", "", "   ", add("L-1"), add("L-2") + "\r", #"{"action":"no.such"}"#, add("L-3"),
      #"{"action":"spares.addPart","number":"L-4"}"#,
    ].joined(separator: "\n")
    let finished = try sandbox.run("do", "--lines", input: input)
    #expect(finished.status == 1)
    let answers = try finished.json()
    #expect(answers.map { $0["line"]?.integer } == [1, 2, 5, 6, 7, 8, 9])
    #expect(answers.map { $0["ok"]?.bool } == [true, false, false, true, false, true, false])
    #expect(
      answers.map { $0["error"]?["code"]?.string }
        == [nil, "line.notJSON", "spares.numberTaken", nil, "unknownAction", nil, "invalid"])
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test("lines that come together share an audit row; with --batch 1 each has its own") func batches() throws {
    let sandbox = try Sandbox.withSite()
    let input = { (prefix: String) in
      (1...250).map { #"{"action":"spares.addPart","number":"\#(prefix)-\#($0)","nameEnglish":"N"}"# }
        .joined(separator: "\n")
    }
    try sandbox.write(input("A"), to: "a.jsonl")
    let together = try sandbox.run("do", "--lines", sandbox.folder + "/a.jsonl", "--batch", "100").json()
    #expect(together.count == 250)
    #expect(Set(together.compactMap { $0["audit"]?.integer }).count <= 25)
    #expect(together.map { $0["line"]?.integer } == (1...250).map { Int64($0) })
    let alone = try sandbox.run("do", "--lines", "--batch", "1", input: input("B")).json()
    #expect(Set(alone.compactMap { $0["audit"]?.integer }).count == 250)
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test("a missing file of lines is status 5") func missingLines() throws {
    #expect(try Sandbox.withSite().run("do", "--lines", "/nowhere/lines").status == 5)
  }

  /// `do --lines` between two pipes.
  private func piped(_ sandbox: Sandbox) throws -> Child {
    try Child(
      Products.quartermaster, ["do", "--lines"], environment: sandbox.environment,
      errors: .file(sandbox.folder + "/err", flags: O_WRONLY | O_CREAT))
  }

  @Test("an input that pauses is answered without waiting for a full batch") func pause() throws {
    let sandbox = try Sandbox.withSite()
    let child = try piped(sandbox)
    for number in 1...5 {
      #expect(child.send(#"{"action":"spares.addPart","number":"Q-\#(number)","nameEnglish":"N"}"# + "\n"))
      let answer = try #require(try child.line())
      #expect(try JSON.parse(answer)["line"]?.integer == Int64(number))
    }
    child.closeInput()
    #expect(child.wait() == 0)
  }

  @Test("a line of 160 MB is passed over without being kept") func hugeLine() throws {
    let sandbox = try Sandbox.withSite()
    let child = try piped(sandbox)
    let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<160 { #expect(child.send(chunk)) }
    #expect(child.send("\n" + #"{"action":"spares.addPart","number":"H-1","nameEnglish":"N"}"# + "\n"))
    let refused = try JSON.parse(try #require(try child.line()))
    #expect(refused["line"]?.integer == 1)
    #expect(refused["error"]?["code"]?.string == "line.tooLong")
    let done = try JSON.parse(try #require(try child.line()))
    #expect(done["line"]?.integer == 2)
    #expect(done["ok"]?.bool == true)
    #expect((1..<120_000).contains(child.residentKilobytes))
    child.closeInput()
    #expect(child.wait() == 1)
  }

  @Test("a signal lets the batch end, then stops with a sentence", arguments: [SIGINT, SIGTERM])
  func signal(_ number: Int32) throws {
    let sandbox = try Sandbox.withSite()
    let child = try piped(sandbox)
    #expect(child.send(#"{"action":"spares.addPart","number":"S-1","nameEnglish":"N"}"# + "\n"))
    #expect(try child.line() != nil)
    child.kill(number)
    #expect(child.wait() == 1)
    #expect(String(decoding: try sandbox.bytes(of: "err"), as: UTF8.self).hasPrefix("Stopped: 1 lines"))
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test("an answer that nobody reads is status 5, and the file stays whole") func closedOutput() throws {
    let sandbox = try Sandbox.withSite()
    let child = try piped(sandbox)
    child.closeOutput()
    #expect(child.send(#"{"action":"spares.addPart","number":"E-1","nameEnglish":"N"}"# + "\n"))
    #expect(child.wait() == 5)
    #expect(try sandbox.run("verify").status == 0)
  }
}
