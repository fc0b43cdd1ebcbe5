import Kernel
import Spares
import Terminal
import Values

/// The scan desk: one field that takes codes in any order (S40). An issue is a part, a work order, Enter.
public struct ScanDeskScreen: Screen {
  public var surroundings: Surroundings
  var desk = ScanDesk()
  private var input = TextInput()
  private var reversal = Reversal()
  private var tickets = TicketCounter()
  private var looking: (ticket: Ticket, isScan: Bool)?
  private var asking: (ticket: Ticket, about: ScanDesk.Reply)?
  private var posting: Ticket?
  private var doubting: Ticket?
  private var refreshing: Ticket?
  private var reversing: Ticket?
  /// Made when a part comes onto the desk: however often its posting is asked for, it is done once.
  private var key = ""
  /// What was taken at this moment, for one message about a whole burst.
  private var burst: (at: MonotonicTime, phrases: [Phrase])?

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  public var title: Phrase { Phrase("Scan desk", "扫码台") + Phrase(": ", "：") + modeTitle }
  public var isDirty: Bool { desk.card != nil }

  private var modeTitle: Phrase { desk.mode == .issue ? IssuePart.title : ReceivePart.title }

  public func claims(_ key: Key) -> Bool { key == .escape && (!input.isEmpty || !desk.isEmpty) }
  public func holds(_ event: Event) -> Bool { posting != nil || reversal.isBusy }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Scan desk", "扫码台"),
      about: Phrase(
        """
        Scan or type a part, a bin and a work order in any order; digits set the quantity (2p: two packs). Enter on the \
        empty field, or =, posts. The same part again counts one more. Esc takes the part off the desk.
        """,
        "按任意顺序扫描或输入备件、货位、工单；输入数字设定数量（2包为两包）。空白时按 Enter 或 = 过账；再次扫描同一备件加一；Esc 清除当前备件。"),
      commands: [
        Command(
          "desk.post", Phrase("Post", "过账"), label: Phrase("Post", "过账"),
          help: Phrase("Posts what is on the desk; Enter on the empty field does the same.", "将当前内容过账，空白时按 Enter 相同。"),
          keys: [.control("s")],
          whyNot: { $0.desk.card == nil ? Phrase("no part is on the desk", "尚未扫描备件") : nil }, run: { $0.post() }),
        Command(
          "desk.issue", IssuePart.title, label: Phrase("Issue", "出库"), help: IssuePart.summary,
          keys: [.control("t")], whyNot: { $0.surroundings.whyNot(IssuePart.permission) },
          run: { screen in
            screen.desk.mode = .issue
            return []
          }),
        Command(
          "desk.receive", ReceivePart.title, label: Phrase("Receive", "入库"), help: ReceivePart.summary,
          keys: [.control("r")], whyNot: { $0.surroundings.whyNot(ReceivePart.permission) },
          run: { screen in
            screen.desk.mode = .receive
            return []
          }),
        Command(
          "desk.attach", Phrase("Attach the unknown code", "关联未知条码"), label: Phrase("Attach", "关联"),
          help: Phrase("Attaches the last unknown code to a part.", "将最近一个未知条码关联到备件。"), keys: [.control("k")],
          whyNot: { screen in
            screen.desk.unknown == nil
              ? Phrase("every code was known", "没有未知条码") : screen.surroundings.whyNot(AttachCode.permission)
          },
          run: { $0.attach() }),
        Command(
          "desk.reverse", Phrase("Reverse my last posting", "冲销我的上一笔"), label: Phrase("Reverse", "冲销"),
          help: Phrase("Names your last posting that can still be reversed, and asks.", "列出您最近一笔可冲销的单据并询问。"),
          keys: [.control("z")], whyNot: { $0.surroundings.whyNot(ReverseDocument.permission) },
          run: { $0.reversal.last($0.surroundings) }),
        Command(
          "back", Phrase("Back", "返回"),
          help: Phrase("Takes the part off the desk, then what it is for, then goes back.", "依次清除备件、用途，再返回。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = reversal.handle(event, surroundings) { return effects }
    switch event {
    case .input(let input): return take(input)
    case .finished(let ticket, let result): return finished(ticket, result)
    case .answered(let ticket, let choice) where ticket == asking?.ticket: return answered(choice)
    case .answered(let ticket, let choice) where ticket == doubting:
      doubting = nil
      return choice == "post" ? post(isSure: true) : []
    case .changed: return refresh() + lookForReversals()
    default: return []
    }
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .scan(let scan):
      if scan.isFirstTyped { input.takeBack() }
      input.set("")
      return lookUp(scan.text, isScan: true)
    case .text(let text): return typed(text)
    case .paste(let text):
      // Each line of a paste is a code of its own.
      return text.split(separator: "\n").flatMap { lookUp(String($0), isScan: true) }
    case .key(.enter):
      guard !input.isEmpty else { return post() }
      let text = input.text
      input.set("")
      if let reply = desk.take(typed: text) { return answer(reply) }
      return lookUp(text, isScan: false)
    case .key(.escape): return clear()
    case .key(.character("=")) where input.isEmpty: return post()
    case .key(.character(let character)): return typed(String(character))
    case .key(let key): return input.handle(key) == nil ? [.beep] : []
    default: return []
    }
  }

  private mutating func typed(_ text: String) -> [Effect] {
    input.insert(text)
    return []
  }

  private mutating func clear() -> [Effect] {
    if !input.isEmpty {
      input.set("")
    } else if desk.card != nil || desk.bin != nil {
      desk.clear()
    } else {
      desk.clearReference()
    }
    return []
  }

  private mutating func lookUp(_ text: String, isScan: Bool) -> [Effect] {
    let ticket = tickets.next()
    looking = (ticket, isScan)
    let part = desk.card?.number
    return [
      .read(
        Job(ticket) { desk in
          switch try ScanLookup.find(text, of: part, in: desk.site) {
          case .part(_, let number): try PartCard.read(number, in: desk.site).map { ScanDesk.Code.part($0) }
          case .bin(_, let code): ScanDesk.Code.bin(code)
          case .lot(let number, let lot):
            try PartCard.read(number, in: desk.site).map { ScanDesk.Code.lot($0, lot) }
          case .workOrder(let code): ScanDesk.Code.workOrder(code)
          case .equipment(let code): ScanDesk.Code.equipment(code)
          case .document(let number): ScanDesk.Code.document(number)
          case .unknown(let text): ScanDesk.Code.unknown(text)
          }
        })
    ]
  }

  private mutating func refresh() -> [Effect] {
    guard let number = desk.card?.number else { return [] }
    let ticket = tickets.next()
    refreshing = ticket
    return [.read(Job(ticket) { desk in try PartCard.read(number, in: desk.site) as PartCard? })]
  }

  /// What stands in the log may have been reversed since, here or elsewhere.
  private mutating func lookForReversals() -> [Effect] {
    let documents = desk.log.filter { !$0.isReversed }.compactMap(\.document)
    guard !documents.isEmpty, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reversing = ticket
    return [
      .read(
        Job(ticket) { desk in
          Set(try documents.filter { try Slip.read($0, as: session, in: desk.site).reversedBy != nil })
        })
    ]
  }

  private mutating func finished(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) -> [Effect] {
    if ticket == posting { return posted(result) }
    if ticket == refreshing {
      if case .success(let value) = result, let card = value as? PartCard { desk.refresh(card) }
      return []
    }
    if ticket == reversing {
      if case .success(let value) = result, let documents = value as? Set<DocumentNumber> { desk.reversed(documents) }
      return []
    }
    guard ticket == looking?.ticket else { return [] }
    looking = nil
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      guard let code = value as? ScanDesk.Code else { return [] }
      let before = desk.card?.id
      let reply = desk.take(code, at: surroundings.now)
      if desk.card?.id != before { key = surroundings.freshKey() }
      return answer(reply)
    }
  }

