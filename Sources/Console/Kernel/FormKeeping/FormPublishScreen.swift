import Kernel
import Terminal
import Values

/// The last step of a new version: its title, and the day it counts from.
public struct FormPublishScreen: Screen {
  public var surroundings: Surroundings
  private let items: [FormItem]
  private let base: FormVersion?
  private var form: Form
  private let key: String
  private var tickets = TicketCounter()
  private var saving: Ticket?

  /// - Parameter code: of a form that is there already; nil where it is new.
  init(_ items: [FormItem], base: FormVersion?, code: FormCode?, _ surroundings: Surroundings) {
    self.items = items
    self.base = base
    self.surroundings = surroundings
    key = surroundings.freshKey()
    func label(_ name: String) -> Phrase {
      PublishForm.fields.first { $0.name == name }?.label ?? Phrase(verbatim: name)
    }
    let titles = [
      FormField("titleEnglish", label("titleEnglish"), .freeText, value: base?.titleEnglish ?? "", limit: 120),
      FormField("titleChinese", label("titleChinese"), .freeText, value: base?.titleChinese ?? "", limit: 120),
    ]
    let parts = surroundings.catalog.known.parts.map { FormField.Choice($0.name, $0.title) }
    let part = FormField(
      "part", label("part"), .choice([.init("", base == nil ? Phrase("all", "全部") : Phrase("as it is", "不变"))] + parts))
    form = Form(
      [
        FormField(
          "form", label("form"), .text, value: code?.text ?? "", isRequired: true, isReadOnly: code != nil, limit: 64,
          hint: Phrase("a short code, such as REPAIR", "简短代码，如 REPAIR"))
      ] + (surroundings.language == .english ? titles : titles.reversed()) + [
        FormField(
          "from", label("from"), .date, limit: 10, hint: Phrase("empty: today", "不填为今天")),
        part,
      ], saveLabel: Phrase("Publish", "发布"))
  }

  public var title: Phrase { PublishForm.title }
  public var isOpenEnded: Bool { false }
  public var isDirty: Bool { form.isDirty }
  public var detectsScans: Bool { false }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "From the chosen day on the new version is asked. Records made before keep their own.",
        "自所选日期起按新版本填写；已有记录仍按各自的版本显示。"),
      // What was entered about the items stays on the screen below.
      commands: FormCommands.all(save: { $0.publish() }, leave: { _ in [.pop(nil)] }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let input):
      switch form.handle(input) {
      case .submit: return publish()
      case .cancel: return [.pop(nil)]
      case .refused, .scanned, .pastedLines: return [.beep]
      case .ignored, .handled, .changed, .left: return []
      }
    case .finished(let ticket, let result) where ticket == saving: return published(result)
    default: return []
    }
  }

  private mutating func publish() -> [Effect] {
    guard saving == nil, let session = surroundings.session else { return [] }
    if case .refused = form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    var members: [JSON.Member] = [
      .init("items", FormItems(items).json), .init("basedOn", .integer(base?.number ?? 0)),
    ]
    for field in form.fields {
      let text = Text.clean(field.text)
      if text.contains(where: { $0 != " " }) { members.append(.init(field.id.rawValue, .string(text))) }
    }
    do throws(InvalidAction) {
      let action = try PublishForm(json: .object(members))
      let ticket = tickets.next()
      saving = ticket
      return [.work(Posted.job(ticket, PublishForm.title, action, as: session, key: key))]
    } catch { return form.mark(error.faults) }
  }

  private mutating func published(_ result: Result<any Sendable, any Error>) -> [Effect] {
    saving = nil
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      return [.say(posted.message), .pop(Saved(posted))]
    case .failure(let error as InvalidAction): return form.mark(error.faults)
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(commands.about, into: &grid, in: rect, context: context)
    form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
