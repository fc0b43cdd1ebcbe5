import Core
import Kernel
import Values

enum ReportsCommand {
  static let command = Command(
    name: "reports", usage: ["reports"],
    summary: Phrase("lists the reports with their columns", "列出全部报表及其列"),
    details: [Phrase("What belongs to a part that is switched off is left out.", "已停用模块的报表不列出。")],
    formats: [.table, .json]
  ) { invocation in
    let listings = invocation.offered.parts.flatMap(\.listings)
    if invocation.format == .json {
      try invocation.print(JSON.array(listings.map(json)).text)
      return .done
    }
    for listing in listings {
      try invocation.print(listing.name + "  " + invocation.text(listing.title))
      for line in lines(of: listing, in: invocation.language) { try invocation.print(line) }
    }
    return .done
  }

  private static func lines(of listing: Listing, in language: Language) -> [String] {
    func names(_ items: [(String, Phrase)]) -> String {
      items.map { "\($0.0) (\($0.1.text(in: language)))" }.joined(separator: ", ")
    }
    var rows = [
      [
        Phrase("Columns", "列").text(in: language),
        names(listing.columns.filter { !$0.isHidden }.map { ($0.name, $0.title) }),
      ],
      [Phrase("Sort by", "排序").text(in: language), names(listing.orders.map { ($0.name, $0.title) })],
    ]
    if !listing.filters.isEmpty {
      rows.append([
        Phrase("Where", "筛选").text(in: language),
        listing.filters.map { "\($0.name)=\($0.kind.name.text(in: language))" }.joined(separator: "; "),
      ])
    }
    rows.append([
      Phrase("Find", "查找").text(in: language),
      (listing.search != nil ? Phrase("yes", "支持") : Phrase("no", "不支持")).text(in: language),
    ])
    rows.append([Phrase("Permission", "权限").text(in: language), listing.permission.title.text(in: language)])
    return TextColumns.lines(rows, indent: 2)
  }

  private static func json(_ listing: Listing) -> JSON {
    func both(_ phrase: Phrase) -> [JSON.Member] {
      [.init("english", .string(phrase.english)), .init("chinese", .string(phrase.chinese))]
    }
    return [
      "name": .string(listing.name),
      "title": .object(both(listing.title)),
      "permission": .string(listing.permission.name),
      "columns": .array(
        listing.columns.map {
          .object([.init("name", .string($0.name))] + both($0.title) + [.init("hidden", .bool($0.isHidden))])
        }),
      "sort": .array(
        listing.orders.map { ["name": .string($0.name), "largestFirst": .bool($0.isDescending)] }),
      "where": .array(listing.filters.map { ["name": .string($0.name), "schema": $0.kind.schema] }),
      "find": .bool(listing.search != nil),
    ]
  }
}
