import Kernel
import Spares
import Terminal
import Values

/// One part: its data, the bins it lies in, and its ledger.
public struct PartScreen: Screen {
  let number: PartNumber
  var card: PartCard?
  var ledger: ListView?
  var reversal = Reversal()
  var editing = PartEditing()
  private var tickets = TicketCounter(from: 6_000_000)
  private var reading: Ticket?
  private var scanning: (ticket: Ticket, code: String)?
  /// The last code scanned here that nobody knew: Ctrl-K attaches it.
  var unknown: String?

  public var surroundings: Surroundings {
    didSet {
      let own = ledgerSurroundings
      ledger?.surroundings = own
    }
  }

  init(_ number: PartNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
    if let listing = surroundings.catalog.listings["movements"], surroundings.may(listing.permission) {
      ledger = ListView(
        listing, surroundings, noun: Noun(one: "movement", many: "movements", chinese: "条流水"),
        fixed: ["part": number.json], isKeyed: true,
        without: ["part", "name", "unit"])
    }
  }

  /// The ledger has the lower part of the window.
  private var ledgerSurroundings: Surroundings {
    var own = surroundings
    own.size = Size(rows: max(4, own.size.rows - headRows), columns: own.size.columns)
    return own
  }

  private var headRows: Int { surroundings.size.rows >= 20 ? 10 : 7 }

  public var title: Phrase {
    guard let card else { return Phrase("Part \(number)", "备件 \(number)") }
    return Phrase("\(card.number)  \(card.name(in: .english))", "\(card.number)  \(card.name(in: .chinese))")
  }

  public func claims(_ key: Key) -> Bool { false }
  public func holds(_ event: Event) -> Bool { ledger?.holds(event) ?? false || reversal.isBusy }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Part", "备件"),
      about: Phrase(
        "One part: its data, the bins it lies in, and its ledger, newest first. Scan another code to go there.",
        "单个备件：资料、货位结存及出入库流水（最新在前）。扫描其他条码可直接切换。"), commands: PartScreen.own)
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = reversal.handle(event, surroundings) { return effects }
    if let effects = editing.handle(event, surroundings) { return effects }
    switch event {
    case .opened: return read() + (ledger?.handle(.opened) ?? [])
    case .changed: return read() + (ledger?.handle(.changed) ?? [])
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      return taken(result)
    case .finished(let ticket, let result) where ticket == scanning?.ticket:
      return scanned(result)
    case .finished(let ticket, let result):
      return ledger?.exported(ticket, result) ?? ledger?.handle(event) ?? []
    case .input(.scan(let scan)):
      let ticket = tickets.next()
      scanning = (ticket, scan.text)
      return [.read(Job(ticket) { desk in try ScanLookup.find(scan.text, in: desk.site) })]
    case .input(.key(.character)), .input(.text), .input(.paste):
      return [.beep, .say(.info(Phrase("Ctrl-G finds another part.", "按 Ctrl-G 查找其他备件。")))]
    default: return ledger?.handle(event) ?? []
    }
  }

  private mutating func read() -> [Effect] {
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [number] desk in try PartCard.read(number, in: desk.site) as PartCard? })]
  }

  private mutating func taken(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      card = value as? PartCard
      return card == nil ? [.say(.error(SparesRefusal.unknownPart(number).sentence))] : []
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    }
  }

  private mutating func scanned(_ result: Result<any Sendable, any Error>) -> [Effect] {
    let code = Text.clean(scanning?.code ?? "")
    scanning = nil
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      if case .part(_, let other)? = value as? ScanLookup {
        return other == number ? [] : [.replace(PartScreen(other, surroundings))]
      }
      let nothing = Phrase("No part has the code \(code).", "没有备件使用条码 \(code)。")
      guard surroundings.may(AttachCode.permission) else {
        return [.beep, .say(.warning(nothing + Phrase(" ", "") + AttachCode.whomToAsk))]
      }
      if case .unknown? = value as? ScanLookup { unknown = code }
      return [.beep, .say(.warning(nothing + Phrase(" Ctrl-K attaches it to this part.", "可按 Ctrl-K 关联到本备件。")))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(min(headRows, rect.rows))
    if let card {
      let inner = head.inset(rows: 0, columns: 1)
      grid.write(card.specification, in: inner.line(0), role: .dim, glyphs: context.glyphs)
      let holdings = headRows >= 10 ? 3 : 2
      let (bins, facts) = inner.cutTop(1).rest.cutBottom(holdings)
      PartPanel.facts(card, into: &grid, in: facts.cutBottom(headRows >= 10 ? 1 : 0).rest, context: context)
      PartPanel.holdings(card, into: &grid, in: bins, context: context)
    }
    let hint = Phrase("Ctrl-R receive  Ctrl-T issue  Ctrl-D reverse", "Ctrl-R 入库  Ctrl-T 出库  Ctrl-D 冲销")
    ledger?.render(into: &grid, in: body, hint: hint, context: context)
  }
}
