import Kernel
import Spares
import Terminal
import Values

/// The stock list: every part with what is on hand. Typing or scanning finds.
public struct StockScreen: Screen {
  var list: ListView
  var reversal = Reversal()
  var editing = PartEditing()
  private var tickets = TicketCounter(from: 6_000_000)
  private var scan: (ticket: Ticket, event: Event)?
  /// What was typed or scanned on the menu: looked for as soon as the list is open.
  private var first: Event?

  public var surroundings: Surroundings {
    get { list.surroundings }
    set { list.surroundings = newValue }
  }

  init(
    _ listing: Listing, filters: [String: JSON] = [:], finding first: Event? = nil, isWhole: Bool = false,
    _ surroundings: Surroundings
  ) {
    self.first = first
    list = ListView(
      listing, surroundings, noun: Noun(one: "part", many: "parts", chinese: "种备件"), filters: filters,
      isWhole: isWhole)
  }

  public var part: String? { SparesPart.part.name }
  public var permission: Permission? { list.listing.permission }
  public var takesBursts: Bool { true }
  public var title: Phrase { list.listing.title }
  public func claims(_ key: Key) -> Bool { list.claims(key) }
  public func holds(_ event: Event) -> Bool { list.holds(event) || reversal.isBusy }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        """
        Every part with what is on hand. Type a number, a name (Chinese words, pinyin initials), a specification, a \
        code or a bin to find; scan a code to open its part.
        """,
        "全部备件及现存数量。直接输入编号、名称（中文或拼音首字母）、规格、条码或货位即可查找；扫码直接打开备件。"),
      commands: LabelScreen.offered(StockScreen.own, surroundings)
        + (list.commands + list.orderCommands + list.viewCommands).map { $0.lifted(\Self.list) }
        + [ListView.back()])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = reversal.handle(event, surroundings) { return effects }
    if let effects = editing.handle(event, surroundings) { return effects }
    switch event {
    case .opened:
      guard let first else { return list.handle(event) }
      self.first = nil
      return list.handle(event) + handle(.input(first))
    case .input(.scan(let code)): return lookUp(code, .scan(code))
    case .input(.burst(let code)):
      // Without Enter behind it, it is fast typing.
      return code.terminator == .silence ? [.typed(code)] : lookUp(code, .burst(code))
    case .finished(let ticket, let result) where ticket == scan?.ticket: return found(result)
    case .finished(let ticket, let result):
      return list.exported(ticket, result) ?? list.handle(event)
    default: return list.handle(event)
    }
  }

  // MARK: - Scanning

  /// A scan that is exactly one part's code opens it; anything else is found as if typed.
  private mutating func lookUp(_ code: Scan, _ event: Event) -> [Effect] {
    let ticket = tickets.next()
    scan = (ticket, event)
    return [.read(Job(ticket) { desk in try ScanLookup.find(code.text, in: desk.site) })]
  }

  private mutating func found(_ result: Result<any Sendable, any Error>) -> [Effect] {
    guard let event = scan?.event else { return [] }
    scan = nil
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      // Whatever the burst left in the find line was not typed.
      switch value as? ScanLookup {
      case .part(_, let number)?, .lot(let number, _)?:
        return clearTyped(event) + [.push(PartScreen(number, surroundings))]
      case .workOrder(let code)?: return clearTyped(event) + [.push(PickScreen(code, surroundings))]
      case .document(let number)?: return clearTyped(event) + [.push(SlipScreen(number, surroundings))]
      case .bin?, .equipment?, .unknown?, nil:
        if case .burst(let code) = event { return [.typed(code)] }
        return list.handle(.input(event))
      }
    }
  }

  private mutating func clearTyped(_ event: Event) -> [Effect] {
    switch event {
    case .scan(let code), .burst(let code): return code.isFirstTyped ? list.clear() : []
    default: return []
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let hint = Phrase("Ctrl-R receive  Ctrl-T issue  Ctrl-E scan desk", "Ctrl-R 入库  Ctrl-T 出库  Ctrl-E 扫码台")
    list.render(into: &grid, in: rect, hint: hint, next: next, context: context)
  }

  /// How a stock begins: parts here, stores and bins on their lists.
  private var next: Phrase {
    let nothing = Phrase("No parts yet.", "还没有备件。")
    guard surroundings.may(AddPart.permission) else {
      let reason = surroundings.whyNot(AddPart.permission) ?? Phrase("", "")
      return nothing + Phrase(" Adding one: \(reason.english).", "新增备件\(reason.chinese)。")
    }
    return nothing + Phrase(" F7 adds the first part; F9 Stores, Bins: F7 there.", "按 F7 新增首个备件；仓库、货位见 F9 菜单，同用 F7。")
  }
}
