import Kernel
import Terminal
import Values

/// A new version in the making: the items of the newest one, to be added to, changed, moved and removed. Nothing is published
/// before the last step.
public struct FormEditScreen: Screen {
  public var surroundings: Surroundings
  /// Nil for a form that is new.
  let code: FormCode?
  /// The version it began from, once it was read.
  private(set) var base: FormVersion?
  private(set) var items: [FormItem] = []
  /// Keeps the items as a draft; nothing of it is drawn.
  private var entry: DraftedForm
  private var table = Table<Int>(columns: [
    TableColumn("place", Phrase("No.", "序号"), minimum: 3, preferred: 4, alignment: .right),
    TableColumn("title", Phrase("Item", "项目"), minimum: 16, preferred: 40, weight: 2),
    TableColumn("required", Phrase("Must", "必填"), minimum: 4, preferred: 4, priority: 1),
    TableColumn(
      "facts", Phrase("Code, kind and range", "代码、类型与范围"), minimum: 14, preferred: 30, weight: 1, priority: 2),
  ])
  private var tickets = TicketCounter()
  private var reading: Ticket?
  /// Which item the screen above changes; nil for a new one.
  private var editing: Int?

  private static let draft: FieldID = "items"

  init(screen code: FormCode?, _ surroundings: Surroundings) {
    self.code = code
    self.surroundings = surroundings
    let person = surroundings.session?.name ?? ""
    entry = DraftedForm(
      Form([FormField(Self.draft, PublishForm.title, .freeText, limit: 200_000)]),
      name: "\(PublishForm.name)-\(person)-\(code?.text ?? "")", key: surroundings.freshKey())
  }

