import Kernel
import Values

/// Whether parts can still be issued for a work order: asked when it is scanned.
public enum WorkOrderLookup {
  /// - Returns: false as well where there is no such work order.
  public static func isClosed(_ code: WorkOrderCode, in site: Site) throws -> Bool {
    try WorkOrderQueries.find(code, in: site.database).map { !$0.isOpen } ?? false
  }
}
