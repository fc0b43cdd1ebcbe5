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

  @Test(
    "bins and open work orders are looked for as well, O for 0 and I for 1 however often; then the shape of bins",
    arguments: [
      ("WO-9OO9", CodeLikeness.workOrder([WorkOrderCode(unchecked: "WO-9009")])),
      ("WO-9O1O", .workOrder([WorkOrderCode(unchecked: "WO-9010")])),
      ("A-O1", .bin([BinCode(unchecked: "A-01")])), ("C-77", .binShape(BinCode(unchecked: "A-01"))),
      ("BRG-O001", .part(.slip([PartNumber(unchecked: "BRG-0001")]))),
      ("BRG-OOO1", .part(.slip([PartNumber(unchecked: "BRG-0001")]))), ("WO-99999", nil), ("WO-800", nil),
    ])
  func others(_ typed: String, _ like: CodeLikeness?) throws {
    let test = try site()
    for (code, isClosed) in [("WO-9009", false), ("WO-9010", false), ("WO-801", true)] {
      _ = try test.site.perform(AddWorkOrder(code: WorkOrderCode(code), title: "Overhaul"), as: test.manager)
      if isClosed {
        _ = try test.site.perform(CloseWorkOrder(code: WorkOrderCode(code), isClosed: true), as: test.manager)
      }
    }
    #expect(try CodeLikeness.find(typed, in: test.site) == like)
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
