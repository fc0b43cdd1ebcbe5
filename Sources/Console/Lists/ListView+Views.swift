import Kernel
import Terminal
import Values

/// What came out of the column chooser.
struct ChosenColumns: Sendable {
  let place: String
  /// Empty for the list's own.
  let columns: [ListLayout.Shown]
}

/// A saved view somebody opened, or has just saved.
struct OpenedView: Sendable {
  let view: SavedView
  /// It is what the list shows already.
  let isNew: Bool
}

extension ListView {
  /// The name under which the columns are remembered: a list within a screen has its own.
  var place: String {
    fixed.isEmpty ? listing.name : listing.name + "." + fixed.keys.sorted().joined()
  }

  /// The columns somebody chose for this place.
  var preferredColumns: [ListLayout.Shown] {
    let text = surroundings.preferences[Preference.columns(place: place).name]
    return text.flatMap { ListLayout(text: $0) }?.fitting(listing).columns ?? []
  }

  /// How the list is looked at now, as a view would keep it.
  var layout: ListLayout {
    var layout = ListLayout()
    layout.columns = shownColumns
    layout.order = order
    layout.isReversed = isReversed
    layout.filters = filters
    layout.find = String(find.text.prefix(ListLayout.longestFind))
    return layout
  }

  /// The saved views of this list.
  var views: [SavedView] {
    fixed.isEmpty ? surroundings.views.filter { $0.listing == listing.name } : []
  }

  /// The name of the view, and whether something was changed since it was opened.
  var viewText: Phrase? {
    guard let view else { return nil }
    let name = Text.clean(view.name)
    var kept = view.layout
    if kept.columns.isEmpty { kept.columns = preferredColumns }
    let changed = kept == layout ? Phrase("", "") : Phrase(" (changed)", "（已更改）")
    return Phrase("View: \(name)", "视图：\(name)") + changed
  }

  mutating func setColumns(_ columns: [ListLayout.Shown]) {
    shownColumns = columns
    table.columns = ListColumns.columns(
      of: listing, in: surroundings.language, shown: columns, without: hidden, titles: titles, contents: contents)
  }

  /// Looks at the list as a view has it.
  mutating func adopt(_ view: SavedView) {
    let layout = view.layout.fitting(listing)
    self.view = view
    setColumns(layout.columns.isEmpty ? preferredColumns : layout.columns)
    order = layout.order
    isReversed = layout.isReversed
    filters = layout.filters
    find = FindLine(layout.find)
    typing = nil
  }

  mutating func show(_ view: SavedView) -> [Effect] {
    adopt(view)
    return read() + [.say(.info(Phrase("View: \(Text.clean(view.name))", "视图：\(Text.clean(view.name))")))]
  }

  /// The whole list again, as it is without a view.
  private mutating func showWhole() -> [Effect] {
    view = nil
    setColumns(preferredColumns)
    order = nil
    isReversed = false
    filters = [:]
    find.clear()
    typing = nil
    return read()
  }

  /// The answers of the screens that it opened; nil where it was something else.
  mutating func returned(_ value: (any Sendable)?) -> [Effect]? {
    if let chosen = value as? ChosenColumns, chosen.place == place {
      setColumns(chosen.columns)
      var kept = ListLayout()
      kept.columns = chosen.columns
      return [.prefer(.columns(place: place), chosen.columns.isEmpty ? nil : kept.json.text)]
    }
    if let saved = value as? Saved { return seek(saved) }
    if let opened = value as? OpenedView, opened.view.listing == listing.name {
      guard opened.isNew else { return show(opened.view) }
      view = opened.view
      return []
    }
    return nil
  }

  // MARK: - Commands

  static let columnsTitle = Phrase("Columns", "列设置")
  static let columnsHelp = Phrase(
    "Chooses which columns are shown, in which order and how wide; remembered for you.",
    "选择显示哪些列、先后顺序和列宽，并为您记住。")
  static let copyTitle = Phrase("Copy", "复制")
  static let copyHelp = Phrase(
    "Copies what stands in the underlined column of the row to the clipboard of your own computer.",
    "将当前行带下划线列的内容复制到您电脑的剪贴板。")

  /// The commands that do not depend on the listing.
  static let viewing: [Command<ListView, Effect>] = [
    Command(
      "list.columns", columnsTitle, help: columnsHelp, keys: [.alt("k")], run: { [.push(ColumnScreen($0))] }),
    Command(
      "list.views", Phrase("Saved views", "已存视图"),
      help: Phrase(
        "Opens, keeps and deletes views: filters, order, columns and what is found, under a name.",
        "打开、保存、删除视图：以名称保存筛选、排序、列和查找内容。"),
      keys: [.alt("v")], whyNot: { $0.noViews }, run: { [.push(ViewsScreen($0))] }),
    Command(
      "list.saveView", Phrase("Save this view", "保存当前视图"),
      help: Phrase("Keeps the list as it is looked at now under a name.", "以名称保存列表当前的显示方式。"),
      whyNot: { $0.noViews }, run: { [.push(SaveViewScreen($0))] }),
    Command(
      "list.whole", Phrase("No view: the whole list", "退出视图：显示全部"),
      help: Phrase("Takes filters, sorting and what is found away.", "取消筛选、排序和查找。"),
      whyNot: { $0.view == nil ? Phrase("no view is open", "未打开视图") : nil }, run: { $0.showWhole() }),
    Command(
      "list.copy", copyTitle, help: copyHelp, keys: [.alt("c")],
      whyNot: { $0.selected == nil ? Phrase("no row is selected", "没有选中的行") : nil },
      run: { [.copy($0.currentText)] }),
    Command(
      "list.copyRow", Phrase("Copy the row", "复制整行"),
      help: Phrase("Copies all columns of the row, with tabs between them.", "复制当前行各列内容，以制表符分隔。"),
      whyNot: { $0.selected == nil ? Phrase("no row is selected", "没有选中的行") : nil },
      run: { [.copy($0.rowTexts.joined(separator: "\t"))] }),
  ]

  /// One command a saved view, by name only.
  var viewCommands: [Command<ListView, Effect>] {
    views.map { view in
      Command(
        CommandID(rawValue: "list.view.\(view.id.rawValue)"),
        Phrase("View: \(Text.clean(view.name))", "视图：\(Text.clean(view.name))"),
        help: view.isShared ? Phrase("A view that everybody has.", "所有人可用的视图。") : Phrase("A view of yours.", "您自己的视图。"),
        run: { $0.show(view) })
    }
  }

  private var noViews: Phrase? {
    fixed.isEmpty ? nil : Phrase("this list is part of another screen", "此列表属于其他界面")
  }

  /// What stands in the current column of the selected row, as it is shown.
  var currentText: String {
    let texts = rowTexts
    return texts.indices.contains(table.currentColumn) ? texts[table.currentColumn] : ""
  }

  private var rowTexts: [String] {
    guard let row = selected else { return [] }
    let cells = CellText(listing, timeZone: surroundings.timeZone)
    return table.columns.map { column in
      listing.columnIndex(column.id).map { cells.text($0, of: row, in: surroundings.language) } ?? ""
    }
  }
}
