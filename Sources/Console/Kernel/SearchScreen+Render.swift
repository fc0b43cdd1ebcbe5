import Kernel
import Terminal
import Values

extension SearchScreen {
  static let columns = [
    TableColumn("kind", Phrase("Kind", "类别"), minimum: 10, preferred: 16),
    TableColumn("code", Phrase("Code", "编号"), minimum: 12, preferred: 20),
    TableColumn("what", Phrase("What it is", "内容"), minimum: 20, preferred: 40, weight: 1),
  ]

  /// The rows for moving, without their texts.
  var ids: TableRows<LineID> { TableRows(lines.map { TableRow(id: $0.id, cells: []) }) }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, rest) = rect.cutTop(1)
    let (foot, body) = rest.cutBottom(rest.rows > 3 ? 1 : 0)
    let all = lines
    let texts = TableRows<LineID>(count: all.count) { index in
      all.indices.contains(index)
        ? row(all[index], isFirst: index == 0 || all[index - 1].id.listing != all[index].id.listing, context) : nil
    }
    table.render(into: &grid, in: body, rows: texts, empty: emptyText, context: context)
    let hint = Phrase("Enter opens; Esc goes back", "Enter 打开，Esc 返回")
    grid.write(context.text(hint), in: foot, role: .dim, glyphs: context.glyphs)
    find.render(into: &grid, in: head, context: context)
  }

  private var emptyText: Phrase {
    if isBusy { return Phrase("Looking…", "正在查找…") }
    if isSearched { return Phrase("Nothing found in what you may see.", "在您有权查看的内容中没有找到。") }
    let kinds = kinds
    guard !kinds.isEmpty else { return Phrase("There is nothing you may search.", "没有您有权查找的内容。") }
    return Phrase(
      "Type or scan: \(kinds.map { $0.english.lowercased() }.joined(separator: ", ")).",
      "输入或扫码：\(kinds.map(\.chinese).joined(separator: "、"))。")
  }

  /// What is looked through for the viewer: the parts in use before what all share.
  private var kinds: [Phrase] {
    let parts = surroundings.catalog.parts
    return (parts.dropFirst() + parts.prefix(1)).flatMap(\.searchable).compactMap { surroundings.catalog.listings[$0] }
      .filter { surroundings.rights.may(see: $0) }.map(\.title)
  }

  /// The kind stands on the first line of its group.
  private func row(_ line: Line, isFirst: Bool, _ context: RenderContext) -> TableRow<LineID> {
    switch line {
    case .hit(let group, let row):
      let text = HitText(group.listing, row, surroundings)
      return TableRow(
        id: line.id,
        cells: [
          .init(isFirst ? context.text(group.listing.title) : "", role: .label), .init(text.code(in: context.language)),
          .init(text.rest(in: context.language)),
        ])
    case .more(let group):
      return TableRow(
        id: line.id,
        cells: [
          "", .init(context.text(Phrase("more…", "更多…")), role: .info),
          .init(
            context.text(
              Phrase("all that is found in \(group.listing.title.english)", "\(group.listing.title.chinese)中的全部结果")),
            role: .dim),
        ])
    }
  }
}

/// What a row of a listing is called in one line: its code, and what matters most of the rest.
struct HitText {
  private let cells: CellText
  private let row: ListingRow
  private let columns: [Int]

  init(_ listing: Listing, _ row: ListingRow, _ surroundings: Surroundings) {
    cells = CellText(listing, timeZone: surroundings.timeZone, catalog: surroundings.catalog)
    self.row = row
    let shown = listing.columns.indices.filter { !listing.columns[$0].isHidden }
    columns =
      shown.prefix(1) + shown.dropFirst().filter { listing.columns[$0].priority <= 2 && Self.says(listing.columns[$0]) }
  }

  /// What says something without its heading.
  private static func says(_ column: Column) -> Bool {
    switch column.kind {
    case .text, .bilingual, .quantity, .day, .word, .personal: true
    default: false
    }
  }

  func code(in language: Language) -> String { columns.first.map { cells.text($0, of: row, in: language) } ?? "" }

  func rest(in language: Language) -> String {
    let units = Set(columns.compactMap { unit(of: $0) })
    return columns.dropFirst().filter { !units.contains($0) }.map { text($0, in: language) }.filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  /// A quantity has its unit behind it.
  private func text(_ column: Int, in language: Language) -> String {
    let text = cells.text(column, of: row, in: language)
    guard let unit = unit(of: column), !text.isEmpty else { return text }
    return text + " " + cells.text(unit, of: row, in: language)
  }

  private func unit(of column: Int) -> Int? {
    guard case .quantity(_, let unit) = cells.listing.columns[column].kind else { return nil }
    return cells.listing.columnIndex(unit)
  }
}
