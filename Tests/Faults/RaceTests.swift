import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite(.serialized) struct RaceTests {
  @Test("S11: eight processes take from one bin: as many succeed as there are pieces, the rest are told")
  func race() throws {
    let file = try SiteFile(onHand: 400)
    let line = #"{"action":"spares.issue","part":"P","quantity":1,"bin":"B"}"# + "\n"
    let children = try (0..<8).map { _ in try file.child(["do", "--lines", "--batch", "1"]) }
    for child in children {
      child.send(String(repeating: line, count: 100))
      child.closeInput()
    }
    var taken = 0
    var refused = 0
    for child in children {
      while let answer = try child.line() {
        let json = try JSON.parse(answer)
        if json["ok"]?.bool == true {
          taken += 1
        } else {
          #expect(json["error"]?["code"]?.string == "spares.notEnough")
          #expect(json["error"]?["facts"]?["taker"]?.string == "admin")
          refused += 1
        }
      }
      #expect([0, 1].contains(child.wait()))
    }
    #expect(taken == 400)
    #expect(refused == 400)
    let (site, _) = try file.open()
    #expect(try file.onHand(in: site) == 0)
    #expect(try site.verify() == [])
  }
}
