import Core
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// The headings of every list are whole in the windows people have.
@Suite struct HeadingTests {
  /// What cuts a heading, as "list.column width/needed" for each.
  private func cut(_ columns: [TableColumn], of listing: Listing, in language: Language, _ window: Int) -> [String] {
    let sorted = listing.orders.first?.name
    return TableLayout(columns, width: window - 3).places.compactMap { place in
      let column = columns[place.column]
      // The arrow of the order stands behind the heading.
      let needed = Width.columns(of: column.title.text(in: language)) + (column.id == sorted ? 1 : 0)
      return needed > place.width ? "\(listing.name).\(column.id) \(place.width)/\(needed)" : nil
    }
  }

  @Test(
    "no list cuts a heading at 80 or 60 columns, in either language", arguments: Language.allCases, [80, 60])
  func lists(_ language: Language, _ window: Int) {
    let found = Catalog.standard.listings.values.flatMap {
      cut(ListColumns.columns(of: $0, in: language), of: $0, in: language, window)
    }
    #expect(found.sorted() == [])
  }

  @Test("nor does a page of a part, of lots or of serial numbers", arguments: Language.allCases, [80, 60])
  func pages(_ language: Language, _ window: Int) throws {
    for tracking in Tracking.allCases {
      let found = PartPane.allCases.flatMap { pane -> [String] in
        guard let listing = pane.listing.flatMap({ Catalog.standard.listings[$0] }) else { return [] }
        let columns = ListColumns.columns(
          of: listing, in: language, without: pane.hidden, titles: ["lot": tracking.title])
        return cut(columns, of: listing, in: language, window)
      }
      #expect(found.sorted() == [])
    }
  }
}
