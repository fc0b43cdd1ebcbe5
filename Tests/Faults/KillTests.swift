import Glibc
import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite(.serialized) struct KillTests {
  @Test("kill -9 at 200 moments under load: nothing acknowledged is lost, nothing is half done, keys answer the same")
  func kill() throws {
    let file = try SiteFile(onHand: 100_000)
    var random = SeededGenerator(seed: 20_261_122)
    var acknowledged: [(key: String, document: String)] = []
    var number = 0
    for round in 0..<200 {
      let child = try file.child(["do", "--lines", "--batch", String(Int.random(in: 1...20, using: &random))])
      var keys: [String] = []
      var lines = ""
      for _ in 0..<40 {
        number += 1
        keys.append("key-\(number)")
        lines += #"{"action":"spares.issue","part":"P","quantity":1,"bin":"B","key":"key-\#(number)"}"# + "\n"
      }
      child.send(lines)
      // The moment is a number of answers; in every fourth round the process is gone before the first.
      let answers = round % 4 == 0 ? 0 : Int.random(in: 1...38, using: &random)
      for index in 0..<answers {
        guard let answer = try child.line() else { break }
        let json = try JSON.parse(answer)
        #expect(json["ok"]?.bool == true)
        acknowledged.append((keys[index], try #require(json["outcome"]?["document"]?.string)))
      }
      child.kill(SIGKILL)
      #expect(child.wait() == -SIGKILL)
      if round % 50 == 49 { try check(file, acknowledged) }
    }
    #expect(acknowledged.count > 1000)
  }

  /// Asks every acknowledged key again, and recomputes everything.
  private func check(_ file: SiteFile, _ acknowledged: [(key: String, document: String)]) throws {
    let (site, admin) = try file.open()
    let before = try file.onHand(in: site)
    for (key, document) in acknowledged {
      let issue = IssuePart(part: try PartNumber("P"), quantity: Quantity(1), bin: try BinCode("B"))
      guard case .done(let outcome, let receipt) = try site.perform(issue, as: admin, key: key) else {
        Issue.record("\(key) was not done")
        continue
      }
      #expect(receipt.isRepeat)
      #expect(outcome.document.text == document)
    }
    #expect(try file.onHand(in: site) == before)
    var query = ListingQuery()
    query.filters = ["part": "P"]
    let movements = try site.count(try site.listing("movements"), query, for: admin)
    #expect(before == 100_000 - (movements - 1))
    #expect(movements - 1 >= Int64(acknowledged.count))
    #expect(try site.verify() == [])
    site.close()
  }
}
