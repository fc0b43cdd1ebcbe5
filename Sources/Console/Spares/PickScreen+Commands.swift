import Kernel
import Spares
import Terminal
import Values

extension PickScreen {
  static let own: [Command<PickScreen, Effect>] = [
    Command(
      "pick.issue", Phrase("Issue this line", "按此行出库"), label: Phrase("Issue", "出库"),
      help: Phrase(
        "Issues the selected line to the work order, from where it says, as far as it is there.",
        "将当前行按所示货位出库到工单，缺货部分除外。"),
      keys: [.enter], whyNot: { $0.whyNotIssue }, run: { $0.issue() }),
    Command(
      "pick.reserve", ReservePart.title, label: ReservePart.title, help: ReservePart.summary, keys: [.function(7)],
      whyNot: { $0.surroundings.whyNot(ReservePart.permission) },
      run: { Router.open(action: ReservePart.name, $0.surroundings, values: ["workOrder": $0.code.text]) }),
    Command(
      "pick.other", Phrase("Issue otherwise", "另行出库"), label: Phrase("Otherwise", "另行出库"),
      help: Phrase(
        "Opens the issue form for the line: another quantity, bin, lot or serial number.",
        "打开该行的出库表单，可改数量、货位、批号或序列号。"),
      keys: [.control("t")], whyNot: { $0.noLine ?? $0.surroundings.whyNot(IssuePart.permission) },
      run: { screen in screen.selected.map { screen.form($0.part, $0) } ?? [] }),
    Command(
      "pick.substitute", OfferPanel.substituteTitle, label: OfferPanel.substituteLabel,
      help: Phrase("Opens the issue form with the first substitute of the line.", "用该行的首个替代件打开出库表单。"),
      keys: [OfferPanel.substituteKey],
      whyNot: { screen in
        screen.noLine ?? (screen.selected?.substitutes.isEmpty ?? true ? screen.noSubstitute : nil)
          ?? screen.surroundings.whyNot(IssuePart.permission)
      },
      run: { screen in
        guard let line = screen.selected,
          let other = line.substitutes.first(where: { $0.onHand > .zero }) ?? line.substitutes.first
        else { return [.beep] }
        return screen.form(other.part, line)
      }),
    Command(
      "pick.release", ReleaseReservation.title, label: Phrase("Release", "释放"), help: ReleaseReservation.summary,
      keys: [.control("d")], whyNot: { $0.noLine ?? $0.surroundings.whyNot(ReleaseReservation.permission) },
      run: { $0.askToRelease() }),
    Command(
      "pick.close", CloseWorkOrder.title, label: Phrase("Close", "关闭"), help: CloseWorkOrder.summary,
      keys: [.control("x")], whyNot: { $0.surroundings.whyNot(CloseWorkOrder.permission) },
      run: { $0.askToClose() }),
    Command(
      "pick.part", Phrase("Open the part", "查看备件"), label: Phrase("Part", "备件"),
      help: Phrase("Shows the part of the selected line.", "查看当前行的备件。"), keys: [.control("k")],
      whyNot: { $0.noLine },
      run: { screen in screen.selected.map { [.push(PartScreen($0.part, screen.surroundings))] } ?? [] }),
    Command(
      "pick.documents", Phrase("Its documents", "相关单据"), label: Phrase("Documents", "单据"),
      help: Phrase("Lists what was posted for the work order.", "列出该工单的全部库存单据。"), keys: [.control("o")],
      run: { screen in SparesScreens.list("documents", ["workOrder": screen.code.text], screen.surroundings) ?? [] }),
    Command(
      "pick.reverse", Phrase("Reverse my last posting", "冲销我的上一笔"), label: Phrase("Reverse", "冲销"),
      help: Phrase("Names your last posting that can still be reversed, and asks.", "列出您最近一笔可冲销的单据并询问。"),
      keys: [.control("z")], whyNot: { $0.surroundings.whyNot(ReverseDocument.permission) },
      run: { $0.reversal.last($0.surroundings) }),
    Command(
      "pick.save", Phrase("Save for printing", "保存以便打印"), label: Phrase("Save", "保存"),
      help: Phrase("Writes the pick list as text into the export folder.", "将拣货单以文本保存到导出文件夹。"), keys: [.function(8)],
      whyNot: { $0.list == nil ? Phrase("there is no list", "没有拣货单") : nil }, run: { $0.saveText() }),
    Command(
      "pick.refresh", Phrase("Refresh", "刷新"),
      help: Phrase("Reads the list again.", "重新读取拣货单。"), keys: [.function(5)], run: { $0.read() }),
    Command(
      "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"), keys: [.escape],
      run: { _ in [.pop(nil)] }),
  ]

  private var noLine: Phrase? { selected == nil ? Phrase("no line is selected", "没有选中的行") : nil }
  private var noSubstitute: Phrase? { OfferPanel.noSubstitute }

  /// The issue form for a line, with its part or one that stands in for it.
  private func form(_ part: PartNumber, _ line: PickList.Line) -> [Effect] {
    let isOwn = part == line.part
    let there = Quantity(line.legs.reduce(0) { $0 + $1.quantity.units })
    // A substitute is for what is short; in its own unit.
    let wanted = isOwn ? (there > .zero ? there : line.wanted) : line.short
    let given = [
      "purpose": Purpose.workOrder.rawValue, "reference": code.text, "quantity": wanted.format(decimals: line.decimals),
    ]
    return [.push(PostingScreen(.issue, part: part.text, given: given, surroundings))]
  }
}
