import Kernel
import Spares
import Terminal
import Values

/// The scan desk: one field that takes codes in any order (S40). An issue is a part, a work order, Enter.
public struct ScanDeskScreen: Screen {
  public var surroundings: Surroundings
  var desk = ScanDesk()
  /// What the rules would take for what is on the desk.
  var offer: StockOffer?
  var input = TextInput()
  var reversal = Reversal()
  var tickets = TicketCounter()
  var looking: (ticket: Ticket, code: Waiting)?
  /// What waits for its turn.
  var waiting: [Waiting] = []
  /// A code for another part that was left out: what is posted behind it may have been meant for that.
  var leftOut: String?
  /// Whether another screen lies over the desk that a code has opened.
  private(set) var isAway = false
  private var asking: (ticket: Ticket, about: ScanDesk.Reply, code: String, at: MonotonicTime)?
  private var proposing: Ticket?
  private var refreshing: Ticket?
  private var reversing: Ticket?
  private var substituting: Ticket?
  var posting: Ticket?
  var doubting: Ticket?
  var overriding: Ticket?
  /// Made when a part comes onto the desk: however often its posting is asked for, it is done once.
  var key = ""
  /// What was taken at this moment, for one message about a whole burst.
  private var burst: (at: MonotonicTime, phrases: [Phrase], isWarning: Bool)?

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  public var part: String? { SparesPart.part.name }
  public var permission: Permission? { SparesPermissions.issue }
  public var title: Phrase { Phrase("Scan desk", "扫码台") + Phrase(": ", "：") + modeTitle }
  public var isDirty: Bool { desk.card != nil }

  var modeTitle: Phrase { desk.mode.title }

