import Kernel
import Terminal
import Values

/// Which columns of a list are shown, in which order and how wide.
public struct ColumnScreen: Screen {
  /// One column of the list.
  private struct Item: Sendable, Hashable {
    let name: String
    let title: Phrase
    var isShown: Bool
    /// Nil for what suits the column.
    var width: Int?
    let preferred: Int
  }

  public var surroundings: Surroundings
  private let listing: Listing
  private let place: String
  /// How wide the list knows its texts to be.
  private let contents: [String: Int]
  private var items: [Item]
  private let opening: [Item]
  private var table = Table<String>(columns: [
    TableColumn("shown", Phrase("Shown", "显示"), minimum: 6, preferred: 8),
    TableColumn("title", Phrase("Column", "列"), minimum: 14, preferred: 30, weight: 1),
    TableColumn("width", Phrase("Width", "列宽"), minimum: 7, preferred: 10, alignment: .right),
  ])

  init(_ list: ListView) {
    surroundings = list.surroundings
    listing = list.listing
    place = list.place
    contents = list.contents
    items = ColumnScreen.items(
      list.listing, shown: list.shownColumns, without: list.hidden,
      standard: ListColumns.columns(of: list.listing, in: surroundings.language, contents: contents))
    opening = items
    table.pageRows = max(1, surroundings.size.rows - 1)
  }

  /// The columns shown in their order, then the others as the list declares them.
  private static func items(
    _ listing: Listing, shown: [ListLayout.Shown], without hidden: Set<String>, standard: [TableColumn]
  ) -> [Item] {
    let all = listing.columns.filter { !$0.isHidden }
    let chosen =
      shown.isEmpty ? all.filter { !hidden.contains($0.name) }.map { ListLayout.Shown($0.name) } : shown
    func item(_ name: String, isShown: Bool, width: Int?) -> Item? {
      guard let column = all.first(where: { $0.name == name }) else { return nil }
      let preferred = standard.first { $0.id == name }?.preferred ?? 10
      return Item(name: name, title: column.title, isShown: isShown, width: width, preferred: preferred)
    }
    let first = chosen.compactMap { item($0.name, isShown: true, width: $0.width) }
    let rest = all.filter { column in !chosen.contains { $0.name == column.name } }
    return first + rest.compactMap { item($0.name, isShown: false, width: nil) }
  }

