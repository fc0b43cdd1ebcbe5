import Kernel
import Spares
import Terminal
import Values

/// Receiving, issuing or opening a part: codes typed or scanned, quantities in units or packs, what they mean beside
/// them. The same form never posts twice: its key is made when it is opened.
public struct PostingScreen: Screen {
  public var surroundings: Surroundings
  let kind: PostingKind
  var entry: DraftedForm
  /// The part the code names, once it was looked up.
  var card: PartCard?
  private var tickets = TicketCounter()
  private var looking: Ticket?
  private var scanning: Ticket?
  private var posting: Ticket?
  private var doubting: Ticket?
  private var hasAskedForWorkOrder = false

  init(_ kind: PostingKind, part: String?, _ surroundings: Surroundings) {
    self.kind = kind
    self.surroundings = surroundings
    let fields = PostingFields.fields(of: kind, card: nil, part: part ?? "", surroundings)
    let person = surroundings.session?.name ?? ""
    entry = DraftedForm(
      Form(fields, saveLabel: Phrase("Post", "过账")), name: "\(kind.action)-\(person)", key: surroundings.freshKey())
    if part != nil { entry.form.moveFocus(to: "quantity") }
    markCarriedOver()
  }

  /// Says beside the reference that it is the one of the posting before.
  private mutating func markCarriedOver() {
    let last = surroundings.memory["spares.\(kind.rawValue).reference"] ?? ""
    guard !last.isEmpty, entry.form["reference"] == last else { return }
    let note =
      kind == .issue ? Phrase("from your last issue", "沿用上次") : Phrase("from your last receipt", "沿用上次")
    entry.form.setNote("reference", note)
  }

  public var title: Phrase { kind.title }
  public var isDirty: Bool { entry.isTouched }
  public var unfinished: (name: String, draft: Draft)? { entry.keeping }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { entry.form.detectsScans }
  public func holds(_ event: Event) -> Bool { posting != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      kind.title,
      about: kind.summary
        + Phrase(
          " Scan or type the codes; 2p in the quantity means two packs.", "编码可扫描或输入；数量填 2包 表示两包。"),
      commands: FormCommands.all(posts: true, save: { $0.save() }, leave: { $0.entry.leave() }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = entry.left(event) { return effects }
    let taken = entry.answer(event) { _ in [] }
    if let taken {
      // A draft taken up names its own part.
      if case .answered = event { return taken + lookUpPart() }
      return taken
    }
    switch event {
    case .opened: return entry.opened() + lookUpPart()
    case .input(let input): return take(input)
    case .finished(let ticket, let result): return finished(ticket, result)
    case .answered(let ticket, let choice) where ticket == doubting:
      doubting = nil
      guard choice == "post" else {
        entry.form.moveFocus(to: "quantity")
        return []
      }
      return post()
    default: return []
    }
  }

  // MARK: - Typing

  private mutating func take(_ input: Event) -> [Effect] {
    let (outcome, effects) = entry.handle(input)
    switch outcome {
    case .submit: return effects + save()
    case .cancel: return effects + entry.leave()
    case .refused, .pastedLines: return effects + [.beep]
    case .scanned(let scan): return effects + place(scan)
    case .left("part"): return effects + lookUpPart()
    case .ignored, .handled, .changed, .left: return effects
    }
  }

  /// Reads the part the code names; its name, unit and packs come beside the fields.
  private mutating func lookUpPart() -> [Effect] {
    let text = entry.form["part"]
    guard !text.isEmpty else { return [] }
    let ticket = tickets.next()
    looking = ticket
    return [
      .read(
        Job(ticket) { desk in
          let number = try PartNumber(text)
          guard let card = try PartCard.read(number, in: desk.site) else { throw SparesRefusal.unknownPart(number) }
          return card
        })
    ]
  }

  /// A scan in a field it does not belong to goes where it does.
  private mutating func place(_ scan: Scan) -> [Effect] {
    let ticket = tickets.next()
    scanning = ticket
    return [.read(Job(ticket) { [card] desk in try ScanLookup.find(scan.text, of: card?.number, in: desk.site) })]
  }

  private mutating func placed(_ found: ScanLookup) -> [Effect] {
    switch found {
    case .part(_, let number):
      entry.form.set("part", to: number.text)
      return lookUpPart()
    case .bin(_, let bin):
      entry.form.set("bin", to: bin.text)
      return [.say(.info(Phrase("Bin \(bin).", "货位 \(bin)。")))]
    case .lot(let number, let lot):
      // A lot's label names its part as well.
      entry.form.set("lot", to: lot.text)
      guard card?.number != number else { return [] }
      entry.form.set("part", to: number.text)
      return lookUpPart()
    case .workOrder(let code) where kind == .issue:
      entry.form.set("purpose", to: Purpose.workOrder.rawValue)
      entry.form.set("reference", to: code.text)
      return [.say(.info(Phrase("Work order \(code).", "工单 \(code)。")))]
    case .equipment(let code) where kind == .issue:
      entry.form.set("purpose", to: Purpose.equipment.rawValue)
      entry.form.set("reference", to: code.text)
      return [.say(.info(Phrase("Equipment \(code).", "设备 \(code)。")))]
    case .workOrder, .equipment, .document, .unknown:
      return [
        .beep,
        .say(.warning(Phrase("This code is no part and no bin.", "该条码既不是备件也不是货位。"))),
      ]
    }
  }

  // MARK: - Posting

  mutating func save() -> [Effect] {
    guard posting == nil else { return [] }
    if case .refused = entry.form.submit() { return [.beep, .say(FormCommands.notPosted)] }
    if lacksWorkOrder, !hasAskedForWorkOrder {
      hasAskedForWorkOrder = true
      entry.form.moveFocus(to: "reference")
      return [.beep, .say(.warning(PostingScreen.whichWorkOrder))]
    }
    guard let question = doubt else { return post() }
    let ticket = tickets.next()
    doubting = ticket
    return [.beep, .ask(ticket, question)]
  }

  private var lacksWorkOrder: Bool {
    kind == .issue && entry.form["purpose"] == Purpose.workOrder.rawValue
      && entry.form["reference"].allSatisfy { $0 == " " }
  }

  private static let whichWorkOrder = Phrase(
    "Which work order? Enter it, or choose another purpose. Ctrl-S again posts without one.",
    "哪张工单？请填写，或改选其他用途；再按 Ctrl-S 则不填工单直接过账。")

  /// What to ask before posting: a quantity that looks like a code, or like a slip of the finger.
  private var doubt: Question? {
    let typed = entry.form["quantity"]
    guard let card,
      let quantity = PackQuantity.parse(typed, decimals: card.decimals, packSize: card.packSize)
    else { return nil }
    // An issue of more than there is is refused anyway, with what is there.
    if kind == .issue, quantity > card.onHand { return nil }
    let worth: Money?
    switch kind {
    case .receive:
      let price = try? Money.parse(entry.form["price"])
      worth = (price ?? card.price).flatMap { QuantityDoubt.worth(quantity, of: card, price: $0) }
    case .issue: worth = QuantityDoubt.worth(quantity, of: card, price: nil)
    case .opening: worth = try? Money.parse(entry.form["value"])
    }
    return QuantityDoubt.question(kind, typed: typed, quantity: quantity, card: card, worth: worth)
  }

  private mutating func post() -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    do throws(InvalidAction) {
      let action = try PostingFields.action(kind, entry.form, card: card, surroundings.catalog)
      let ticket = tickets.next()
      posting = ticket
      return [.work(Posted.job(ticket, kind.title, action, as: session, key: entry.key))]
    } catch {
      return entry.mark(error.faults)
    }
  }

