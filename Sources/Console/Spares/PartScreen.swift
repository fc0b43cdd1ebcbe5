import Kernel
import Spares
import Terminal
import Values

/// One part: its data, and pages with its ledger, bins and lots, history, equipment, substitutes, reservations and
/// suppliers (S42).
public struct PartScreen: Screen {
  let number: PartNumber
  var card: PartCard?
  var pane = PartPane.ledger
  /// The lists of the pages that were opened; what others change closes those that are not shown.
  var lists: [PartPane: ListView] = [:]
  var history: PartHistory?
  var reversal = Reversal()
  var editing = PartEditing()
  var tickets = TicketCounter(from: 6_000_000)
  private var reading: Ticket?
  private var remembering: Ticket?
  private var scanning: (ticket: Ticket, code: String)?
  /// The last code scanned here that nobody knew: Ctrl-K attaches it.
  var unknown: String?

  public var surroundings: Surroundings {
    didSet {
      let own = listSurroundings
      for pane in Array(lists.keys) { lists[pane]?.surroundings = own }
    }
  }

  init(_ number: PartNumber, pane: PartPane = .ledger, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
    self.pane = pane
    makeList()
  }

  /// How many months the history goes back, this one included.
  static let months = 24

  /// The list of the page that is shown, made when it is first opened; none where it draws charts or may not be seen.
  private mutating func makeList() {
    guard lists[pane] == nil, let listing = pane.listing.flatMap({ surroundings.catalog.listings[$0] }),
      surroundings.may(listing.permission)
    else { return }
    var list = ListView(
      listing, listSurroundings, noun: pane.noun, fixed: [pane.filter: number.json], isKeyed: true,
      without: pane.hidden)
    // Each list numbers its questions for itself.
    list.tickets = TicketCounter(from: 10_000_000 * (pane.rawValue + 1))
    list.titles = titles
    lists[pane] = list
  }

  /// The lots of a part are called what its pieces are told apart by.
  private var titles: [String: Phrase] {
    guard let card, card.tracking != .none else { return [:] }
    return ["lot": card.tracking.title]
  }

  var list: ListView? { lists[pane] }
  var ledger: ListView? { lists[.ledger] }

  /// The lists have the lower part of the window.
  private var listSurroundings: Surroundings {
    var own = surroundings
    own.size = Size(rows: max(4, own.size.rows - headRows), columns: own.size.columns)
    return own
  }

  public var part: String? { SparesPart.part.name }
  public var permission: Permission? { SparesPermissions.see }
  public var title: Phrase {
    guard let card else { return Phrase("Part \(number)", "备件 \(number)") }
    return Phrase("\(card.number)  \(card.name(in: .english))", "\(card.number)  \(card.name(in: .chinese))")
  }

