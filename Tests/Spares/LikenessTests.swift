import Kernel
import Testing

@testable import Spares

@Suite("S40: codes that look like part numbers") struct LikenessTests {
  private func site() throws -> TestSite {
    let test = try TestSite()
    for number in ["BRG-0001", "BRG-0002", "BRG-0457", "6205-2RS", "轴承-12", "OIL7"] { try test.addPart(number) }
    return test
  }

  @Test(
    "one character wrong, missing, too many or swapped is a slip; the nearest are named",
    arguments: [
      ("BRG-0467", ["BRG-0457"]), ("BRG-045", ["BRG-0457"]), ("brg-04557", ["BRG-0457"]), ("BGR-0457", ["BRG-0457"]),
      ("BRG-0003", ["BRG-0001", "BRG-0002"]), ("轴承-13", ["轴承-12"]), ("6205_2RS", ["6205-2RS"]),
    ])
  func slips(_ typed: String, _ near: [String]) throws {
    #expect(try PartLikeness.find(typed, in: site().site) == .slip(near.map { PartNumber(unchecked: $0) }))
  }

  @Test(
    "what begins as part numbers do says with what; other codes are like none",
    arguments: [
      ("BRG-9988", "BRG-"), ("6205-ZZ-C3", "6205-"), ("OIL999", "OIL"), ("WO-77", nil), ("4711", nil), ("BRG", nil),
      ("", nil), (String(repeating: "B", count: 60), nil),
    ])
  func beginnings(_ typed: String, _ beginning: String?) throws {
    #expect(try PartLikeness.find(typed, in: site().site) == beginning.map { .beginning($0) })
  }

  @Test("a slip is looked up by the index, whatever the number of parts") func work() throws {
    let test = try site()
    let codes = PartLikeness.slips(of: "BRG-0467-LONGER-CODE")
    #expect(codes.count < 2000)
    #expect(!codes.contains("BRG-0467-LONGER-CODE"))
    let plan = try test.site.database.plan(
      "SELECT number FROM part WHERE number IN (SELECT value FROM json_each('[]')) ORDER BY number LIMIT 3")
    #expect(plan.contains { $0.contains("SEARCH part USING") && $0.contains("number=?") }, "\(plan)")
  }
}
