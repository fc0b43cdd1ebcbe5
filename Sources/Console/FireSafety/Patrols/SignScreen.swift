import FireSafety
import Kernel
import Terminal
import Values

/// The end of a round: what was found, and the signature with the PIN.
public struct SignScreen: Screen {
  public var surroundings: Surroundings
  private let sheet: PatrolSheet
  private var form: Form
  private var tickets = TicketCounter()
  private var saving: Ticket?

  init(_ sheet: PatrolSheet, _ surroundings: Surroundings) {
    self.sheet = sheet
    self.surroundings = surroundings
    let pin = FormField("pin", Phrase("PIN", "PIN 码"), .secret, isRequired: true, limit: 64)
    let reason = FormField(
      "reason", Phrase("Why points are left", "未查原因"), .freeText, isRequired: true, limit: 200)
    form = Form(sheet.left.isEmpty ? [pin] : [reason, pin], saveLabel: Phrase("Sign", "签字"))
  }

  public var title: Phrase { SignRound.title }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.patrol }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { false }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title, about: SignRound.summary,
      commands: FormCommands.all(
        Phrase("Sign", "签字"), does: Phrase("signs", "签字"), save: { $0.post() }, leave: { _ in [.pop(nil)] }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(.key(.enter)) where form.focused?.id == "pin" && !form["pin"].isEmpty: return post()
    case .input(let input):
      switch form.handle(input) {
      case .submit: return post()
      case .cancel: return [.pop(nil)]
      case .refused(let id): return FormCommands.refused(id, in: form)
      case .scanned, .pastedLines: return [.beep]
      case .ignored, .handled, .changed, .left: return []
      }
    case .finished(let ticket, let result) where ticket == saving:
      saving = nil
      form.set("pin", to: "")
      switch result {
      case .success(let value):
        guard let posted = value as? Posted else { return [] }
        return [.say(posted.message), .pop(RoundSigned())]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return []
    }
  }

  private mutating func post() -> [Effect] {
    guard saving == nil, let session = surroundings.session else { return [] }
    if case .refused = form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    let ticket = tickets.next()
    saving = ticket
    let action = SignRound(sheet.round, pin: form["pin"], reason: form["reason"])
    return [.work(Posted.job(ticket, title, action, as: session, key: surroundings.freshKey()))]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let lines = lines.prefix(max(1, rect.rows - form.fields.count - 3))
    let (head, body) = rect.cutTop(min(lines.count + 1, rect.rows))
    let inner = head.inset(rows: 0, columns: 2)
    for (row, line) in lines.enumerated() {
      grid.write(context.text(line.text), in: inner.line(row), role: line.role, glyphs: context.glyphs)
    }
    form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }

  private var lines: [(text: Phrase, role: Role)] {
    let name = Text.clean(sheet.name)
    let left = sheet.left.map { Text.clean($0.name) }
    let (english, chinese) = (left.joined(separator: ", "), left.joined(separator: "、"))
    var lines: [(text: Phrase, role: Role)] = [
      left.isEmpty
        ? (
          Phrase("\(name): all \(sheet.points.count) points checked.", "\(name)：\(sheet.points.count) 个点位已全部检查。"), .good
        )
        : (Phrase("\(name): not checked: \(english)", "\(name)：尚未检查：\(chinese)"), .warning)
    ]
    for point in sheet.points {
      for finding in point.visit?.findings ?? [] where finding.letter != "N" {
        let text =
          "\(Text.clean(point.name))  \(finding.item)  \(finding.grade)  \(finding.hazard)  \(Text.clean(finding.remark))"
        lines.append((Phrase(verbatim: text), .error))
      }
    }
    if lines.count == 1, left.isEmpty { lines.append((Phrase("Nothing failed.", "没有不合格项目。"), .normal)) }
    return lines
  }
}
