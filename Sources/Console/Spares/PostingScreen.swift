import Kernel
import Spares
import Terminal
import Values

/// Everything that moves stock by hand: codes typed or scanned, quantities in units or packs, what they mean and where
/// the stock would come from beside them. The same form never posts twice: its key is made when it is opened.
public struct PostingScreen: Screen {
  public var surroundings: Surroundings
  let kind: PostingKind
  /// What it was opened with, by field.
  let given: [String: String]
  var entry: DraftedForm
  /// The part the code names, once it was looked up.
  var card: PartCard?
  /// What the rules would take now.
  var offer: StockOffer?
  var suppliers: [FormField.Choice]?
  /// Serial numbers posted from this form, for one delivery of several.
  var received: [String] = []
  var tickets = TicketCounter()
  var looking: Ticket?
  var isRefreshing = false
  var scanning: Ticket?
  var proposing: Ticket?
  var choosing: Ticket?
  var pricing: Ticket?
  var checking: (ticket: Ticket, field: FieldID)?
  var posting: Ticket?
  var asking: (ticket: Ticket, about: Doubt)?
  var hasAskedForWorkOrder = false
  /// Which substitute the key took last.
  var substitute = 0

  /// What is asked before something is posted.
  enum Doubt: Sendable {
    case quantity
    case reserved
    case valueGone
  }

  /// - Parameters:
  ///   - part: what the form is about, or nil.
  ///   - given: what else stands in it from the beginning, by field.
  init(_ kind: PostingKind, part: String?, given: [String: String] = [:], _ surroundings: Surroundings) {
    self.kind = kind
    self.surroundings = surroundings
    self.given = part.map { given.merging(["part": $0]) { _, new in new } } ?? given
    let fields = PostingFields(
      kind: kind, card: nil, given: self.given, suppliers: nil, surroundings: surroundings
    ).fields()
    let person = surroundings.session?.name ?? ""
    let subject = kind.document.flatMap { given[$0.field] }.map { "-" + $0 } ?? ""
    entry = DraftedForm(
      Form(fields, saveLabel: PostingScreen.word), name: "\(kind.action)-\(person)\(subject)",
      key: surroundings.freshKey())
    if part != nil { entry.form.moveFocus(to: firstQuestion) }
    markCarriedOver()
  }

  /// Where the typing begins once the part is known: a count needs its bin first.
  private var firstQuestion: FieldID {
    guard kind == .adjust else { return "quantity" }
    return given["bin"] == nil ? "bin" : "counted"
  }

  /// Says beside the reference that it is the one of the posting before, with what it belongs to.
  mutating func markCarriedOver() {
    guard isCarriedOver else { return }
    let note =
      kind == .issue ? Phrase("from your last issue", "沿用上次") : Phrase("from your last receipt", "沿用上次")
    entry.form.setNote("reference", note)
    if let mate = kind.referenceMate, !entry.form[FieldID(rawValue: mate)].isEmpty {
      entry.form.setNote(FieldID(rawValue: mate), note)
    }
  }

  /// Whether the reference of the posting before stands there, with the purpose or supplier it belongs to.
  private var isCarriedOver: Bool {
    let last = layout.remembered
    guard !last.isEmpty, entry.form["reference"] == last else { return false }
    return kind.referenceMate.map { entry.form[FieldID(rawValue: $0)] == layout.rememberedMate } ?? true
  }

  /// Another purpose or supplier: the reference of the posting before went with the one it had.
  private mutating func dropCarriedOver(_ id: FieldID) {
    guard id.rawValue == kind.referenceMate, !layout.remembered.isEmpty, entry.form["reference"] == layout.remembered
    else { return }
    entry.form.set("reference", to: "")
  }

  /// The fields as they are with what is known now.
  var layout: PostingFields {
    PostingFields(kind: kind, card: card, given: given, suppliers: suppliers, surroundings: surroundings)
  }

