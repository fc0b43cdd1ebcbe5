import Glibc
import Kernel
import SQLite
import TestSupport
import Testing
import Values

/// `quartermaster feed parking` as an adapter uses it.
@Suite struct FeedCommandTests {
  /// A site with a lot of two zones and a loop detector from one into the other.
  private func lot() throws -> Sandbox {
    let sandbox = try Sandbox.withSite()
    let lines = [
      #"{"action":"parking.openLot","code":"P1","name":"Lot"}"#,
      #"{"action":"parking.addFloor","lot":"P1","code":"B1","name":"Basement","level":-1}"#,
      #"{"action":"parking.addZone","floor":"B1","code":"A","name":"A"}"#,
      #"{"action":"parking.addZone","floor":"B1","code":"B","name":"B"}"#,
      #"{"action":"parking.addDevice","lot":"P1","code":"L1","kind":"loop","from":"A","into":"B"}"#,
    ]
    let done = try sandbox.run("do", "--lines", input: lines.joined(separator: "\n"))
    try #require(done.status == 0, "\(done.out)")
    return sandbox
  }

  private func crossing(_ number: Int) -> String {
    let now = SystemClock().now().milliseconds
    return
      #"{"v":1,"id":"e\#(number)","ts":\#(now),"dev":"L1","boot":1,"seq":\#(number),"type":"loop.cross","dir":"in"}"#
      + "\n"
  }

  private func loops(_ sandbox: Sandbox) throws -> Int64? {
    let site = try Connection(path: sandbox.database)
    return try site.integer("SELECT loops FROM parking_zone_state WHERE zone_id = 2")
  }

  @Test("lines on standard input are taken once, however often they are sent; what was wrong is counted")
  func standardInput() throws {
    let sandbox = try lot()
    let input = (1...50).map(crossing).joined() + "no JSON\n" + crossing(7)
    let first = try sandbox.run("feed", "parking", input: input)
    #expect(first.status == 0)
    #expect(first.err == "The input ended: 50 events taken, 1 known already, 1 in quarantine.\n")
    #expect(try sandbox.run("feed", "parking", "-", input: input, with: [:]).err.contains("0 events taken, 52 known"))
    #expect(try loops(sandbox) == 50)
    #expect(try sandbox.run("verify").status == 0)
    let chinese = try sandbox.run("feed", "parking", "--language", "zh")
    #expect(chinese.err == "输入结束：接收 0 条，重复 0 条，隔离 0 条。\n")
  }

  @Test("killed with -9 while lines flow, nothing acknowledged is lost and nothing counts twice") func killed() throws {
    let sandbox = try lot()
    let feed = try Child(
      Products.quartermaster, ["feed", "parking", "--acknowledge", "--delay", "0"], environment: sandbox.environment)
    for number in 1...40 { feed.send(crossing(number)) }
    var acknowledged = 0
    while acknowledged < 20 {
      let line = try #require(try feed.line())
      acknowledged = Int(try #require(try JSON.parse(line)["done"]?.integer))
    }
    feed.kill()
    _ = feed.wait()
    #expect(try #require(try loops(sandbox)) >= Int64(acknowledged))
    // The sender sends all that was not acknowledged once more, and some that was.
    let again = (max(1, acknowledged - 5)...60).map(crossing).joined()
    #expect(try sandbox.run("feed", "parking", input: again).status == 0)
    #expect(try loops(sandbox) == 60)
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test("several senders share a socket; each is told how many of its lines are in the file") func socket() throws {
    let sandbox = try lot()
    let path = sandbox.folder + "/feed.sock"
    let feed = try Child(
      Products.quartermaster, ["feed", "parking", "unix:" + path], environment: sandbox.environment)
    let first = try UnixClient(path)
    let second = try UnixClient(path)
    try first.send((1...10).map(crossing).joined())
    try second.send((11...15).map(crossing).joined())
    #expect(try first.done(10))
    #expect(try second.done(5))
    #expect(try loops(sandbox) == 15)
    // A second feed on the same socket is refused, and leaves the first alone.
    let refused = try sandbox.run("feed", "parking", "unix:" + path)
    #expect(refused.status != 0)
    #expect(refused.err.contains("Another feed listens"))
    // A line torn off by a sender that breaks off is kept aside.
    try second.send(#"{"v":1,"id":"torn"#)
    second.end()
    try first.send(crossing(16))
    #expect(try first.done(11))
    feed.kill(SIGTERM)
    #expect(feed.wait() == 0)
    #expect(!TemporaryFolder.exists(path))
    #expect(try loops(sandbox) == 16)
    let site = try Connection(path: sandbox.database)
    #expect(try site.text("SELECT fault FROM parking_quarantine") == "notJSON")
    // The socket a killed feed left behind is taken over.
    let left = try Child(
      Products.quartermaster, ["feed", "parking", "unix:" + path], environment: sandbox.environment)
    _ = try UnixClient(path)
    left.kill()
    _ = left.wait()
    let next = try Child(
      Products.quartermaster, ["feed", "parking", "unix:" + path], environment: sandbox.environment)
    let third = try UnixClient(path)
    try third.send(crossing(17))
    #expect(try third.done(1))
    next.kill(SIGTERM)
    #expect(next.wait() == 0)
  }

  @Test("a command in the outbox goes out once a feed, and again until the device has answered") func commands() throws
  {
    let sandbox = try lot()
    do {
      let site = try Connection(path: sandbox.database)
      try site.execute(
        """
        INSERT INTO parking_command (device_id, type, body, made_at, audit_id)
        VALUES (1, 'io.pulse', '{"port":2}', 1795000000000, 1)
        """)
    }
    for isAnswered in [false, true] {
      let feed = try Child(Products.quartermaster, ["feed", "parking"], environment: sandbox.environment)
      let command = try JSON.parse(try #require(try feed.line()))
      #expect(command["type"]?.string == "io.pulse")
      #expect(command["dev"]?.string == "L1")
      #expect(command["port"]?.integer == 2)
      let number = try #require(command["cmd"]?.integer)
      if isAnswered {
        let now = SystemClock().now().milliseconds
        feed.send(
          #"{"v":1,"id":"a1","ts":\#(now),"dev":"L1","boot":1,"seq":1,"type":"cmd.ack","cmd":\#(number),"ok":true}"#
            + "\n")
      }
      feed.closeInput()
      #expect(feed.wait() == 0)
    }
    let last = try sandbox.run("feed", "parking")
    #expect(last.out.isEmpty)
    let site = try Connection(path: sandbox.database)
    #expect(try site.integer("SELECT is_done FROM parking_command") == 1)
    #expect(try site.integer("SELECT sent_at IS NOT NULL FROM parking_command") == 1)
  }

  @Test("whoever may not feed, a wrong part and a wrong source are refused in one sentence") func refused() throws {
    let sandbox = try lot()
    let notAllowed = try sandbox.run("feed", "parking", "--user", "wang", input: crossing(1))
    #expect(notAllowed.status == 4)
    #expect(try loops(sandbox) == nil)
    #expect(try sandbox.run("feed", "trains").err.contains("no feed of trains"))
    #expect(try sandbox.run("feed", "parking", "tcp:1").err.contains("neither - nor unix:"))
    try sandbox.write("x", to: "file")
    #expect(
      try sandbox.run("feed", "parking", "unix:" + sandbox.folder + "/file").err.contains(
        "Something else than a socket"))
    #expect(try sandbox.run("feed", "parking", "--delay", "900").status == 2)
  }
}
