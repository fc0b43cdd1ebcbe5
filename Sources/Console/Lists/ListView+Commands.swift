import Kernel
import Terminal
import Values

extension ListView {
  /// What every list can do. A screen lifts them to its own state.
  var commands: [Command<ListView, Effect>] {
    [listing.search == nil ? ListView.finding(label: nil) : ListView.finding(label: ListView.find)]
      + ListView.basic + ListView.viewing
  }

  private static let find = Phrase("Find", "查找")

  /// Finding; off the key bar where the list cannot be searched.
  private static func finding(label: Phrase?) -> Command<ListView, Effect> {
    Command(
      "list.find", find, label: label,
      help: Phrase(
        "Looks for what is typed next. Simply typing or scanning on the list does the same.",
        "查找随后输入的内容；在列表上直接输入或扫码也可查找。"),
      keys: [.function(3), .character("/")], whyNot: { $0.noSearch },
      run: { list in
        list.find.activate()
        return []
      })
  }

  private static let basic: [Command<ListView, Effect>] = [
    Command(
      "list.filter", Phrase("Filter", "筛选"), label: Phrase("Filter", "筛选"),
      help: Phrase("Shows only rows that meet conditions; Esc on the list takes them away.", "只显示符合条件的行，在列表上按 Esc 取消。"),
      keys: [.function(4)],
      whyNot: { $0.openFilters.isEmpty ? Phrase("this list has no filters", "此列表没有筛选条件") : nil },
      run: { [.push(FilterScreen($0))] }),
    Command(
      "list.refresh", Phrase("Refresh", "刷新"), label: Phrase("Refresh", "刷新"),
      help: Phrase("Reads the list again; the selection stays on its row.", "重新读取列表，保持当前行。"), keys: [.function(5)],
      run: { $0.reload() }),
    Command(
      "list.sort", Phrase("Sort by this column", "按当前列排序"), label: Phrase("Sort", "排序"),
      help: Phrase(
        "Sorts by the underlined column (Left and Right choose it); again turns the order round.",
        "按带下划线的列排序（左右键选择），再按一次反向。"),
      keys: [.function(6)], run: { $0.sortByCurrent() }),
    Command(
      "list.export", Phrase("Export what is shown", "导出所示内容"), label: Phrase("Export", "导出"),
      help: Phrase(
        """
        Writes the rows of the list as it is found, filtered and sorted into a CSV file of the export folder, with the \
        columns shown; only the marked rows where some are marked.
        """,
        "将列表当前查找、筛选、排序后的行按显示的列写入导出文件夹的 CSV 文件；有标记时只导出标记的行。"),
      keys: [.function(8)], run: { $0.export() }),
    Command(
      "list.mark", Phrase("Mark", "标记"),
      help: Phrase("Marks the row or takes the mark away; the foot of the list counts them.", "标记或取消标记当前行，列表底部显示数量。"),
      keys: [.character(" "), .insert],
      whyNot: { $0.selected == nil ? Phrase("no row is selected", "没有选中的行") : nil },
      run: { list in
        let rows = list.ids
        _ = list.table.handle(.insert, rows: rows)
        return []
      }),
    Command(
      "list.unmark", Phrase("Take all marks away", "取消全部标记"),
      help: Phrase("Takes the marks of all rows away.", "取消所有行的标记。"),
      whyNot: { $0.table.marks.isEmpty ? Phrase("nothing is marked", "没有标记的行") : nil },
      run: { list in
        list.table.marks = []
        return []
      }),
  ]

  /// One command a declared order, by name only.
  var orderCommands: [Command<ListView, Effect>] {
    listing.orders.map { order in
      Command(
        CommandID(rawValue: "list.sort." + order.name),
        Phrase("Sort by \(order.title.english)", "按\(order.title.chinese)排序"),
        help: Phrase("Sorts the list; again turns the order round.", "排序，再次执行则反向。"), run: { $0.sort(by: order.name) })
    }
  }

  /// Why nothing can be looked for here, and what to do instead; nil where it can.
  var noSearch: Phrase? {
    guard listing.search == nil else { return nil }
    return openFilters.isEmpty
      ? Phrase("this list cannot be searched; F6 sorts it", "此列表不支持查找，可按 F6 排序")
      : Phrase("this list cannot be searched; F4 filters it", "此列表不支持查找，可按 F4 筛选")
  }

  /// The filters that are not fixed by the screen.
  var openFilters: [Filter] { listing.filters.filter { fixed[$0.name] == nil } }

  /// Back to where one came from; Esc clears finding and filters first (`claims`).
  static func back<S: Screen>() -> Command<S, Effect> {
    Command(
      "back", Phrase("Back", "返回"),
      help: Phrase(
        "Ends finding, then takes away the filter set here, then goes back.", "依次结束查找、取消在此设置的筛选、返回上一界面。"),
      keys: [.escape], run: { _ in [.pop(nil)] })
  }
}
