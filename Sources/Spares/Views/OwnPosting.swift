import Kernel
import Values

/// The latest posting of somebody that can still be reversed: what Ctrl-Z offers.
public struct OwnPosting: Sendable, Hashable {
  public let document: DocumentNumber
  public let kind: DocumentKind
  public let part: PartNumber
  /// Nil where it moved stock in several.
  public let bin: BinCode?
  /// Of the whole document, of all its bins and lots.
  public let quantity: Quantity
  public let decimals: Int
  public let unit: Phrase

  /// Finds it; nil where there is none.
  public static func latest(of session: Session, in site: Site) throws -> OwnPosting? {
    try DocumentQueries.latest(of: session.account, in: site.database)
  }
}