  // MARK: - Answers

  private mutating func finished(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) -> [Effect] {
    switch ticket {
    case looking:
      looking = nil
      return lookedUp(result)
    case scanning:
      scanning = nil
      guard case .success(let value) = result, let found = value as? ScanLookup else { return [.beep] }
      return placed(found)
    case posting:
      posting = nil
      return posted(result)
    default: return []
    }
  }

  private mutating func lookedUp(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      guard let card = value as? PartCard else { return [] }
      let isOther = self.card?.id != card.id
      self.card = card
      entry.reshape(PostingFields.fields(of: kind, card: card, part: card.number.text, surroundings))
      markCarriedOver()
      entry.form.setNote("part", card.summary)
      if isOther { fillDefaults(from: card) }
      return []
    case .failure(let error):
      card = nil
      let problem = (error as? FieldProblem)?.sentence ?? Faults.sentence(of: error)
      entry.form.setError("part", problem)
      entry.form.focusFirstError()
      return [.beep]
    }
  }

  /// The bin and price of the part, where nothing was typed yet.
  private mutating func fillDefaults(from card: PartCard) {
    let bin = card.fullestBin?.text ?? (kind == .issue ? nil : surroundings.memory["spares.bin"])
    if let bin { entry.form.set("bin", to: bin, asDefault: true) }
    if kind == .receive, let price = card.price {
      entry.form.set("price", to: price.format(grouped: false), asDefault: true)
    }
  }

  private mutating func posted(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      var effects: [Effect] = [.dropDraft(entry.name), .say(posted.message)]
      if !entry.form["bin"].isEmpty { effects.append(.remember("spares.bin", entry.form["bin"])) }
      effects.append(.remember("spares.\(kind.rawValue).reference", entry.form["reference"]))
      return effects + [.pop(nil)]
    case .failure(let error as InvalidAction): return entry.mark(error.faults)
    case .failure(let error):
      if let field = PostingFields.field(of: error) {
        entry.form.setError(field, Faults.sentence(of: error))
        entry.form.moveFocus(to: field)
      }
      return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(kind.summary, into: &grid, in: rect, context: context)
    let (foot, fields) = body.cutBottom(min(4, max(0, body.rows - 10)))
    entry.form.render(into: &grid, in: fields.inset(rows: 0, columns: 2), context: context)
    PartPanel.holdings(card, into: &grid, in: foot.inset(rows: 0, columns: 2), context: context)
  }
}