  // MARK: - Answers

  private mutating func answer(_ reply: ScanDesk.Reply) -> [Effect] {
    switch reply {
    case .took(let phrase): return [.say(.info(combined(phrase)))]
    case .warned(let phrase): return [.beep, .say(.warning(combined(phrase)))]
    case .opens(let number):
      return Router.listing("movements", filters: ["document": number.json], surroundings).map { [.push($0)] } ?? []
    case .asksAgain(let number):
      return ask(
        reply,
        Question(
          Phrase("Scanned twice?", "重复扫描？"),
          Phrase("\(number) was scanned twice within two seconds. Count one more?", "两秒内两次扫描 \(number)，是否再加一？"),
          buttons: [.cancel, .init("again", Phrase("One more", "再加一"))]))
    case .asksUnknown(let text):
      return ask(reply, unknownQuestion(text))
    }
  }

  /// Only who may attach codes is offered it; everybody else is told whom to ask.
  private func unknownQuestion(_ text: String) -> Question {
    let title = Phrase("Unknown code", "未知条码")
    let nothing = Phrase("Nothing has the code \(text).", "没有对应 \(text) 的记录。")
    let isOrder =
      desk.mode == .issue ? Phrase("A work order", "工单号") : Phrase("A delivery note", "送货单号")
    let reference = Dialog.Button("reference", isOrder)
    guard surroundings.may(AttachCode.permission) else {
      let hint = AttachCode.whomToAsk
      return Question(
        title,
        nothing + Phrase(" Is it \(isOrder.english.lowercased())? ", "它是\(isOrder.chinese)吗？") + hint,
        buttons: [.cancel, reference])
    }
    return Question(
      title, nothing + Phrase(" What is it?", "它是什么？"),
      buttons: [.cancel, reference, .init("attach", Phrase("A part's code", "备件条码"))])
  }

