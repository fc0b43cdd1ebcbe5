import Kernel
import Spares
import Terminal
import Values

/// Picking for a work order (S43): what is reserved for it in the order of the walk. Scanning a bin and a part, or Enter
/// on a row, issues that line at once.
public struct PickScreen: Screen {
  public var surroundings: Surroundings
  let code: WorkOrderCode
  var list: PickList?
  var table = Table<String>(columns: PickScreen.columns)
  var input = TextInput()
  var reversal = Reversal()
  /// What was scanned and waits for its other half.
  var scanned = Scanned()
  /// The line issued last with a scan: who scans its other half once more is told that it is done.
  var issued: Issued?
  var tickets = TicketCounter()
  private var reading: Ticket?
  private var looking: Ticket?
  private var waiting: [String] = []
  var posting: (ticket: Ticket, line: PickList.Line)?
  var doing: Ticket?
  var saving: Ticket?
  var asking: (ticket: Ticket, about: Matter)?

  struct Scanned: Sendable, Hashable {
    var bin: BinCode?
    var part: PartNumber?
    var lot: LotCode?
  }

  struct Issued: Sendable {
    let line: PickList.Line
    let bins: Set<BinCode>
    let message: Phrase
  }

  /// What a question is about.
  enum Matter: Sendable {
    case reserved(PickList.Line)
    case release(PartNumber)
    case close
  }

  init(_ code: WorkOrderCode, _ surroundings: Surroundings) {
    self.code = code
    self.surroundings = surroundings
    resize()
  }

  public var part: String? { SparesPart.part.name }
  public var permission: Permission? { SparesPermissions.see }
  public var title: Phrase { Phrase("Pick for \(code)", "拣货：\(code)") }

  public func claims(_ key: Key) -> Bool {
    switch key {
    case .enter, .escape, .character(" "), .character("?"), .character("/"): !input.isEmpty
    default: false
    }
  }

  public var keepsCodes: Bool { true }

  public func holds(_ event: Event) -> Bool { posting != nil || doing != nil || reversal.isBusy }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Pick list", "拣货单"),
      about: Phrase(
        """
        What is reserved for a work order, in the order of the walk. Scan a bin and a part, in any order, or press Enter \
        on a row: that line is issued to the work order. What is short says so, with what could stand in.
        """,
        "工单预留的备件，按行走顺序排列。扫描货位和备件（顺序不限）或在行上按 Enter，即按该行出库到工单；缺货的行注明缺多少及可用替代件。"),
      commands: PickScreen.own)
  }

  /// The line the next command acts on.
  var selected: PickList.Line? {
    guard let list, list.lines.indices.contains(table.selected) else { return nil }
    return list.lines[table.selected]
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] { act(on: event) + lookUpNext() }

  private mutating func act(on event: ScreenEvent) -> [Effect] {
    if let effects = reversal.handle(event, surroundings) { return effects }
    switch event {
    case .opened, .changed:
      resize()
      return read()
    case .resized:
      resize()
      return []
    case .returned: return read()
    case .input(let input): return take(input)
    case .finished(let ticket, let result): return finished(ticket, result)
    case .answered(let ticket, let choice) where ticket == asking?.ticket: return answered(choice)
    default: return []
    }
  }

  private mutating func resize() {
    table.pageRows = max(1, surroundings.size.rows - PickScreen.headRows - PickScreen.footRows(surroundings.size) - 1)
  }

  mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [code] desk in try PickList.read(code, as: session, in: desk.site) })]
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .scan(let scan):
      if scan.isFirstTyped { input.takeBack() }
      input.set("")
      return lookUp([scan.text])
    case .paste(let text): return lookUp(text.split(separator: "\n").map(String.init))
    case .text(let text):
      input.insert(text)
      return []
    // Short codes come as such only behind a question; whole, as they will be looked up.
    case .burst(let scan): return lookUp([scan.text])
    case .click(.row(let index)):
      table.select(index, count: list?.lines.count ?? 0)
      return []
    case .wheel(let rows):
      _ = table.scroll(by: rows, count: list?.lines.count ?? 0)
      return []
    case .key(.enter):
      let text = input.text
      input.set("")
      return lookUp([text])
    case .key(.escape):
      input.set("")
      return []
    case .key(let key):
      if input.isEmpty, table.handle(key, rows: ids) != .ignored { return [] }
      return input.handle(key) == nil ? [.beep] : []
    default: return []
    }
  }

  var ids: TableRows<String> {
    let lines = list?.lines ?? []
    return TableRows(count: lines.count) { index in
      lines.indices.contains(index) ? TableRow(id: PickScreen.id(of: lines[index]), cells: []) : nil
    }
  }

  static func id(of line: PickList.Line) -> String { "\(line.part) \(line.store)" }

  // MARK: - Codes, one after the other

  private mutating func lookUp(_ codes: [String]) -> [Effect] {
    waiting += codes.filter { !$0.allSatisfy { $0 == " " } }
    return []
  }

  /// What was scanned while a line is being issued, or a question is open, is for the next one.
  private mutating func lookUpNext() -> [Effect] {
    guard looking == nil, posting == nil, doing == nil, asking == nil, !reversal.isAsking, !waiting.isEmpty else {
      return []
    }
    let text = waiting.removeFirst()
    let ticket = tickets.next()
    looking = ticket
    let part = scanned.part
    return [.read(Job(ticket) { desk in try ScanLookup.find(text, of: part, in: desk.site) })]
  }

  private mutating func finished(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) -> [Effect] {
    switch ticket {
    case reading:
      reading = nil
      return taken(result)
    case looking:
      looking = nil
      switch result {
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      case .success(let value): return (value as? ScanLookup).map { found($0) } ?? []
      }
    case posting?.ticket: return posted(result)
    case doing:
      doing = nil
      return done(result)
    case saving:
      saving = nil
      return saved(result)
    default: return []
    }
  }

  private mutating func taken(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      let before = selected.map { PickScreen.id(of: $0) }
      list = value as? PickList
      table.reselect(before, in: ids)
      return []
    }
  }
}
