import Kernel
import Spares
import Terminal
import Values

extension ScanDeskScreen {
  static let own: [Command<ScanDeskScreen, Effect>] = [
    Command(
      "desk.post", Phrase("Post", "过账"), label: Phrase("Post", "过账"),
      help: Phrase("Posts what is on the desk; Enter on the empty field does the same.", "将当前内容过账，空白时按 Enter 相同。"),
      keys: [.control("s")],
      whyNot: { $0.desk.card == nil ? Phrase("no part is on the desk", "尚未扫描备件") : nil }, run: { $0.post() }),
    mode(.issue, "desk.issue", IssuePart.self, label: Phrase("Issue", "出库"), key: .control("t")),
    mode(.receive, "desk.receive", ReceivePart.self, label: Phrase("Receive", "入库"), key: .control("r")),
    mode(.move, "desk.move", TransferPart.self, label: Phrase("Move", "移库"), key: .control("v")),
    Command(
      "desk.substitute", OfferPanel.substituteTitle, label: OfferPanel.substituteLabel, help: OfferPanel.substituteHelp,
      keys: [OfferPanel.substituteKey],
      whyNot: { screen in
        screen.desk.mode == .issue && screen.desk.card?.substitutes.isEmpty == false ? nil : OfferPanel.noSubstitute
      },
      run: { $0.takeSubstitute() }),
    Command(
      "desk.attach", Phrase("Attach the unknown code", "关联未知条码"), label: Phrase("Attach", "关联"),
      help: Phrase("Attaches the last unknown code to a part.", "将最近一个未知条码关联到备件。"), keys: [.control("k")],
      whyNot: { screen in
        screen.desk.unknown == nil
          ? Phrase("every code was known", "没有未知条码") : screen.surroundings.whyNot(AttachCode.permission)
      },
      run: { $0.attach() }),
    Command(
      "desk.pick", Phrase("Pick list of the work order", "该工单的拣货单"), label: Phrase("Pick", "拣货"),
      help: Phrase("Opens the pick list of the work order on the desk.", "打开当前工单的拣货单。"), keys: [.control("o")],
      whyNot: { screen in
        screen.desk.isForWorkOrder ? nil : Phrase("no work order is on the desk", "尚未扫描工单")
      },
      run: { SparesScreens.pick($0.desk.reference, $0.surroundings) ?? [] }),
    Command(
      "desk.reverse", Phrase("Reverse my last posting", "冲销我的上一笔"), label: Phrase("Reverse", "冲销"),
      help: Phrase("Names your last posting that can still be reversed, and asks.", "列出您最近一笔可冲销的单据并询问。"),
      keys: [.control("z")], whyNot: { $0.surroundings.whyNot(ReverseDocument.permission) },
      run: { $0.reversal.last($0.surroundings) }),
    Command(
      "back", Phrase("Back", "返回"),
      help: Phrase("Takes the part off the desk, then what it is for, then goes back.", "依次清除备件、用途，再返回。"),
      keys: [.escape], run: { _ in [.pop(nil)] }),
  ]

  private static func mode<A: Action>(
    _ mode: ScanDesk.Mode, _ id: CommandID, _ action: A.Type, label: Phrase, key: Key
  ) -> Command<ScanDeskScreen, Effect> {
    Command(
      id, A.title, label: label, help: A.summary, keys: [key], whyNot: { $0.surroundings.whyNot(A.permission) },
      run: { screen in
        guard let said = screen.desk.change(to: mode) else { return [] }
        screen.key = screen.surroundings.freshKey()
        screen.offer = nil
        return [.say(.info(said))] + screen.propose()
      })
  }
}
