import Kernel
import Spares
import Terminal
import Values

extension StockScreen {
  static let own: [Command<StockScreen, Effect>] = [
    Command(
      "stock.open", Phrase("Open the part", "打开备件"),
      help: Phrase("Shows the part with its bins and ledger.", "查看备件、货位结存和出入库流水。"), keys: [.enter],
      whyNot: { $0.noPart }, run: { $0.withPart { [.push(PartScreen($0, $1))] } }),
    Command(
      "stock.edit", ChangePart.title, label: Phrase("Edit", "修改"), help: ChangePart.summary, keys: [.function(2)],
      whyNot: { $0.noPart ?? $0.surroundings.whyNot(ChangePart.permission) },
      run: { screen in
        guard let number = screen.list.selected("number") else { return [] }
        return screen.editing.begin(number, screen.surroundings)
      }),
    Command(
      "stock.new", AddPart.title, label: Phrase("New", "新增"), help: AddPart.summary, keys: [.function(7)],
      whyNot: { $0.surroundings.whyNot(AddPart.permission) },
      run: { Router.open(action: AddPart.name, $0.surroundings) }),
    posting(.receive, label: Phrase("Receive", "入库"), key: .control("r")),
    posting(.issue, label: Phrase("Issue", "出库"), key: .control("t")),
    posting(.transfer, label: nil, key: .control("v")),
    posting(.adjust, label: nil, key: .control("a")),
    posting(.scrap, label: nil, key: .control("x")),
    posting(.repair, label: nil, key: .control("f")),
    Command(
      "stock.reverse", Phrase("Reverse my last posting", "冲销我的上一笔"), label: Phrase("Reverse", "冲销"),
      help: Phrase("Names your last posting that can still be reversed, and asks.", "列出您最近一笔可冲销的单据并询问。"),
      keys: [.control("z")], whyNot: { $0.surroundings.whyNot(ReverseDocument.permission) },
      run: { $0.reversal.last($0.surroundings) }),
    Command(
      "stock.desk", Phrase("Scan desk", "扫码台"), label: Phrase("Desk", "扫码台"),
      help: Phrase(
        "Issues and receives by scanning parts, bins and work orders in any order.", "按任意顺序扫描备件、货位和工单完成出入库。"),
      keys: [.control("e")], whyNot: { $0.surroundings.whyNot(IssuePart.permission) },
      run: { [.push(ScanDeskScreen($0.surroundings))] }),
    Command(
      "stock.labels", LabelScreen.openTitle, label: LabelScreen.openLabel, help: LabelScreen.openHelp,
      keys: [LabelScreen.openKey], whyNot: { $0.list.table.marks.isEmpty ? $0.noPart : nil },
      run: { screen in
        let marks = screen.list.table.marks
        guard marks.isEmpty else { return [.push(LabelScreen(.parts, .keys(marks.sorted()), screen.surroundings))] }
        return screen.withPart { [.push(LabelScreen(.parts, .codes([$0.text]), $1))] }
      }),
    Command(
      "stock.attach", AttachCode.title, help: AttachCode.summary,
      whyNot: { $0.noPart ?? $0.surroundings.whyNot(AttachCode.permission) },
      run: { screen in
        let values = screen.list.selected("number").map { ["part": $0] } ?? [:]
        return Router.open(action: AttachCode.name, screen.surroundings, values: values)
      }),
  ]

  /// A posting form with the selected part.
  private static func posting(_ kind: PostingKind, label: Phrase?, key: Key) -> Command<StockScreen, Effect> {
    Command(
      CommandID(rawValue: "stock." + kind.rawValue), kind.title, label: label, help: kind.summary, keys: [key],
      whyNot: { $0.surroundings.whyNot(kind.permission) },
      run: { [.push(PostingScreen(kind, part: $0.list.selected("number"), $0.surroundings))] })
  }

  private var noPart: Phrase? { list.selected == nil ? Phrase("no part is selected", "没有选中的备件") : nil }

  private func withPart(_ body: (PartNumber, Surroundings) -> [Effect]) -> [Effect] {
    list.selected("number").map { body(PartNumber(unchecked: $0), surroundings) } ?? []
  }
}