  public var title: Phrase { ListView.columnsTitle + Phrase(": ", "：") + listing.title }
  public var isOpenEnded: Bool { false }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      ListView.columnsTitle,
      about: Phrase(
        """
        Which columns the list shows, in which order and how wide. "No room" says that the window is too narrow for one; \
        an export has them all.
        """,
        "设置列表显示的列、顺序和列宽。“放不下”表示窗口太窄，导出时仍包含。"),
      commands: [
        Command(
          "columns.use", Phrase("Use these columns", "使用这些列"), label: Phrase("Use", "使用"),
          help: Phrase("Goes back to the list with these columns, and remembers them for you.", "按此设置返回列表，并为您记住。"),
          keys: [.control("s")],
          whyNot: { screen in
            screen.items.contains(where: \.isShown) ? nil : Phrase("no column is shown", "没有显示任何列")
          },
          run: { $0.use() }),
        Command(
          "columns.toggle", Phrase("Show or hide", "显示或隐藏"),
          help: Phrase("Shows the selected column, or hides it.", "显示或隐藏当前列。"),
          keys: [.character(" "), .enter, .insert],
          run: { screen in
            if screen.isOnItem { screen.items[screen.table.selected].isShown.toggle() }
            return []
          }),
        Command(
          "columns.up", Phrase("Move up", "上移"), label: Phrase("Up", "上移"),
          help: Phrase("The column comes earlier.", "将该列前移。"), keys: [.shiftUp, .controlUp], run: { $0.move(by: -1) }),
        Command(
          "columns.down", Phrase("Move down", "下移"), label: Phrase("Down", "下移"),
          help: Phrase("The column comes later.", "将该列后移。"), keys: [.shiftDown, .controlDown],
          run: { $0.move(by: 1) }),
        Command(
          "columns.narrower", Phrase("Narrower", "变窄"), label: Phrase("Narrower", "变窄"),
          help: Phrase("Takes a column of the window from its width.", "列宽减一。"), keys: [.left],
          run: { $0.widen(by: -1) }),
        Command(
          "columns.wider", Phrase("Wider", "变宽"), label: Phrase("Wider", "变宽"),
          help: Phrase("Adds a column of the window to its width.", "列宽加一。"), keys: [.right],
          run: { $0.widen(by: 1) }),
        Command(
          "columns.own", Phrase("The list's own columns", "恢复默认列"), label: Phrase("Default", "默认"),
          help: Phrase("Goes back to the list with the columns it has by itself.", "恢复列表默认的列并返回。"),
          keys: [.function(4)],
          run: { [.pop(ChosenColumns(place: $0.place, columns: []))] }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back; the columns stay as they were.", "返回，列保持不变。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var isOnItem: Bool { items.indices.contains(table.selected) }

  private mutating func use() -> [Effect] {
    guard items != opening else { return [.pop(nil)] }
    let columns = items.filter(\.isShown).map { ListLayout.Shown($0.name, width: $0.width) }
    return [.pop(ChosenColumns(place: place, columns: columns))]
  }

  private mutating func move(by delta: Int) -> [Effect] {
    let target = table.selected + delta
    guard isOnItem, items.indices.contains(target) else { return [.beep] }
    items.swapAt(table.selected, target)
    table.select(target, count: items.count)
    return []
  }

  private mutating func widen(by delta: Int) -> [Effect] {
    guard isOnItem else { return [] }
    let now = items[table.selected].width ?? items[table.selected].preferred
    guard ListLayout.widths.contains(now + delta) else { return [.beep] }
    items[table.selected].width = now + delta
    return []
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 1)
    switch event {
    case .input(.key(let key)):
      return table.handle(key, rows: rows(in: surroundings.language)) == .ignored ? [.beep] : []
    case .input(.click(.row(let index))): table.select(index, count: items.count)
    case .input(.wheel(let rows)): _ = table.scroll(by: rows, count: items.count)
    case .input(.text), .input(.paste), .input(.scan): return [.beep]
    default: break
    }
    return []
  }

  /// The columns this window has room for, by name.
  private var placed: Set<String> {
    let shown = items.filter(\.isShown).map { ListLayout.Shown($0.name, width: $0.width) }
    let columns = ListColumns.columns(of: listing, in: surroundings.language, shown: shown, contents: contents)
    // The marks at the left of the list and its scroll bar take three.
    let layout = TableLayout(columns, width: max(0, surroundings.size.columns - 3))
    return Set(layout.places.map { columns[$0.column].id })
  }

  private func rows(in language: Language) -> TableRows<String> {
    let placed = placed
    return TableRows(
      items.map { item in
        let hasRoom = placed.contains(item.name)
        let shown =
          item.isShown ? (hasRoom ? Phrase("yes", "是") : Phrase("no room", "放不下")) : Phrase("no", "否")
        let width = item.width.map { "\($0)" } ?? Phrase("as it fits", "自动").text(in: language)
        return TableRow(
          id: item.name,
          cells: [
            .init(shown.text(in: language), role: item.isShown ? (hasRoom ? .good : .warning) : .dim),
            .init(item.title.text(in: language), role: item.isShown ? nil : .dim), .init(width, role: .dim),
          ])
      })
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (foot, body) = rect.cutBottom(rect.rows > 3 ? 1 : 0)
    table.render(into: &grid, in: body, rows: rows(in: context.language), context: context)
    let hint = Phrase(
      "Space shows, Shift-Up/Down moves, Left/Right sets the width",
      "空格显示或隐藏，Shift-上下键移动，左右键调列宽。")
    grid.write(context.text(hint), in: foot, role: .dim, glyphs: context.glyphs)
  }
}