  private mutating func ask(_ reply: ScanDesk.Reply, _ question: Question) -> [Effect] {
    let ticket = tickets.next()
    asking = (ticket, reply)
    return [.beep, .ask(ticket, question)]
  }

  private mutating func answered(_ choice: CommandID?) -> [Effect] {
    guard let about = asking?.about else { return [] }
    asking = nil
    switch (about, choice) {
    case (.asksAgain, "again"?): return answer(desk.countAgain())
    case (.asksUnknown(let text), "reference"?): return answer(desk.use(asReference: text))
    case (.asksUnknown, "attach"?): return attach()
    default: return []
    }
  }

  /// Several codes of one burst make one message.
  private mutating func combined(_ phrase: Phrase) -> Phrase {
    let earlier = burst.flatMap { $0.at == surroundings.now ? $0.phrases : nil } ?? []
    let all = earlier + [phrase]
    burst = (surroundings.now, all)
    return all.dropFirst().reduce(all[0]) { $0 + Phrase("; ", "；") + $1 }
  }

  private func attach() -> [Effect] {
    guard let code = desk.unknown else { return [] }
    if let reason = surroundings.whyNot(AttachCode.permission) {
      return [.beep, .say(.warning(Phrase("Not now: ", "目前不可用：") + reason + Phrase(".", "。")))]
    }
    var values = ["code": code]
    if let card = desk.card { values["part"] = card.number.text }
    return Router.open(action: AttachCode.name, surroundings, values: values)
  }

  // MARK: - Posting

  private mutating func post(isSure: Bool = false) -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    if !isSure, let question = doubt {
      let ticket = tickets.next()
      doubting = ticket
      return [.beep, .ask(ticket, question)]
    }
    switch desk.posting() {
    case .failure(let missing): return [.beep, .say(.info(missing.sentence))]
    case .success(let action):
      let ticket = tickets.next()
      posting = ticket
      return [.work(Posted.job(ticket, modeTitle, action, as: session, key: key))]
    }
  }

  private var doubt: Question? {
    guard let card = desk.card else { return nil }
    let isIssue = desk.mode == .issue
    if isIssue, desk.quantity > card.onHand { return nil }
    let worth = QuantityDoubt.worth(desk.quantity, of: card, price: isIssue ? nil : card.price)
    return QuantityDoubt.question(
      isIssue ? .issue : .receive, typed: "", quantity: desk.quantity, card: card, worth: worth)
  }

  private mutating func posted(_ result: Result<any Sendable, any Error>) -> [Effect] {
    posting = nil
    // A refused posting changed nothing: what is asked for next may differ.
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      let outcome = posted.answer.outcome
      let document = (outcome as? MovementPosted)?.document
      desk.posted(.init(text: line(of: posted), isWaiting: outcome == nil, document: document))
      return [.say(posted.message)]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  /// The document comes first: the end of a line may be cut.
  private func line(of posted: Posted) -> Phrase {
    guard let movement = posted.answer.outcome as? MovementPosted else { return posted.message.phrase }
    return Phrase(verbatim: movement.document.text + "  ") + movement.whatHappened
  }

  // MARK: - Drawing

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let inner = rect.inset(rows: 0, columns: 2)
    let (line, rest) = inner.cutTop(2)
    let prompt = context.text(Phrase("Scan or type: ", "扫码或输入："))
    let (label, box) = line.line(0).cutLeft(Width.columns(of: prompt))
    grid.write(prompt, in: label, role: .header, glyphs: context.glyphs)
    input.render(
      into: &grid, in: box.cutLeft(40).left, role: .inputFocused, isFocused: true, context: context)
    let (facts, log) = rest.cutTop(5)
    for (row, fact) in DeskFacts.lines(desk).enumerated() {
      let (name, value) = facts.line(row).cutLeft(15)
      grid.write(context.text(fact.label), in: name, role: .label, glyphs: context.glyphs)
      grid.write(context.text(fact.value), in: value, role: fact.role, glyphs: context.glyphs)
    }
    grid.write(context.text(Phrase("Posted here", "本台记录")), in: log.line(0), role: .header, glyphs: context.glyphs)
    for (row, posted) in desk.log.enumerated() {
      let word =
        posted.isReversed
        ? Phrase("reversed  ", "已冲销  ") : posted.isWaiting ? Phrase("waits  ", "待审批  ") : Phrase("done  ", "完成  ")
      grid.write(
        context.text(word + posted.text), in: log.line(row + 1),
        role: posted.isReversed ? .dim : posted.isWaiting ? .warning : .normal,
        glyphs: context.glyphs)
    }
  }
}