  public var part: String? { SparesPart.part.name }
  public var permission: Permission? { kind.permission }
  public var title: Phrase { kind.title }
  public var isDirty: Bool { entry.isTouched }
  public var unfinished: (name: String, draft: Draft)? { entry.keeping }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { entry.form.detectsScans }
  public var takesBursts: Bool { true }
  public func holds(_ event: Event) -> Bool { posting != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      kind.title,
      about: kind.summary
        + Phrase(
          " Scan or type the codes; 2p in the quantity means two packs.", "编码可扫描或输入；数量填 2包 表示两包。"),
      commands: FormCommands.all(
        PostingScreen.word, does: Phrase("posts", "过账"), save: { $0.save() }, leave: { $0.entry.leave() })
        + (kind == .issue ? [PostingScreen.takeSubstitute] : []))
  }

  static let word = Phrase("Post", "过账")
  static let notPosted = Message.error(Phrase("Not posted: look at the marked field.", "未过账：请检查标出的字段。"))

  private static let takeSubstitute = Command<PostingScreen, Effect>(
    "form.substitute", OfferPanel.substituteTitle, label: OfferPanel.substituteLabel,
    help: OfferPanel.substituteHelp, keys: [OfferPanel.substituteKey],
    whyNot: { $0.card?.substitutes.isEmpty ?? true ? OfferPanel.noSubstitute : nil },
    run: { $0.takeNextSubstitute() })

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = entry.left(event) { return effects }
    let taken = entry.answer(event) { _ in [] }
    if let taken {
      // A draft taken up names its own part.
      if case .answered = event { return taken + lookUp() }
      return taken
    }
    switch event {
    case .opened: return entry.opened() + readChoices() + lookUp()
    case .input(let input): return take(input)
    case .finished(let ticket, let result): return finished(ticket, result)
    case .answered(let ticket, let choice) where ticket == asking?.ticket: return answered(choice)
    case .changed where card != nil && posting == nil: return lookUp(isRefresh: true)
    default: return []
    }
  }

  // MARK: - Typing

  private mutating func take(_ input: Event) -> [Effect] {
    let (outcome, effects) = entry.handle(input)
    switch outcome {
    case .submit: return effects + save()
    case .cancel: return effects + entry.leave()
    case .refused(let id): return effects + FormCommands.refused(id, in: entry.form)
    case .pastedLines: return effects + [.beep]
    case .scanned(let scan): return effects + place(scan)
    case .left(let id) where id.rawValue == (kind.document?.field ?? "part"): return effects + lookUp()
    case .left(let id), .changed(let id):
      if case .changed = outcome { dropCarriedOver(id) }
      let checks = if case .left = outcome { check(id) } else { [Effect]() }
      return effects + checks + (proposes(on: id) ? propose() : [])
        + (["supplier", "day"].contains(id) ? askPrice() : [])
    case .ignored, .handled: return effects
    }
  }

  /// Whether there is such a bin is asked as soon as its field is left.
  private mutating func check(_ id: FieldID) -> [Effect] {
    guard ["bin", "from", "into"].contains(id), let code = try? BinCode(entry.form[id]) else { return [] }
    let ticket = tickets.next()
    checking = (ticket, id)
    return [.read(Job(ticket) { desk in try BinLookup.require(code, in: desk.site) })]
  }

  private func proposes(on id: FieldID) -> Bool {
    id.rawValue == kind.quantityField || id.rawValue == kind.binField || id == "lot"
  }

  /// A scan in a field it does not belong to goes where it does.
  private mutating func place(_ scan: Scan) -> [Effect] {
    let ticket = tickets.next()
    scanning = ticket
    return [.read(Job(ticket) { [card] desk in try ScanLookup.find(scan.text, of: card?.number, in: desk.site) })]
  }

  private mutating func placed(_ found: ScanLookup) -> [Effect] {
    switch found {
    case .part(_, let number) where kind.document == nil:
      entry.form.set("part", to: number.text)
      return lookUp()
    case .bin(_, let bin):
      let isTarget = kind == .transfer && !entry.form["from"].isEmpty
      entry.form.set(isTarget ? "into" : FieldID(rawValue: kind.binField), to: bin.text)
      return [.say(.info(Phrase("Bin \(bin).", "货位 \(bin)。")))] + propose()
    case .lot(let number, let lot):
      // A lot's label names its part as well.
      guard kind.document == nil, card?.number != number else {
        entry.form.set("lot", to: lot.text)
        return propose()
      }
      entry.form.set("part", to: number.text)
      entry.expect(["lot": lot.text])
      return lookUp()
    case .workOrder(let code) where kind == .issue:
      entry.form.set("purpose", to: Purpose.workOrder.rawValue)
      entry.form.set("reference", to: code.text)
      return [.say(.info(Phrase("Work order \(code).", "工单 \(code)。")))]
    case .equipment(let code) where kind == .issue:
      entry.form.set("purpose", to: Purpose.equipment.rawValue)
      entry.form.set("reference", to: code.text)
      return [.say(.info(Phrase("Equipment \(code).", "设备 \(code)。")))]
    case .document(let number) where kind.document != nil && given[kind.document?.field ?? ""] == nil:
      entry.form.set(FieldID(rawValue: kind.document?.field ?? ""), to: number.text)
      return lookUp()
    case .unknown(let text):
      return [
        .beep,
        .say(
          .warning(
            Phrase(
              "\(text) was not entered: it is no part and no bin.", "未录入 \(text)：既不是备件也不是货位。"))),
      ]
    case .part, .workOrder, .equipment, .document:
      return [
        .beep,
        .say(.warning(Phrase("This code is no part and no bin.", "该条码既不是备件也不是货位。"))),
      ]
    }
  }

  private mutating func takeNextSubstitute() -> [Effect] {
    guard let all = card?.substitutes, !all.isEmpty else { return [.beep] }
    let next = all[substitute % all.count]
    substitute += 1
    entry.form.set("part", to: next.part.text)
    for field in [kind.binField, "lot"] { entry.form.set(FieldID(rawValue: field), to: "") }
    let said = Phrase("Instead: ", "改用 ") + OfferPanel.text(next)
    return [.say(.info(said))] + lookUp()
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
    case proposing:
      proposing = nil
      offer = (try? result.get()) as? StockOffer
      return []
    case pricing:
      pricing = nil
      proposePrice(ofSupplier: (try? result.get()) as? Money)
      return []
    case checking?.ticket:
      let field = checking?.field
      checking = nil
      guard case .failure(let error) = result, let refusal = error as? any Refusal, let field else { return [] }
      return entry.form.refuseLeft(field, refusal.sentence) ? [.beep] : []
    case choosing:
      choosing = nil
      guard let choices = (try? result.get()) as? [FormField.Choice] else { return [] }
      suppliers = choices
      entry.reshape(layout.fields())
      markCarriedOver()
      return []
    case posting:
      posting = nil
      return posted(result)
    default: return []
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(kind.summary, into: &grid, in: rect, context: context)
    var lines: [Pager.Line] = []
    if let card {
      if !received.isEmpty {
        let all = received.suffix(8).joined(separator: " ")
        let count = received.count
        lines.append(
          Pager.Line(context.text(Phrase("Posted here (\(count)): \(all)", "本次已过账（\(count)）：\(all)")), role: .good))
      }
      if kind.takesStock {
        lines += OfferPanel.lines(offer, card: card, offersSubstitutes: kind == .issue, context: context)
      }
    }
    // The bins a part lies in, as long as nothing better is known.
    let wanted = lines.isEmpty || offer == nil ? lines.count + 4 : lines.count + 1
    // The buttons come before the bins; where the stock would come from comes before all.
    let inside = body.inset(rows: 0, columns: 2)
    let taken = lines.isEmpty ? entry.form.rows(in: inside, context: context) : entry.form.fields.count + 2
    let (foot, fields) = body.cutBottom(min(wanted, max(0, body.rows - taken)))
    entry.form.render(into: &grid, in: fields.inset(rows: 0, columns: 2), context: context)
    let inner = foot.inset(rows: 0, columns: 2)
    OfferPanel.write(lines, into: &grid, in: inner, context: context)
    guard offer == nil else { return }
    PartPanel.holdings(card, into: &grid, in: inner.cutTop(lines.count).rest, context: context)
  }
}
