import Kernel
import Spares
import Terminal
import Values

/// The codes a field can be chosen from, where there are few of them.
enum CodeChoices {
  /// More than this are typed or scanned.
  static let most = 24

  private struct Source {
    let listing: String
    var name = "name"
    var filters: [String: JSON] = [:]
  }

  private static func source(of field: String) -> Source? {
    switch field {
    case "supplier": Source(listing: "suppliers")
    case "store": Source(listing: "stores")
    case "category": Source(listing: "categories")
    case "equipment": Source(listing: "equipment")
    case "workOrder": Source(listing: "workOrders", name: "title", filters: ["open": .bool(true)])
    default: nil
    }
  }

  /// Reads them; nil where there are too many, or none.
  static func read(_ field: String, for session: Session, in site: Site) throws -> [FormField.Choice]? {
    guard let source = source(of: field), let listing = try site.offered.listings[source.listing] else { return nil }
    var query = ListingQuery()
    query.filters = source.filters
    query.limit = most + 1
    let rows = try site.page(listing, query, for: session).rows
    guard !rows.isEmpty, rows.count <= most else { return nil }
    return rows.compactMap { row in
      let reader = RowReader(listing: listing, row: row)
      guard let code = reader.text("code"), reader.integer("active") != 0 else { return nil }
      let first = reader.text(source.name) ?? ""
      let chinese = reader.text(source.name + "Chinese") ?? first
      return FormField.Choice(code, Phrase(label(code, first, or: chinese), label(code, chinese, or: first)))
    }
  }

  private static func label(_ code: String, _ name: String, or other: String) -> String {
    let known = name.isEmpty ? other : name
    return known.isEmpty ? code : code + " " + TextFit.prefix(of: Text.clean(known), columns: 24)
  }
}
