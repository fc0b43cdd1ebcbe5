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
      "part.refresh", Phrase("Refresh", "刷新"), label: Phrase("Refresh", "刷新"),
      help: Phrase("Reads the part and its ledger again.", "重新读取备件与流水。"), keys: [.function(5)],
      run: { $0.handle(.changed) }),
    Command(
      "part.export", Phrase("Export the ledger", "导出流水"), label: Phrase("Export", "导出"),
      help: Phrase("Writes the ledger of this part into a CSV file.", "将该备件的流水写入 CSV 文件。"), keys: [.function(8)],
      whyNot: { $0.ledger == nil ? Phrase("the ledger is not open to you", "您无权查看流水") : nil },
      run: { $0.ledger?.export() ?? [] }),
    Command(
      "part.receive", ReceivePart.title, label: Phrase("Receive", "入库"), help: ReceivePart.summary,
      keys: [.control("r")], whyNot: { $0.surroundings.whyNot(ReceivePart.permission) },
      run: { [.push(PostingScreen(.receive, part: $0.number.text, $0.surroundings))] }),
    Command(
      "part.issue", IssuePart.title, label: Phrase("Issue", "出库"), help: IssuePart.summary, keys: [.control("t")],
      whyNot: { $0.surroundings.whyNot(IssuePart.permission) },
      run: { [.push(PostingScreen(.issue, part: $0.number.text, $0.surroundings))] }),
    Command(
      "part.reverse", Phrase("Reverse my last posting", "冲销我的上一笔"), label: Phrase("Reverse", "冲销"),
      help: Phrase("Names your last posting that can still be reversed, and asks.", "列出您最近一笔可冲销的单据并询问。"),
      keys: [.control("z")], whyNot: { $0.surroundings.whyNot(ReverseDocument.permission) },
      run: { $0.reversal.last($0.surroundings) }),
    Command(
      "part.reverseDocument", Phrase("Reverse this document", "冲销此单据"), label: Phrase("Reverse row", "冲销此单"),
      help: Phrase("Reverses the document of the selected row of the ledger; asks first.", "冲销流水中当前行的单据，先询问。"),
      keys: [.control("d")],
      whyNot: { screen in
        screen.ledger?.selected == nil
          ? Phrase("no row of the ledger is selected", "没有选中的流水")
          : screen.surroundings.whyNot(ReverseDocument.permission)
      },
      run: { $0.reverseSelected() }),
    Command(
      "part.slip", SlipScreen.openTitle, label: SlipScreen.openLabel, help: SlipScreen.openHelp,
      keys: [SlipScreen.openKey],
      whyNot: { $0.ledger?.selected == nil ? Phrase("no row of the ledger is selected", "没有选中的流水") : nil },
      run: { screen in
        guard let number = screen.ledger?.selected("document") else { return [] }
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
      whyNot: { $0.ledger == nil ? Phrase("the ledger is not open to you", "您无权查看流水") : nil },
      run: { screen in screen.ledger.map { [.push(ColumnScreen($0))] } ?? [] }),
    Command(
      "list.copy", Phrase("Copy the part number", "复制备件编号"),
      help: Phrase("Copies the number to the clipboard of your own computer.", "将备件编号复制到您电脑的剪贴板。"),
      keys: [.alt("c")], run: { [.copy($0.number.text)] }),
    Command(
      "part.row", Phrase("Show the row", "查看流水明细"),
      help: Phrase("Shows everything of the selected row.", "查看当前流水的全部内容。"),
      keys: [.enter],
      whyNot: { $0.ledger?.selected == nil ? Phrase("no row of the ledger is selected", "没有选中的流水") : nil },
      run: { screen in
        guard let ledger = screen.ledger, let row = ledger.selected else { return [] }
        return [.push(RowScreen(RowReader(listing: ledger.listing, row: row), screen.surroundings))]
      }),
    Command(
      "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"), keys: [.escape],
      run: { _ in [.pop(nil)] }),
  ]

  private mutating func reverseSelected() -> [Effect] {
    guard let ledger, let row = ledger.selected else { return [] }
    let reader = RowReader(listing: ledger.listing, row: row)
    guard let text = reader.text("document") else { return [] }
    let document = DocumentNumber(unchecked: text)
    let kind = reader.text("kind").flatMap { DocumentKind(rawValue: $0) }
    // What would be refused is said before anything is asked.
    if kind == .reversal { return [.beep, .say(.warning(SparesRefusal.reversalOfReversal(document).sentence))] }
    let by = reader.text("by") ?? ""
    if by != surroundings.session?.name, !surroundings.may(SparesPermissions.reverseAny) {
      let refusal = SparesRefusal.notYours(document, by: Text.clean(by))
      return [.beep, .say(.warning(refusal.sentence))]
    }
    // The ledger has what leaves as less than zero; the document says how much.
    let quantity = Quantity(Int64(clamping: (reader.integer("quantity") ?? 0).magnitude))
    let unit = Phrase(reader.text("unit") ?? "", reader.text("unitChinese") ?? "")
    let what = Reversal.sentence(
      kind?.label ?? Phrase("", ""), quantity.format(decimals: Int(clamping: reader.integer("decimals") ?? 0)),
      unit, of: number, bin: BinCode(unchecked: reader.text("bin") ?? ""))
    return reversal.document(document, what: what)
  }
}
