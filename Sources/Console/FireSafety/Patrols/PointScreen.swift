import FireSafety
import Kernel
import Terminal
import Values

/// What is found at a point: every item in order already, so that one Enter records it. Up goes to the items, Left and Right
/// choose; a fail opens remark, grade, what was put right and evidence below the item.
public struct PointScreen: Screen {
  public var surroundings: Surroundings
  let point: PatrolSheet.Point
  let round: Int64
  let how: VisitHow
  let isCorrecting: Bool
  private var entry: DraftedForm
  private var tickets = TicketCounter()
  private var saving: Ticket?

  init(
    _ point: PatrolSheet.Point, of round: Int64, how: VisitHow, isCorrecting: Bool, _ surroundings: Surroundings
  ) {
    self.point = point
    self.round = round
    self.how = how
    self.isCorrecting = isCorrecting
    self.surroundings = surroundings
    let fields = PointFields(point: point, isCorrecting: isCorrecting)
    let person = surroundings.session?.name ?? ""
    var form = Form(fields.all { _ in nil }, saveLabel: PointScreen.save)
    // What has to be typed comes first, else everything in order is one key away.
    if let first = form.fields.first(where: { PointFields.asked.contains($0.id) && $0.text.isEmpty }) {
      form.moveFocus(to: first.id)
    } else {
      form.moveFocusToSave()
    }
    entry = DraftedForm(
      form, name: "\(VisitPoint.name)-\(person)-\(round)-\(point.code)", key: surroundings.freshKey())
  }

  private static let save = Phrase("Record", "登记")

  public var title: Phrase {
    (isCorrecting ? Phrase("Correct ", "更正：") : Phrase("Point ", "点位：")) + Phrase(verbatim: Text.clean(point.name))
  }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.patrol }
  public var isDirty: Bool { entry.isTouched }
  public var unfinished: (name: String, draft: Draft)? { entry.keeping }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { entry.form.detectsScans }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Point", "点位检查"),
      about: Phrase(
        "What is found at the point. Enter records all as it stands; Up goes to the items, Left and Right choose.",
        "点位检查结果。按 Enter 按所示登记；按上键到项目，用左右键选择结果。"),
      commands: FormCommands.all(
        Phrase("Record", "登记"), does: Phrase("records", "登记"), save: { $0.post() }, leave: { $0.entry.leave() }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = entry.left(event) { return effects }
    let answered = entry.answer(event) { drafted in
      // What a draft says of failed items has its fields.
      drafted.reshape(PointFields(point: point, isCorrecting: isCorrecting).all { drafted.form[$0] })
      return []
    }
    if let answered { return answered }
    switch event {
    case .opened: return entry.opened()
    case .input(let input): return take(input)
    case .finished(let ticket, let result) where ticket == saving: return finished(result)
    default: return []
    }
  }

  private mutating func take(_ input: Event) -> [Effect] {
    entry.form.columns = surroundings.size.columns - 4
    let (outcome, effects) = entry.handle(input)
    switch outcome {
    case .submit: return effects + post()
    case .cancel: return effects + entry.leave()
    case .scanned:
      let name = Text.clean(point.name)
      return effects + [
        .beep,
        .say(.warning(Phrase("First record \(name): Enter on Record.", "请先登记“\(name)”：在“登记”上按 Enter。"))),
      ]
    case .refused(let id): return effects + FormCommands.refused(id, in: entry.form)
    case .pastedLines: return effects + [.beep]
    case .changed(let id) where id.rawValue.hasPrefix(FormAnswers.field + "."):
      reshape()
      return effects + entry.touch()
    case .changed, .left, .ignored, .handled: return effects
    }
  }

  private mutating func reshape() {
    let form = entry.form
    entry.reshape(PointFields(point: point, isCorrecting: isCorrecting).all { form[$0] })
  }

  // MARK: - Recording

  private mutating func post() -> [Effect] {
    guard saving == nil, let session = surroundings.session else { return [] }
    if case .refused = entry.form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    do throws(FieldProblem) {
      let action = try PointFields(point: point, isCorrecting: isCorrecting).action(entry.form, round: round, how: how)
      let ticket = tickets.next()
      saving = ticket
      return [.work(Posted.job(ticket, title, action, as: session, key: entry.key))]
    } catch {
      return [.beep, .say(.error(Phrase("Evidence: ", "佐证文件：") + error.sentence))]
    }
  }

  private mutating func finished(_ result: Result<any Sendable, any Error>) -> [Effect] {
    saving = nil
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      return [.dropDraft(entry.name), .say(posted.message), .pop(Saved(posted))]
    case .failure(let error as InvalidAction): return entry.mark(error.faults)
    case .failure(let error as any Refusal): return entry.refuse(error)
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  // MARK: - Drawing

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(min(2, rect.rows))
    let inner = head.inset(rows: 0, columns: 2)
    let place = Text.clean(point.place)
    let count = point.items.count
    let items = Phrase("\(count) items", "\(count) 个项目")
    grid.write(
      Text.clean(point.name) + (place.isEmpty ? "" : "  " + place) + "  " + context.text(items), in: inner.line(0),
      role: .header, glyphs: context.glyphs)
    grid.write(context.text(hint), in: inner.line(1), role: .dim, glyphs: context.glyphs)
    entry.form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }

  private var hint: Phrase {
    point.items.isEmpty
      ? Phrase("Nothing is asked here: Enter records that you were here.", "此处无检查项目：按 Enter 登记到场。")
      : Phrase(
        "Enter records it as it stands. Up: the items; Left and Right choose.", "按 Enter 按所示登记；上键到项目，左右键选择。")
  }
}