  public func claims(_ key: Key) -> Bool { key == .escape && (!input.isEmpty || !desk.isEmpty) }
  public func holds(_ event: Event) -> Bool { posting != nil || reversal.isBusy }
  public var keepsCodes: Bool { true }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Scan desk", "扫码台"),
      about: Phrase(
        """
        Scan or type a part, a lot, a bin and a work order in any order; digits set the quantity (2p: two packs). Enter on \
        the empty field, or =, posts. The same part again counts one more. Esc takes away a code that was only guessed to be \
        a work order, then the part.
        """,
        "按任意顺序扫描或输入备件、批号或序列号、货位、工单；输入数字设定数量（2包为两包）。空白时按 Enter 或 = 过账；再次扫描同一备件加一；Esc 先取消误作工单号的条码，再清除当前备件。"),
      commands: ScanDeskScreen.own)
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] { act(on: event) + lookUpNext() }

  private mutating func act(on event: ScreenEvent) -> [Effect] {
    if let effects = reversal.handle(event, surroundings) { return effects }
    switch event {
    case .input(let input): return take(input)
    case .returned:
      isAway = false
      return []
    case .finished(let ticket, let result): return finished(ticket, result)
    case .answered(let ticket, let choice) where ticket == asking?.ticket: return answered(choice)
    case .answered(let ticket, let choice) where ticket == doubting:
      doubting = nil
      return choice == "post" ? post(isSure: true) : []
    case .answered(let ticket, let choice) where ticket == overriding:
      overriding = nil
      return choice == "post" ? post(isSure: true, override: true) : []
    case .changed: return refresh() + lookForReversals()
    default: return []
    }
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .scan(let scan):
      if scan.isFirstTyped { input.takeBack() }
      input.set("")
      return line(up: [.code(scan.text, at: surroundings.now)])
    // Short codes come as such only behind a question.
    case .burst(let scan): return scan.keys.flatMap { take($0) }
    case .text(let text): return typed(text)
    case .paste(let text):
      // Each line of a paste is a code of its own.
      return line(up: text.split(separator: "\n").map { .code(String($0), at: surroundings.now) })
    case .key(.enter):
      let text = input.text
      input.set("")
      return line(up: [text.isEmpty ? .post(at: surroundings.now) : .typed(text, at: surroundings.now)])
    case .key(.escape): return clear()
    case .key(.character("=")) where input.isEmpty: return line(up: [.post(at: surroundings.now)])
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
    } else if let code = desk.takeBackGuess() {
      return [.say(.info(Phrase("\(code) was taken away", "已取消 \(code)")))]
    } else if let piece = desk.takeBackPiece() {
      return [.say(.info(Phrase("\(piece) was taken away", "已取消 \(piece)")))]
    } else if desk.card != nil || desk.bin != nil || desk.into != nil {
      desk.clear()
      offer = nil
    } else {
      desk.clearReference()
    }
    return []
  }

  /// Whether a question of the desk is open.
  var isAsking: Bool { asking != nil || doubting != nil || overriding != nil || reversal.isAsking }

  /// Asks the rules where what is on the desk would come from.
  mutating func propose() -> [Effect] {
    guard let wish = desk.wish, let session = surroundings.session else {
      offer = nil
      return []
    }
    let ticket = tickets.next()
    proposing = ticket
    let acceptsExpired = desk.mode == .move
    return [
      .read(
        Job(ticket) { desk in
          try StockOffer.make(
            wish.part, wish.quantity, bin: wish.bin, lot: wish.lot, acceptsExpired: acceptsExpired, as: session,
            in: desk.site) as StockOffer?
        })
    ]
  }

  /// The first part that can stand in, then the next one of those it has.
  mutating func takeSubstitute() -> [Effect] {
    let all = desk.card?.substitutes ?? []
    guard let other = all.first(where: { $0.onHand > .zero }) ?? all.first else { return [.beep] }
    let ticket = tickets.next()
    substituting = ticket
    return [
      .say(.info(Phrase("Instead: ", "改用 ") + OfferPanel.text(other))),
      .read(Job(ticket) { desk in try PartCard.read(other.part, in: desk.site) as PartCard? }),
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
      return propose()
    }
    if ticket == reversing {
      if case .success(let value) = result, let documents = value as? Set<DocumentNumber> { desk.reversed(documents) }
      return []
    }
    if ticket == proposing {
      proposing = nil
      offer = (try? result.get()) as? StockOffer
      return []
    }
    if ticket == substituting {
      substituting = nil
      guard let card = (try? result.get()) as? PartCard else { return [.beep] }
      desk.substitute(card)
      key = surroundings.freshKey()
      return propose()
    }
    guard case .code(let text, let at, let isSure)? = looking?.code, ticket == looking?.ticket else { return [] }
    looking = nil
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      guard let code = value as? ScanDesk.Code else { return [] }
      let before = desk.card?.id
      if case .unknown(let typed, _) = code, desk.refuse(number: typed) != nil { leftOut = typed }
      var reply = desk.take(code, at: at)
      if case .asksAgain = reply, isSure { reply = desk.countAgain() }
      if desk.card?.id != before {
        key = surroundings.freshKey()
        leftOut = nil
      }
      return answer(reply, to: text) + propose()
    }
  }

  // MARK: - Answers

  /// - Parameter code: what it replies to.
  mutating func answer(_ reply: ScanDesk.Reply, to code: String = "") -> [Effect] {
    switch reply {
    case .took(let phrase): return [.say(combined(phrase))]
    case .warned(let phrase): return [.beep, .say(combined(phrase, isWarning: true))]
    case .opens(let number):
      let ledger = Router.listing("movements", filters: ["document": number.json], surroundings)
      guard let ledger else { return [] }
      isAway = true
      return [.push(ledger)]
    case .asksAgain(let number):
      return ask(
        reply, to: code,
        Question(
          Phrase("Scanned twice?", "重复扫描？"),
          Phrase("\(number) was scanned twice within two seconds. Count one more?", "两秒内两次扫描 \(number)，是否再加一？"),
          buttons: [.cancel, .init("again", Phrase("One more", "再加一"))]))
    case .asksUnknown(let text, let like):
      return ask(reply, to: code, unknownQuestion(text, like))
    case .asksOther(let other, let unposted):
      return ask(reply, to: code, otherQuestion(other, unposted))
    }
  }

  /// Only who may attach codes is offered it; everybody else is told whom to ask.
  private func unknownQuestion(_ text: String, _ like: CodeLikeness?) -> Question {
    let title = Phrase("Unknown code", "未知条码")
    let likeness = like.map { Phrase(" ", "") + $0.sentence } ?? Phrase("", "")
    let nothing = Phrase("Nothing has the code \(text).", "没有对应 \(text) 的记录。") + likeness
    let leaves: [Dialog.Button] =
      [.cancel] + (like?.only.map { [.init("like", $0.label)] } ?? [])
      + (desk.wantsLot ? [.init("lot", desk.card?.tracking.title ?? Phrase("Lot", "批号"))] : [])
    let isOrder =
      desk.mode == .issue ? Phrase("A work order", "工单号") : Phrase("A delivery note", "送货单号")
    let reference = Dialog.Button("reference", isOrder)
    guard desk.mode != .move else { return Question(title, nothing, buttons: leaves) }
    guard surroundings.may(AttachCode.permission) else {
      let hint = AttachCode.whomToAsk
      return Question(
        title,
        nothing + Phrase(" Is it \(isOrder.english.lowercased())? ", "它是\(isOrder.chinese)吗？") + hint,
        buttons: leaves + [reference])
    }
    return Question(
      title, nothing + Phrase(" What is it?", "它是什么？"),
      buttons: leaves + [reference, .init("attach", Phrase("A part's code", "备件条码"))])
  }

  /// What is on the desk is neither lost nor posted by a scan.
  private func otherQuestion(_ other: PartNumber, _ unposted: PartNumber) -> Question {
    let amount = desk.quantity.format(decimals: desk.card?.decimals ?? 0)
    let unit = desk.card?.unit ?? Phrase("", "")
    return Question(
      Phrase("Not posted yet", "尚未过账"),
      Phrase(
        """
        \(other) was scanned, and \(unposted), \(amount) \(unit.english), on the desk is not posted yet. Post it first, or take \
        it off without posting?
        """,
        "扫到了 \(other)，但台上的 \(unposted)（\(amount) \(unit.chinese)）还没有过账。先把它过账，还是不过账直接换？"),
      buttons: [
        .init("cancel", Phrase("Keep \(unposted)", "保留 \(unposted)"), kind: .cancel),
        .init("post", Phrase("Post it first", "先过账")),
        .init("replace", Phrase("Take \(other)", "换成 \(other)")),
      ])
  }

  private mutating func ask(_ reply: ScanDesk.Reply, to code: String, _ question: Question) -> [Effect] {
    let ticket = tickets.next()
    asking = (ticket, reply, code, surroundings.now)
    return [.beep, .ask(ticket, question)]
  }

  private mutating func answered(_ choice: CommandID?) -> [Effect] {
    guard let (_, about, code, at) = asking else { return [] }
    asking = nil
    switch (about, choice) {
    case (.asksAgain, "again"?): return answer(desk.countAgain()) + propose()
    case (.asksUnknown(let text, _), "reference"?):
      return answer(desk.use(asReference: text, isNew: desk.mode == .issue))
    case (.asksUnknown(let text, _), "lot"?):
      return (try? LotCode(text)).map { answer(desk.use(asLot: $0)) } ?? [.beep]
    case (.asksUnknown(_, let like), "like"?):
      // It comes before what was scanned after the slip.
      if let meant = like?.only?.code { putFirst(meant) }
      return []
    case (.asksUnknown, "attach"?): return attach()
    case (.asksUnknown(let text, .part(let like)?), nil):
      guard like.only != desk.card?.number else { return [] }
      return leaveOut(text, askedAt: at)
    case (.asksOther, "post"?):
      putFirst(code)
      return post()
    case (.asksOther, "replace"?):
      putFirst(code)
      desk.clear()
      offer = nil
      return []
    case (.asksOther(let other, let unposted), nil):
      return leaveOut(other.text, keeping: unposted, askedAt: at)
    default: return []
    }
  }

  /// Several codes of one burst make one message; what one of them warns of is not lost behind the others.
  private mutating func combined(_ phrase: Phrase, isWarning: Bool = false) -> Message {
    let earlier = burst.flatMap { $0.at == surroundings.now ? $0 : nil }
    let all = (earlier?.phrases ?? []) + [phrase]
    let warns = isWarning || earlier?.isWarning ?? false
    burst = (surroundings.now, all, warns)
    let said = all.dropFirst().reduce(all[0]) { $0 + Phrase("; ", "；") + $1 }
    return warns ? .warning(said) : .info(said)
  }

  mutating func attach() -> [Effect] {
    guard let code = desk.unknown else { return [] }
    if let reason = surroundings.whyNot(AttachCode.permission) {
      return [.beep, .say(.warning(Phrase("Not now: ", "目前不可用：") + reason + Phrase(".", "。")))]
    }
    var values = ["code": code]
    if let card = desk.card { values["part"] = card.number.text }
    isAway = true
    return Router.open(action: AttachCode.name, surroundings, values: values)
  }
}
