import Glibc
import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite(.serialized) struct ImportKillTests {
  /// Imports a file, is killed at a number of moments, and goes on until the file is through.
  private func run(_ arguments: [String], rows: Int, kills: Int) throws {
    let file = try SiteFile(onHand: 100_000)
    var text = "kind,part,quantity,bin\n"
    for _ in 0..<rows { text += "issue,P,1,B\n" }
    let path = try file.folder.write("rows.csv", text)
    let (site, admin) = try file.open()
    defer { site.close() }
    let issued = { try 100_000 - file.onHand(in: site) }
    var killed = 0
    var seen: Int64 = 0
    for round in 0..<kills {
      let child = try file.child(["import", "movements", path] + arguments)
      child.closeInput()
      // The moment: once more rows are there than before, or, all or nothing, while it is under way.
      let isWatching = !arguments.isEmpty
      if isWatching {
        while try issued() == seen, !child.hasEnded { sched_yield() }
      } else {
        for _ in 0..<(round * 40) { _ = try site.dataVersion() }
      }
      child.kill(SIGKILL)
      if child.wait() == -SIGKILL { killed += 1 }
      seen = try issued()
      #expect(seen <= Int64(rows))
      #expect(seen % 1000 == 0 || seen == Int64(rows))
    }
    #expect(killed > 0)
    let last = try file.child(["import", "movements", path] + arguments)
    last.closeInput()
    _ = try last.rest()
    #expect(last.wait() == 0)
    #expect(try issued() == Int64(rows))
    #expect(try site.count(try site.listing("movements"), ListingQuery(), for: admin) == Int64(rows) + 1)
    #expect(try site.verify() == [])
  }

  @Test("S45: kill -9 during an import of good rows, then the same file again: exactly one posting a row")
  func goodRows() throws { try run(["--good-rows"], rows: 4000, kills: 3) }

  @Test("S45: kill -9 during an all-or-nothing import leaves nothing; the same file again posts each row once")
  func allOrNothing() throws { try run([], rows: 2000, kills: 5) }
}
