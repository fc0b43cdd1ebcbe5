import Kernel
import Values

/// What a supplier asks for a part, as a receipt without a price would take it (S05).
public enum SupplierOffer {
  /// The price per unit on a day; nil where the supplier is not known or asks none.
  public static func price(
    of part: PartNumber, from supplier: SupplierCode, on day: Day, as session: Session, in site: Site
  ) throws -> Money? {
    try site.view(needing: SparesPermissions.see, for: session) { database in
      guard let part = try PartQueries.find(part, in: database),
        let supplier = try SupplierQueries.find(supplier, in: database)
      else { return nil }
      return try SupplierQueries.price(of: part.id, from: supplier, on: day, in: database)
    }
  }
}
