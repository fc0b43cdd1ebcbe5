import FireSafety
import Kernel
import Terminal
import Values

/// A round while it is walked (B40): scan a point, its items appear with everything in order one key away; the points done
/// and left stand here, and the round is signed at the end. What was recorded is in the file at once, so that a round goes
/// on wherever it stopped.
public struct WalkScreen: Screen {
  public var surroundings: Surroundings
  let round: Int64
  private(set) var sheet: PatrolSheet?
  private var scanned: PatrolCode?
  /// It was signed, or has nothing to be asked about any more: the end is offered once.
  private var hasOffered = false
  var table = Table<String>(columns: WalkScreen.columns)
  var input = TextInput()
  private var tickets = TicketCounter()
  private var reading: Ticket?

  private static let columns: [TableColumn] = [
    TableColumn("state", Phrase("", ""), minimum: 1, preferred: 1),
    TableColumn("name", Phrase("Point", "点位"), minimum: 12, preferred: 18, weight: 1),
    TableColumn("found", Phrase("Found", "结果"), minimum: 10, sufficient: 26, preferred: 34, weight: 3),
    TableColumn("at", Phrase("At", "时间"), minimum: 5, preferred: 5, priority: 1),
    TableColumn("items", Phrase("Items", "项目"), minimum: 5, preferred: 5, alignment: .right, priority: 2),
    TableColumn("place", Phrase("Place", "位置"), minimum: 10, preferred: 18, weight: 1, priority: 3),
  ]