  public var takesBursts: Bool { true }
  public func claims(_ key: Key) -> Bool { list?.claims(key) ?? false }
  public func holds(_ event: Event) -> Bool { list?.holds(event) ?? false || reversal.isBusy }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Part", "备件"),
      about: Phrase(
        """
        One part: its data, and pages that Tab and Shift-Tab go through: ledger, bins, history, where it is \
        used, substitutes, reservations, prices, lead times. Scan another code to go there.
        """,
        "单个备件：资料，以及用 Tab、Shift-Tab 切换的各页：流水、货位、趋势、用于设备、替代件、预留、价格、供货周期。扫描其他条码可直接切换。"),
      commands: LabelScreen.offered(PartScreen.own.map { $0.id == "part.new" ? newOnPage : $0 }, surroundings))
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = reversal.handle(event, surroundings) { return effects }
    if let effects = editing.handle(event, surroundings) { return effects }
    switch event {
    case .opened: return read() + open(pane)
    case .returned(let value) where value is MovementShown:
      return pane == .ledger ? lists[.ledger]?.read() ?? [] : []
    case .changed:
      for other in lists.keys where other != pane { lists[other] = nil }
      if !PartPane.offered(surroundings).contains(pane) {
        lists[pane] = nil
        return read() + open(.ledger)
      }
      return read() + (lists[pane]?.handle(.changed) ?? [])
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      return taken(result)
    case .finished(let ticket, let result) where ticket == remembering:
      remembering = nil
      history = (try? result.get()) as? PartHistory
      return []
    case .finished(let ticket, let result) where ticket == scanning?.ticket: return scanned(result)
    case .finished(let ticket, let result): return answered(event, ticket, result)
    case .input(.burst(let scan)) where scan.terminator == .silence: return [.typed(scan)]
    case .input(.scan(let scan)), .input(.burst(let scan)):
      let ticket = tickets.next()
      scanning = (ticket, scan.text)
      return [.read(Job(ticket) { desk in try ScanLookup.find(scan.text, in: desk.site) })]
    case .input(.key(.character)), .input(.text), .input(.paste):
      return [.beep, .say(.info(Phrase("Ctrl-G finds another part.", "按 Ctrl-G 查找其他备件。")))]
    default: return lists[pane]?.handle(event) ?? []
    }
  }

  /// An answer belongs to the list that asked; each knows its own.
  private mutating func answered(
    _ event: ScreenEvent, _ ticket: Ticket, _ result: Result<any Sendable, any Error>
  ) -> [Effect] {
    var effects: [Effect] = []
    for pane in Array(lists.keys) {
      if let mine = lists[pane]?.exported(ticket, result) { return mine }
      effects += lists[pane]?.handle(event) ?? []
    }
    return effects
  }

  /// Shows a page.
  mutating func open(_ pane: PartPane) -> [Effect] {
    self.pane = pane
    makeList()
    let own = listSurroundings
    lists[pane]?.surroundings = own
    return pane == .history ? remember() : lists[pane]?.handle(.opened) ?? []
  }

  mutating func read() -> [Effect] {
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [number] desk in try PartCard.read(number, in: desk.site) as PartCard? })]
  }

  /// Reads the months, once the part is known.
  private mutating func remember() -> [Effect] {
    guard let card else { return [] }
    let ticket = tickets.next()
    remembering = ticket
    return [.read(Job(ticket) { desk in try PartHistory.read(card.id, months: PartScreen.months, in: desk.site) })]
  }

  private mutating func taken(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      card = value as? PartCard
      guard card != nil else { return [.say(.error(SparesRefusal.unknownPart(number).sentence))] }
      let called = titles
      for pane in Array(lists.keys) { lists[pane]?.titles = called }
      return pane == .history ? remember() : []
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    }
  }

  /// What lies of the part in a bin that was scanned.
  private func said(of bin: BinCode) -> Phrase {
    let here = card?.holdings.filter { $0.bin == bin }.reduce(0 as Int64) { $0 + $1.quantity.units } ?? 0
    guard let card, here > 0 else {
      return Phrase("Bin \(bin) has none of \(number).", "货位 \(bin) 没有 \(number)。")
    }
    let amount = Quantity(here).format(decimals: card.decimals, grouped: true)
    return Phrase(
      "Bin \(bin): \(amount) \(card.unit.english) of \(number).",
      "货位 \(bin)：\(number) 现存 \(amount) \(card.unit.chinese)。")
  }

  private mutating func scanned(_ result: Result<any Sendable, any Error>) -> [Effect] {
    let code = Text.clean(scanning?.code ?? "")
    scanning = nil
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      switch value as? ScanLookup {
      case .part(_, let other)?, .lot(let other, _)?:
        return other == number ? [] : [.replace(PartScreen(other, pane: pane, surroundings))]
      case .bin(_, let bin)?: return [.say(.info(said(of: bin)))]
      case .workOrder(let order)?: return [.push(PickScreen(order, surroundings))]
      case .document(let document)?: return [.push(SlipScreen(document, surroundings))]
      case .equipment?, .unknown?, nil: break
      }
      let nothing = Phrase("No part has the code \(code).", "没有备件使用条码 \(code)。")
      guard surroundings.may(AttachCode.permission) else {
        return [.beep, .say(.warning(nothing + Phrase(" ", "") + AttachCode.whomToAsk))]
      }
      if case .unknown? = value as? ScanLookup { unknown = code }
      return [.beep, .say(.warning(nothing + Phrase(" Ctrl-K attaches it to this part.", "可按 Ctrl-K 关联到本备件。")))]
    }
  }
}
