import Core
import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite(.serialized) struct LockTests {
  @Test("G04: what a terminal posts after another program came and left is in the file")
  func twoConnections() throws {
    let file = try SiteFile(onHand: 10)
    let (reader, _) = try file.open()
    // As a terminal does: the worker opens a second connection while the first is open.
    let (writer, admin) = try file.open()
    let child = try file.child(["report", "stock"])
    child.closeInput()
    while try child.line() != nil {}
    #expect(child.wait() == 0)
    let issue = IssuePart(part: try PartNumber("P"), quantity: Quantity(1), bin: try BinCode("B"))
    guard case .done = try writer.perform(issue, as: admin, key: nil) else {
      Issue.record("it was not done")
      return
    }
    let look = try file.child(["report", "movements", "--format", "csv"])
    look.closeInput()
    var lines = 0
    while try look.line() != nil { lines += 1 }
    #expect(look.wait() == 0)
    #expect(lines == 3, "a heading, the opening balance and the issue")
    writer.close()
    reader.close()
  }
}