  public var title: Phrase {
    PublishForm.title + (code.map { Phrase(": \($0)", "：\($0)") } ?? Phrase("", ""))
  }
  public var isDirty: Bool { entry.isTouched }
  public var unfinished: (name: String, draft: Draft)? { entry.keeping }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { false }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      PublishForm.title,
      about: Phrase(
        "The items of a new version. Records made before keep their own version, whatever is changed here.",
        "新版本的项目。已有记录仍按各自的版本显示，不受此处修改影响。"),
      commands: [
        Command(
          "form.publish", Phrase("Go on and publish", "下一步：发布"), label: Phrase("Publish", "发布"),
          help: Phrase("Asks for the title and the day it counts from, then publishes.", "填写名称和执行日期，然后发布。"),
          keys: [.control("s")], whyNot: { $0.items.isEmpty ? Phrase("it has no item yet", "还没有项目") : nil },
          run: { [.push(FormPublishScreen($0.items, base: $0.base, code: $0.code, $0.surroundings))] }),
        Command(
          "form.add", Phrase("Add an item", "增加项目"), label: Phrase("Add", "增加"),
          help: Phrase("Adds an item below the selected one.", "在当前项目之后增加项目。"), keys: [.function(7)],
          whyNot: {
            $0.items.count < FormItems.most
              ? nil : Phrase("there are \(FormItems.most) already", "已有 \(FormItems.most) 项")
          },
          run: { $0.edit(nil) }),
        Command(
          "form.change", Phrase("Change the item", "修改项目"), label: Phrase("Change", "修改"),
          help: Phrase("Changes the selected item.", "修改当前项目。"), keys: [.function(2), .enter],
          whyNot: { $0.whyNoItem }, run: { $0.edit($0.table.selected) }),
        Command(
          "form.up", Phrase("Move up", "上移"), label: Phrase("Up", "上移"),
          help: Phrase("Moves the selected item before the one above.", "将当前项目上移一位。"), keys: [.control("u")],
          whyNot: { $0.whyNoItem ?? ($0.table.selected > 0 ? nil : Phrase("it is the first", "已是第一项")) },
          run: { $0.move(by: -1) }),
        Command(
          "form.down", Phrase("Move down", "下移"), label: Phrase("Down", "下移"),
          help: Phrase("Moves the selected item behind the one below.", "将当前项目下移一位。"), keys: [.control("n")],
          whyNot: {
            $0.whyNoItem ?? ($0.table.selected < $0.items.count - 1 ? nil : Phrase("it is the last", "已是最后一项"))
          },
          run: { $0.move(by: 1) }),
        Command(
          "form.remove", Phrase("Remove the item", "删除项目"), label: Phrase("Remove", "删除"),
          help: Phrase("Takes the selected item out of the new version; older ones keep it.", "从新版本中删除当前项目，旧版本不受影响。"),
          keys: [.control("d"), .delete], whyNot: { $0.whyNoItem }, run: { $0.remove() }),
        Command(
          "back", Phrase("Cancel", "取消"), label: Phrase("Cancel", "取消"),
          help: Phrase("Leaves without publishing; asks when something was changed.", "不发布并离开，有改动时会询问。"),
          keys: [.escape], run: { $0.entry.leave() }),
      ])
  }

  private var whyNoItem: Phrase? {
    items.indices.contains(table.selected) ? nil : Phrase("no item is selected", "没有选中的项目")
  }

  private mutating func edit(_ place: Int?) -> [Effect] {
    editing = place
    let taken = items.enumerated().filter { $0.offset != place }.map(\.element.code.text)
    return [.push(FormItemScreen(place.map { items[$0] }, taken: Set(taken), surroundings))]
  }

  private mutating func move(by step: Int) -> [Effect] {
    let place = table.selected
    items.swapAt(place, place + step)
    table.select(place + step, count: items.count)
    return keep()
  }

  private mutating func remove() -> [Effect] {
    let item = items.remove(at: table.selected)
    table.select(table.selected, count: items.count)
    let code = item.code.text
    return keep() + [.say(.info(Phrase("\(code) is not in the new version.", "新版本不含 \(code)。")))]
  }

  /// Puts what the item's screen gave back where it belongs.
  private mutating func take(_ item: FormItem) -> [Effect] {
    if let editing, items.indices.contains(editing) {
      items[editing] = item
    } else {
      let place = items.isEmpty ? 0 : min(table.selected + 1, items.count)
      items.insert(item, at: place)
      table.select(place, count: items.count)
    }
    return keep()
  }

  private mutating func keep() -> [Effect] {
    entry.form.set(Self.draft, to: FormItems(items).json.text)
    return entry.touch()
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 3)
    if let effects = entry.left(event) { return effects }
    if let effects = entry.answer(event, taken: { _ in [] }) {
      takeUp()
      return effects
    }
    switch event {
    case .opened: return read() + entry.opened()
    case .returned(let value):
      if let item = value as? FormItem { return take(item) }
      // Published: there is nothing more to do here.
      if let saved = value as? Saved { return [.dropDraft(entry.name), .pop(saved)] }
      return []
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      base = (try? result.get()) as? FormVersion
      if !entry.isTouched { items = base?.items ?? [] }
      return []
    case .input(.click(.row(let index))):
      table.select(index, count: items.count)
      return []
    case .input(.wheel(let rows)):
      _ = table.scroll(by: rows, count: items.count)
      return []
    case .input(.key(let key)):
      if table.isMarking(key) { return [.beep] }
      return table.handle(key, rows: rows(in: surroundings.language)) == .ignored ? [.beep] : []
    case .input: return [.beep]
    default: return []
    }
  }

  /// What a draft brought takes the place of what was read.
  private mutating func takeUp() {
    let text = entry.form[Self.draft]
    guard entry.isTouched, let json = try? JSON.parse(text), let kept = try? FormItems(json: json) else { return }
    items = kept.all
  }

  private mutating func read() -> [Effect] {
    guard let code else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { desk in try desk.site.formVersion(code) as FormVersion? })]
  }

  private func rows(in language: Language) -> TableRows<Int> {
    let items = items
    return TableRows(count: items.count) { index in
      guard items.indices.contains(index) else { return nil }
      let item = items[index]
      let must = item.isRequired ? Phrase("yes", "是") : Phrase("", "")
      return TableRow(
        id: index,
        cells: [
          .init("\(index + 1)"), .init(Text.clean(item.title.text(in: language))), .init(must.text(in: language)),
          .init(Text.clean(FormLines.facts(of: item).text(in: language)), role: .dim),
        ])
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(1)
    let from = base.map { Phrase("from version \($0.number)", "基于第 \($0.number) 版") } ?? Phrase("a new form", "新表单")
    let said = Phrase("\(items.count) items; ", "\(items.count) 项；") + from
    grid.write(context.text(said), in: head.inset(rows: 0, columns: 1), role: .label, glyphs: context.glyphs)
    if items.isEmpty {
      let next = Phrase("No item yet. F7 adds the first one.", "还没有项目，按 F7 增加。")
      grid.write(context.text(next), in: body.line(1).inset(rows: 0, columns: 1), role: .dim, glyphs: context.glyphs)
      return
    }
    table.render(into: &grid, in: body, rows: rows(in: context.language), context: context)
  }
}
