import Core
import Glibc
import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite(.serialized) struct LockTests {
  @Test("a second connection of one process keeps the first one's locks: another program leaves the log alone")
  func twoConnections() throws {
    let file = try SiteFile(onHand: 10)
    // As a terminal does: one connection for the interface, then one for the worker.
    let (interface, _) = try file.open()
    let (worker, admin) = try file.open()
    _ = try worker.perform(IssuePart(part: PartNumber("P"), quantity: Quantity(1)), as: admin)
    #expect(try file.onHandSeenByAnotherProcess() == 9)
    // That process has come and gone; what is written now has to be seen by the next.
    _ = try worker.perform(IssuePart(part: PartNumber("P"), quantity: Quantity(1)), as: admin)
    #expect(try file.onHandSeenByAnotherProcess() == 8)
    #expect(access(file.path + "-wal", F_OK) == 0)
    worker.close()
    interface.close()
    #expect(try file.onHandSeenByAnotherProcess() == 8)
  }
}
