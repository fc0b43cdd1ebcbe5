import Kernel
import Office
import Terminal
import Values

extension DirectiveScreen {
  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Directive", "指令"),
      about: Phrase(
        "A directive with the people it went to, how far each is, and what happened.", "指令正文、收件人办理情况与办理记录。"),
      commands: own + issuing + [
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads the directive again.", "重新读取指令。"),
          keys: [.function(5)], run: { $0.refresh() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  /// What a recipient does.
  private var own: [Command<Self, Effect>] {
    [
      Command(
        "directive.read", ReadDirective.title, label: mine(Phrase("Confirm", "确认阅读")), help: ReadDirective.summary,
        keys: [.control("r")],
        whyNot: { screen in
          screen.whyNotMine { $0.hasRead ? Phrase("you have confirmed it already", "您已确认") : nil }
        }, run: { $0.confirm() }),
      form(
        "directive.complete", CompleteDirective.self, mine(Phrase("Done", "回报完成"), asked: sheet?.asksCompletion),
        .control("d"),
        whyNot: { screen in
          screen.whyNotRead {
            if !$0.asksCompletion { return Phrase("no completion is asked", "不要求回报完成") }
            return $0.mine?.completed == nil ? nil : Phrase("you have reported it already", "您已回报")
          }
        }),
      form(
        "directive.feedback", GiveFeedback.self, mine(Phrase("Feedback", "反馈")), .control("f"),
        whyNot: { screen in screen.whyNotRead { _ in nil } }),
      form(
        "directive.extend", AskExtension.self, mine(Phrase("Extension", "延期")), .control("e"),
        whyNot: { screen in
          screen.whyNotRead { $0.mine?.deadline == nil ? Phrase("there is no deadline", "没有期限") : nil }
        }),
      form(
        "directive.comment", CommentDirective.self, Phrase("Comment", "留言"), .control("n"), whyNot: { $0.whyNotOpen() }),
    ]
  }

  /// What the issuer does, or whoever may direct in their place: the door asks whether they may here.
  private var issuing: [Command<Self, Effect>] {
    [
      form(
        "directive.amend", AmendDirective.self, surroundings.known(Phrase("Amend", "修订"), AmendDirective.permission),
        .function(2), whyNot: { $0.surroundings.whyNot(AmendDirective.permission) ?? $0.whyNotOpen() },
        values: { $0.present }),
      form(
        "directive.withdraw", WithdrawDirective.self, nil, .control("w"),
        whyNot: { $0.surroundings.whyNot(WithdrawDirective.permission) ?? $0.whyNotOpen() }),
      form(
        "directive.close", CloseDirective.self, nil, .control("x"),
        whyNot: { $0.surroundings.whyNot(CloseDirective.permission) ?? $0.whyNotOpen() }),
      Command(
        "directive.people", Phrase("Recipients", "收件人"), label: Phrase("People", "收件人"),
        help: Phrase(
          "Lists the recipients; there extensions are decided and breaches recorded.", "列出收件人，可审批延期、登记违令。"),
        keys: [.control("t")], whyNot: { $0.sheet == nil ? OfficeWords.gone : nil },
        run: { screen in
          Router.listing("directiveRecipients", filters: ["directive": screen.number.json], screen.surroundings)
            .map { [.push($0)] } ?? []
        }),
    ]
  }

  private func form<A: Action>(
    _ id: CommandID, _ type: A.Type, _ label: Phrase?, _ key: Key,
    whyNot: @escaping @Sendable (Self) -> Phrase?,
    values: @escaping @Sendable (Self) -> [String: String] = { _ in [:] }
  ) -> Command<Self, Effect> {
    Command(
      id, A.title, label: label, help: A.summary, keys: [key], whyNot: whyNot,
      run: { screen in
        let own = ["directive": screen.number.text]
        return Router.open(action: A.name, screen.surroundings, values: own.merging(values(screen)) { own, _ in own })
      })
  }

  /// What an amendment begins with.
  private var present: [String: String] {
    guard let sheet else { return [:] }
    return ["title": sheet.title, "text": sheet.text, "deadline": sheet.deadline.map { "\($0)" } ?? ""]
  }

  /// A word of the key bar for what only a recipient does, and only where it is asked for: whoever never can is not
  /// offered it there.
  private func mine(_ label: Phrase, asked: Bool? = nil) -> Phrase? {
    guard let sheet else { return label }
    return sheet.mine == nil || asked == false ? nil : label
  }

  private func whyNotOpen() -> Phrase? {
    guard let sheet else { return OfficeWords.gone }
    guard !sheet.isOpen else { return nil }
    return sheet.state == "withdrawn" ? Phrase("it was withdrawn", "指令已撤回") : Phrase("it is closed", "指令已办结")
  }

  private func whyNotMine(_ more: (DirectiveSheet) -> Phrase?) -> Phrase? {
    if let reason = whyNotOpen() { return reason }
    guard let sheet, sheet.mine != nil else { return Phrase("it was not addressed to you", "不是发给您的") }
    return more(sheet)
  }

  private func whyNotRead(_ more: (DirectiveSheet) -> Phrase?) -> Phrase? {
    whyNotMine { $0.hasRead ? more($0) : Phrase("confirm reading first (Ctrl-R)", "请先确认阅读（Ctrl-R）") }
  }
}
