import Kernel
import Terminal
import Values

/// One item of a form in the making: what is asked in both languages, and what may be answered.
public struct FormItemScreen: Screen {
  public var surroundings: Surroundings
  private let isNew: Bool
  /// The codes other items have.
  private let taken: Set<String>
  private var form: Form
  private var tickets = TicketCounter()
  private var leaving: Ticket?

  init(_ item: FormItem?, taken: Set<String>, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    self.taken = taken
    isNew = item == nil
    form = Form(
      FormItemFields.fields(of: item ?? FormItem(), surroundings.language), saveLabel: Phrase("Take", "确定"))
  }

  public var title: Phrase { isNew ? Phrase("New item", "新项目") : Phrase("Item", "项目") }
  public var isOpenEnded: Bool { false }
  public var isDirty: Bool { form.isDirty }
  public var detectsScans: Bool { false }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Item of a form", "表单项目"),
      about: Phrase(
        "What is asked, in both languages, and what may be answered. It is published with the other items.",
        "填写中英文问题和可填内容，与其他项目一并发布。"),
      commands: FormCommands.all(save: { $0.done() }, leave: { $0.leave() }))
  }

  private mutating func leave() -> [Effect] {
    guard form.isDirty else { return [.pop(nil)] }
    let ticket = tickets.next()
    leaving = ticket
    return [.ask(ticket, FormCommands.leaveQuestion)]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if case .answered(let ticket, let choice) = event, ticket == leaving {
      leaving = nil
      return choice == nil ? [] : [.pop(nil)]
    }
    guard case .input(let input) = event else { return [] }
    switch form.handle(input) {
    case .submit: return done()
    case .cancel: return leave()
    case .refused, .scanned, .pastedLines: return [.beep]
    case .changed("kind"):
      reshape()
      return []
    case .ignored, .handled, .changed, .left: return []
    }
  }

  /// The fields that the kind has.
  private mutating func reshape() {
    let old = form
    var item = FormItem()
    item.kind = FormItemKind(rawValue: old["kind"]) ?? .text
    var new = Form(FormItemFields.fields(of: item, surroundings.language), saveLabel: old.saveLabel)
    for (id, text) in old.values where new[id] != text { new.set(id, to: text) }
    if let focused = old.focused?.id { new.moveFocus(to: focused) }
    form = new
  }

  private mutating func done() -> [Effect] {
    if case .refused = form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    do throws(InvalidAction) {
      let item = try FormItemFields.item(form)
      guard !taken.contains(item.code.text) else {
        let problem = Phrase("is taken by another item", "与其他项目重复")
        throw InvalidAction(faults: [Fault("code", Phrase("Code", "代码"), .rule(code: "twice", problem))])
      }
      return [.pop(item)]
    } catch { return form.mark(error.faults) }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(commands.about, into: &grid, in: rect, context: context)
    form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
