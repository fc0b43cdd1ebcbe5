import Kernel
import Spares
import Terminal
import Values

extension PartScreen {
  static let own: [Command<PartScreen, Effect>] = [
    Command(
      "part.edit", ChangePart.title, label: Phrase("Edit", "修改"), help: ChangePart.summary, keys: [.function(2)],
      whyNot: { $0.surroundings.whyNot(ChangePart.permission) },
      run: { $0.editing.begin($0.number.text, $0.surroundings) }),
    Command(
      "part.nextPage", Phrase("Next page", "下一页"), label: Phrase("Page", "换页"),
      help: Phrase("Shows the next page of the part; Shift-Tab the one before.", "显示备件的下一页，Shift-Tab 为上一页。"),
      keys: [.tab, .controlRight], run: { $0.open($0.pane.neighbour(1, $0.surroundings)) }),
    Command(
      "part.previousPage", Phrase("Page before", "上一页"),
      help: Phrase("Shows the page before.", "显示备件的上一页。"), keys: [.backTab, .controlLeft],
      run: { $0.open($0.pane.neighbour(-1, $0.surroundings)) }),
    Command(
      "part.refresh", Phrase("Refresh", "刷新"), label: Phrase("Refresh", "刷新"),
      help: Phrase("Reads the part and the page again.", "重新读取备件与当前页。"), keys: [.function(5)],
      run: { $0.handle(.changed) }),
    Command(
      "part.new", newTitle, help: newHelp, keys: [.function(7)], whyNot: { $0.whyNotNew }, run: { $0.openNew() }),
    Command(
      "part.export", Phrase("Export the page", "导出本页"), label: Phrase("Export", "导出"),
      help: Phrase("Writes the list of the page into a CSV file.", "将当前页的列表写入 CSV 文件。"), keys: [.function(8)],
      whyNot: { $0.list == nil ? Phrase("there is no list on this page", "本页没有列表") : nil },
      run: { $0.lists[$0.pane]?.export() ?? [] }),
    posting(.receive, label: Phrase("Receive", "入库"), key: .control("r")),
    posting(.issue, label: Phrase("Issue", "出库"), key: .control("t")),
    posting(.transfer, label: Phrase("Move", "移库"), key: .control("v")),
    posting(.adjust, label: nil, key: .control("a")),
    posting(.scrap, label: nil, key: .control("x")),
    posting(.repair, label: nil, key: .control("f")),
    Command(
      "part.reverse", Phrase("Reverse my last posting", "冲销我的上一笔"), label: Phrase("Reverse", "冲销"),
      help: Phrase("Names your last posting that can still be reversed, and asks.", "列出您最近一笔可冲销的单据并询问。"),
      keys: [.control("z")], whyNot: { $0.surroundings.whyNot(ReverseDocument.permission) },
      run: { $0.reversal.last($0.surroundings) }),
    Command(
      "part.takeBack", TakeBack.title, label: TakeBack.label, help: TakeBack.help, keys: [TakeBack.key],
      whyNot: { $0.noMovement ?? TakeBack.whyNot($0.row, $0.surroundings) },
      run: {
        TakeBack.open($0.row?.text("document"), kind: $0.row?.text("kind"), lot: $0.row?.text("lot"), $0.surroundings)
      }),
    Command(
      "part.remove", Phrase("Reverse or remove the row", "冲销或移除此行"), label: Phrase("Reverse row", "冲销此单"),
      help: Phrase(
        "Reverses the document of a row of the ledger, removes a substitute, releases a reservation; asks first.",
        "冲销流水中当前行的单据、移除替代件或释放预留，先询问。"),
      keys: [.control("d")], whyNot: { $0.whyNotRemove }, run: { $0.remove() }),
    Command(
      "part.slip", SlipScreen.openTitle, label: SlipScreen.openLabel, help: SlipScreen.openHelp,
      keys: [SlipScreen.openKey], whyNot: { $0.noMovement },
      run: { screen in
        guard let number = screen.row?.text("document") else { return [] }
        return [.push(SlipScreen(DocumentNumber(unchecked: number), screen.surroundings))]
      }),
    Command(
      "part.labels", LabelScreen.openTitle, label: LabelScreen.openLabel,
      help: Phrase("Shows the part's label with its bar code; F8 writes it for printing.", "查看该备件的标签及条码，按 F8 保存以便打印。"),
      keys: [LabelScreen.openKey],
      run: { [.push(LabelScreen(.parts, .codes([$0.number.text]), $0.surroundings))] }),
    Command(
      "part.attach", AttachCode.title, help: AttachCode.summary, keys: [.control("k")],
      whyNot: { $0.surroundings.whyNot(AttachCode.permission) },
      run: { screen in
        var values = ["part": screen.number.text]
        values["code"] = screen.unknown
        screen.unknown = nil
        return Router.open(action: AttachCode.name, screen.surroundings, values: values)
      }),
    Command(
      "part.desk", Phrase("Scan desk", "扫码台"),
      help: Phrase(
        "Issues and receives by scanning parts, bins and work orders in any order.", "按任意顺序扫描备件、货位和工单完成出入库。"),
      keys: [.control("e")], whyNot: { $0.surroundings.whyNot(IssuePart.permission) },
      run: { [.push(ScanDeskScreen($0.surroundings))] }),
    Command(
      "list.columns", ListView.columnsTitle, help: ListView.columnsHelp, keys: [.alt("k")],
      whyNot: { $0.list == nil ? Phrase("there is no list on this page", "本页没有列表") : nil },
      run: { screen in screen.list.map { [.push(ColumnScreen($0))] } ?? [] }),
    Command(
      "list.copy", Phrase("Copy the part number", "复制备件编号"),
      help: Phrase("Copies the number to the clipboard of your own computer.", "将备件编号复制到您电脑的剪贴板。"),
      keys: [.alt("c")], run: { [.copy($0.number.text)] }),
    Command(
      "part.row", Phrase("Open the row", "打开此行"),
      help: Phrase(
        "Opens the selected row: everything of a movement, the equipment, the other part, the pick list.",
        "打开当前行：流水明细、设备、替代备件或拣货单。"),
      keys: [.enter], whyNot: { $0.row == nil ? Phrase("no row is selected", "没有选中的行") : nil },
      run: { $0.openRow() }),
    Command(
      "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"), keys: [.escape],
      run: { _ in [.pop(nil)] }),
  ]

  /// F7 under the name of what it adds to the page that is shown; off the bar where nothing is added.
  var newOnPage: Command<PartScreen, Effect> {
    let kind = pane.newAction.flatMap { surroundings.catalog.actions[$0.name] }
    return Command(
      "part.new", kind?.title ?? PartScreen.newTitle, label: pane.newLabel, help: PartScreen.newHelp,
      keys: [.function(7)], whyNot: { $0.whyNotNew }, run: { $0.openNew() })
  }

  private static let newTitle = Phrase("New on this page", "在本页新增")
  private static let newHelp = Phrase(
    "Adds to the page: equipment that has the part, a substitute, a reservation, a supplier's price.",
    "在当前页新增：所用设备、替代件、预留或供应商价格。")

  /// A posting form with the part; on the page of bins with the bin and lot of the row as well.
  private static func posting(_ kind: PostingKind, label: Phrase?, key: Key) -> Command<PartScreen, Effect> {
    Command(
      CommandID(rawValue: "part." + kind.rawValue), kind.title, label: label, help: kind.summary, keys: [key],
      whyNot: { $0.surroundings.whyNot(kind.permission) },
      run: { screen in
        var given: [String: String] = [:]
        if screen.pane == .bins, let row = screen.row {
          given[kind.binField] = row.text("bin")
          given["lot"] = kind.bringsLots && kind != .adjust ? nil : row.text("lot")
        }
        return [.push(PostingScreen(kind, part: screen.number.text, given: given, screen.surroundings))]
      })
  }
}
