import Glibc
import Kernel
import TestSupport
import Testing
import Values

@Suite(.serialized) struct BackupTests {
  @Test("G40: eight processes write while copies are made and rotated: no writer is refused, every copy verifies clean")
  func writers() throws {
    let file = try SiteFile(onHand: 4000)
    let (site, admin) = try file.open()
    let folder = file.folder.file("copies")
    let line = #"{"action":"spares.issue","part":"P","quantity":1,"bin":"B"}"# + "\n"
    let children = try (0..<8).map { _ in try file.child(["do", "--lines", "--batch", "1"]) }
    for child in children {
      child.send(String(repeating: line, count: 250))
      child.closeInput()
    }
    var made: [BackupRotation] = []
    while made.count < 3 || (made.count < 40 && children.contains { !$0.hasEnded }) {
      made.append(try site.rotateBackups(in: "\(folder)-\(made.count)", fully: true, as: admin))
    }
    var done = 0
    for child in children {
      while let answer = try child.line() {
        #expect(try JSON.parse(answer)["ok"]?.bool == true, "\(answer)")
        done += 1
      }
      #expect(child.wait() == 0)
    }
    #expect(done == 2000)
    #expect(try file.onHand(in: site) == 2000)
    for rotation in made {
      #expect(rotation.state == .verified)
      #expect(rotation.findings == [])
    }
    // They are moments of one history, each later than the one before.
    let heads = made.map(\.copy.headID)
    #expect(heads == heads.sorted() && Set(heads).count == heads.count)
    #expect(try site.verify() == [])
  }

  @Test("G40: rotation by the command, as cron runs it, while others write: the copies that stay open and verify")
  func cron() throws {
    let file = try SiteFile(onHand: 500)
    let folder = file.folder.file("nightly")
    let writer = try file.child(["do", "--lines", "--batch", "1"])
    writer.send(String(repeating: #"{"action":"spares.issue","part":"P","quantity":1,"bin":"B"}"# + "\n", count: 300))
    writer.closeInput()
    let cron = try file.child(["backup", "--rotate", folder, "--verify", "--format", "json"])
    let answer = try JSON.parse(try cron.rest())
    #expect(cron.wait() == 0)
    #expect(answer["state"]?.string == "verified")
    let copy = try #require(answer["file"]?.string)
    let look = try file.child(["verify", "--database", copy])
    _ = try look.rest()
    #expect(look.wait() == 0)
    _ = try writer.rest()
    #expect(writer.wait() == 0)
  }
}
