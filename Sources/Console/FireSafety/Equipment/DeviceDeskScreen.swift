import FireSafety
import Kernel
import Terminal
import Values

/// The desk for checking equipment: scan a device, Enter on the empty field says that it is in order.
public struct DeviceDeskScreen: Screen {
  public var surroundings: Surroundings
  private var input = TextInput()
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var posting: Ticket?
  private(set) var card: DeviceCard?
  private var way = DeviceCheckWay.typed
  private var key = ""
  /// What was checked here, the newest first.
  private var log: [Phrase] = []

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  public var part: String? { "fire.equipment" }
  public var permission: Permission? { FirePermissions.equip }
  public var title: Phrase { Self.name }
  public var keepsCodes: Bool { true }
  static let name = Phrase("Check equipment", "器材检查")

  public func claims(_ key: Key) -> Bool { key == .escape && (!input.isEmpty || card != nil) }
  public func holds(_ event: Event) -> Bool { posting != nil || reading != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Self.name,
      about: Phrase(
        "Scan or type a device's code; Enter on the empty field says that it is in order. What is not becomes a hazard.",
        "扫描或输入器材编码；输入框为空时按 Enter 记为合格，不合格的登记为隐患。"),
      commands: [
        Command(
          "device.ok", Phrase("In order", "合格"), label: Phrase("In order", "合格"),
          help: Phrase("Records that the device on the desk is in order.", "将当前器材记为合格。"), keys: [.control("o")],
          whyNot: { $0.whyNot }, run: { $0.pass() }),
        Command(
          "device.fail", Phrase("Not in order", "不合格"), label: Phrase("Not in order", "不合格"),
          help: Phrase("Opens the form for what is wrong: remark, grade, evidence.", "打开表单填写不合格情况、等级和佐证。"),
          keys: [.control("d")], whyNot: { $0.whyNot }, run: { $0.fail() }),
        Command(
          "device.service", ServiceDevice.title, label: Phrase("Service", "维修"), help: ServiceDevice.summary,
          keys: [.control("t")], whyNot: { $0.whyNot }, run: { $0.form(ServiceDevice.name, [:]) }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNot: Phrase? {
    guard let card else { return Phrase("scan a device first", "请先扫描器材") }
    return card.state == .scrapped ? Phrase("it is scrapped", "已报废") : nil
  }

  private mutating func pass() -> [Effect] {
    guard posting == nil, let card, whyNot == nil, let session = surroundings.session else {
      return [.beep] + (whyNot.map { [.say(.warning($0))] } ?? [])
    }
    let ticket = tickets.next()
    posting = ticket
    return [
      .work(Posted.job(ticket, CheckDevice.title, CheckDevice(card.code, how: way), as: session, key: key))
    ]
  }

  private func fail() -> [Effect] { form(CheckDevice.name, ["ok": "false", "how": way.rawValue]) }

  private func form(_ action: String, _ values: [String: String]) -> [Effect] {
    guard let card else { return [.beep] }
    return Router.open(
      action: action, surroundings, values: values.merging(["device": card.code.text]) { value, _ in value })
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let event): return take(event)
    case .returned(let value):
      // What was recorded as not in order is done with: Enter does not pass it.
      guard value is Saved, let code = card?.code else { return card.map { read($0.code, way) } ?? [] }
      note(Phrase("recorded  \(code)", "已登记  \(code)"))
      return []
    case .changed: return card.map { read($0.code, way) } ?? []
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .success(let value):
        card = value as? DeviceCard
        return []
      case .failure(let error):
        card = nil
        return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .finished(let ticket, let result) where ticket == posting:
      posting = nil
      switch result {
      case .success(let value):
        guard let posted = value as? Posted else { return [] }
        if let code = card?.code { note(Phrase("done  \(code) in order", "完成  \(code) 合格")) }
        card = nil
        return [.say(posted.message)]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return []
    }
  }

  /// The device is done with; the latest stand above.
  private mutating func note(_ line: Phrase) {
    log = Array(([line] + log).prefix(50))
    card = nil
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .scan(let scan):
      if scan.isFirstTyped { input.takeBack() }
      input.set("")
      return look(up: scan.text, .scan)
    case .burst(let scan): return scan.keys.flatMap { take($0) }
    case .text(let text), .paste(let text):
      input.insert(text)
      return []
    case .key(.enter):
      let text = input.text
      input.set("")
      return text.isEmpty ? pass() : look(up: text, .typed)
    case .key(.escape):
      if input.isEmpty { card = nil } else { input.set("") }
      return []
    case .key(.character(let character)):
      input.insert(String(character))
      return []
    case .key(let key): return input.handle(key) == nil ? [.beep] : []
    default: return []
    }
  }

  private mutating func look(up text: String, _ way: DeviceCheckWay) -> [Effect] {
    let code: DeviceCode
    do throws(FieldProblem) { code = try DeviceCode(text) } catch { return [.beep] }
    let left = card.map { Phrase("\($0.code) was left unchecked.", "\($0.code) 未检查。") }
    key = surroundings.freshKey()
    return (left.map { [.say(.warning($0))] } ?? []) + read(code, way)
  }

  private mutating func read(_ code: DeviceCode, _ way: DeviceCheckWay) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    self.way = way
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { desk in try DeviceCard.read(code, as: session, in: desk.site) })]
  }

  // MARK: - Drawing

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (line, rest) = rect.inset(rows: 0, columns: 2).cutTop(2)
    let prompt = context.text(Phrase("Scan or type: ", "扫码或输入："))
    let (label, box) = line.line(0).cutLeft(Width.columns(of: prompt))
    grid.write(prompt, in: label, role: .header, glyphs: context.glyphs)
    input.render(into: &grid, in: box.cutLeft(40).left, role: .inputFocused, isFocused: true, context: context)
    var row = 0
    for fact in facts {
      let (name, value) = rest.line(row).cutLeft(15)
      grid.write(context.text(fact.label), in: name, role: .label, glyphs: context.glyphs)
      grid.write(context.text(fact.value), in: value, role: fact.role, glyphs: context.glyphs)
      row += 1
    }
    let below = rest.cutTop(row + (row == 0 ? 0 : 1)).rest
    grid.write(
      context.text(Phrase("Checked here", "本台已检查")) + (log.isEmpty ? "" : " \(log.count)"), in: below.line(0),
      role: .header, glyphs: context.glyphs)
    for (number, line) in log.prefix(max(0, below.rows - 1)).enumerated() {
      grid.write(context.text(line), in: below.line(number + 1), glyphs: context.glyphs)
    }
  }

  private var facts: [(label: Phrase, value: Phrase, role: Role)] {
    guard let card else { return [] }
    let today = surroundings.today
    func due(_ english: String, _ chinese: String, _ day: Day?) -> (label: Phrase, value: Phrase, role: Role)? {
      day.map { day in
        let isLate = day < today
        let late = isLate ? Phrase("  ! overdue", "  ！逾期") : Phrase("", "")
        return (Phrase(english, chinese), Phrase(verbatim: "\(day)") + late, isLate ? .error : .normal)
      }
    }
    let kind = card.agent == .none ? card.kind.label : card.kind.label + Phrase(", ", "，") + card.agent.label
    var facts: [(label: Phrase, value: Phrase, role: Role)] = [
      (Phrase("Device", "器材"), Phrase(verbatim: card.code.text + "  ") + kind, .header),
      (Phrase("Place", "部位"), Phrase(verbatim: Text.clean(card.place)), .normal),
      (Phrase("State", "状态"), card.state.label, card.state == .inUse ? .normal : .warning),
    ]
    facts += [
      due("Check by", "检查期限", card.checkDue), due("Service by", "维修期限", card.serviceDue),
      due("Scrap by", "报废期限", card.scrapDue),
    ].compactMap { $0 }
    if let day = card.checkedOn { facts.append((Phrase("Last checked", "上次检查"), Phrase(verbatim: "\(day)"), .normal)) }
    if !card.hazards.isEmpty {
      facts.append(
        (Phrase("Open hazards", "未销号隐患"), Phrase(verbatim: card.hazards.joined(separator: " ")), .error))
    }
    facts.append(
      (Phrase("", ""), Phrase("Enter: in order   Ctrl-D: not in order", "Enter：合格   Ctrl-D：不合格"), .label))
    return facts
  }
}