  init(_ round: Int64, scanned: PatrolCode? = nil, _ surroundings: Surroundings) {
    self.round = round
    self.scanned = scanned
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Round", "巡查") + Phrase(verbatim: sheet.map { " " + $0.route.text } ?? "") }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.patrol }
  public func claims(_ key: Key) -> Bool { !input.isEmpty && key == .escape }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Round", "巡查"),
      about: Phrase(
        """
        The points of the round in the order they are walked. Scan the label at a point, or type its code and Enter: its \
        items appear, all in order is one Enter away. What is recorded is kept at once; leaving this screen only interrupts the round.
        """,
        "按行走顺序列出本次巡查的点位。扫描点位标签（或输入编码后按 Enter）即显示检查项目，全部合格再按一次 Enter。登记即保存，离开本界面只是暂停。"),
      commands: [
        Command(
          "patrol.sign", SignRound.title, label: Phrase("Sign", "签字"), help: SignRound.summary, keys: [.control("s")],
          whyNot: { $0.whyNotRunning }, run: { $0.sign() }),
        Command(
          "patrol.correct", CorrectVisit.title, label: Phrase("Correct", "更正"), help: CorrectVisit.summary,
          keys: [.function(2)],
          whyNot: { screen in
            screen.whyNotRunning
              ?? (screen.selected?.visit == nil ? Phrase("this point is not done yet", "该点位尚未检查") : nil)
          },
          run: { screen in
            screen.selected.map {
              [.push(PointScreen($0, of: screen.round, how: .entered, isCorrecting: true, screen.surroundings))]
            } ?? []
          }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads the round again.", "重新读取本次巡查。"),
          keys: [.function(5)], run: { $0.read() }),
        Command(
          "back", Phrase("Interrupt", "暂停"), label: Phrase("Interrupt", "暂停"),
          help: Phrase(
            "Leaves the round as it is; it goes on from the patrol desk or from home.", "暂停本次巡查，可从巡查台或首页继续。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNotRunning: Phrase? {
    guard let sheet else { return Phrase("it is being read", "正在读取") }
    if sheet.state != .running {
      return Phrase("the round is \(sheet.state.label.english)", "该巡查当前为“\(sheet.state.label.chinese)”")
    }
    return sheet.isMine ? nil : Phrase("somebody else walks it", "由他人巡查")
  }

  private var selected: PatrolSheet.Point? {
    guard let points = sheet?.points, points.indices.contains(table.selected) else { return nil }
    return points[table.selected]
  }

  private var ids: TableRows<String> {
    TableRows((sheet?.points ?? []).map { TableRow(id: $0.code.text, cells: []) })
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed: return read()
    case .returned(let value):
      if value is RoundSigned { return [.pop(nil)] }
      if let code = value as? PatrolCode { scanned = code }
      return read()
    case .input(let input): return take(input)
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      return taken(result)
    default: return []
    }
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [round] desk in try PatrolSheet.read(round, as: session, in: desk.site) })]
  }

  private mutating func taken(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      let before = sheet?.done
      sheet = value as? PatrolSheet
      guard let sheet else { return [] }
      if before != sheet.done, let next = sheet.points.firstIndex(where: { !$0.isDone }) {
        table.select(next, count: sheet.points.count)
      }
      if let code = scanned {
        scanned = nil
        return found(code)
      }
      // The last point is done: the signature is what is left.
      guard sheet.left.isEmpty, !sheet.points.isEmpty, whyNotRunning == nil, !hasOffered else { return [] }
      hasOffered = true
      return sign()
    }
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .scan(let scan):
      if scan.isFirstTyped { input.takeBack() }
      input.set("")
      return PatrolCode(scan.text, .scan).map { found($0) } ?? [.beep]
    case .paste(let text), .text(let text):
      input.insert(text)
      return []
    case .click(.row(let index)):
      table.select(index, count: sheet?.points.count ?? 0)
      return []
    case .wheel(let rows):
      _ = table.scroll(by: rows, count: sheet?.points.count ?? 0)
      return []
    case .key(.enter):
      let text = input.text
      input.set("")
      if text.isEmpty { return enter() }
      return PatrolCode(text, .typed).map { found($0) } ?? [.beep]
    case .key(.escape):
      input.set("")
      return []
    case .key(let key):
      if input.isEmpty, table.handle(key, rows: ids) != .ignored { return [] }
      return input.handle(key) == nil ? [.beep] : []
    default: return []
    }
  }

  /// Enter without a code: a row alone proves nobody's presence.
  private func enter() -> [Effect] {
    guard let point = selected else { return [.beep] }
    if sheet?.left.isEmpty ?? false, whyNotRunning == nil { return sign() }
    let name = Text.clean(point.name)
    return [
      .beep,
      .say(
        .info(
          point.isDone
            ? Phrase("\(name) is done; F2 corrects it.", "“\(name)”已检查，可按 F2 更正。")
            : Phrase("Scan the label at \(name), or type its code.", "请扫描“\(name)”的标签，或输入其编码。"))),
    ]
  }

  private mutating func found(_ code: PatrolCode) -> [Effect] {
    if let reason = whyNotRunning {
      return [.beep, .say(.warning(Phrase("Not now: ", "目前不可用：") + reason + Phrase(".", "。")))]
    }
    guard let points = sheet?.points else { return [.beep] }
    guard let place = points.firstIndex(where: { $0.code == code.point }) else { return refuse(code) }
    table.select(place, count: points.count)
    if let visit = points[place].visit {
      let at = PatrolLooks.clock(visit.at, in: surroundings.timeZone)
      return [
        .beep,
        .say(.warning(PatrolRefusal.visited(code.point, name: Text.clean(points[place].name), at: at).sentence)),
      ]
    }
    return [.push(PointScreen(points[place], of: round, how: code.how, isCorrecting: false, surroundings))]
  }

  /// What the rules say of a code that is none of this round's: which it is.
  private mutating func refuse(_ code: PatrolCode) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let (ticket, action) = (tickets.next(), VisitPoint(code.point, round: round, how: code.how, allPass: false))
    reading = ticket
    return [
      .read(
        Job(ticket) { [round] desk in
          try PatrolSheet.explain(action, as: session, in: desk.site)
          return try PatrolSheet.read(round, as: session, in: desk.site)
        })
    ]
  }

  private func sign() -> [Effect] { sheet.map { [.push(SignScreen($0, surroundings))] } ?? [] }
}
