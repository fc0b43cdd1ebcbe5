import Kernel
import Terminal
import Values

/// The saved views of a list: one's own, and those that everybody has.
public struct ViewsScreen: Screen {
  public var surroundings: Surroundings
  private let list: ListView
  private var table = Table<ViewID>(columns: [
    TableColumn("name", Phrase("View", "视图"), minimum: 12, preferred: 20, weight: 1),
    TableColumn("whose", Phrase("Whose", "归属"), minimum: 8, preferred: 10),
    TableColumn("opens", Phrase("Opens with", "打开时使用"), minimum: 8, preferred: 12),
    TableColumn("shows", Phrase("Shows", "内容"), minimum: 10, preferred: 30, weight: 2, priority: 1),
  ])
  private var tickets = TicketCounter()
  private var asking: (ticket: Ticket, view: SavedView)?
  private var deleting: Ticket?

  init(_ list: ListView) {
    surroundings = list.surroundings
    self.list = list
    table.pageRows = max(1, surroundings.size.rows - 2)
    if let view = list.view, let index = views.firstIndex(where: { $0.id == view.id }) {
      table.select(index, count: views.count)
    }
  }

  private var views: [SavedView] { surroundings.views.filter { $0.listing == list.listing.name } }
  private var selected: SavedView? { views.indices.contains(table.selected) ? views[table.selected] : nil }
  private var preference: Preference { .view(listing: list.listing.name) }
  private var standard: Int64? { surroundings.preferences[preference.name].flatMap { Int64($0) } }

  public var title: Phrase { Phrase("Saved views", "已存视图") + Phrase(": ", "：") + list.listing.title }
  public var isOpenEnded: Bool { false }
  public func holds(_ event: Event) -> Bool { deleting != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Saved views", "已存视图"),
      about: Phrase(
        "Lists as you want them again: filters, order, columns and what is found. Enter opens one.",
        "以名称保存的列表显示方式：筛选、排序、列和查找内容。按 Enter 打开。"),
      commands: [
        Command(
          "views.open", Phrase("Open", "打开"), help: Phrase("Shows the list so.", "按此视图显示列表。"), keys: [.enter],
          whyNot: { $0.noView },
          run: { screen in screen.selected.map { [.pop(OpenedView(view: $0, isNew: false))] } ?? [] }),
        Command(
          "views.save", Phrase("Save the list as it is", "保存当前显示方式"), label: Phrase("Save", "保存"),
          help: Phrase("Keeps the list as it is looked at now under a name.", "以名称保存列表当前的显示方式。"),
          keys: [.function(7), .control("s")], run: { [.push(SaveViewScreen($0.list))] }),
        Command(
          "views.standard", Phrase("Open the list with it", "设为默认视图"), label: Phrase("Default", "默认"),
          help: Phrase("The list opens with this view from now on; again, with none.", "以后打开列表时使用该视图，再按一次取消。"),
          keys: [.function(6), .character(" ")], whyNot: { $0.noView }, run: { $0.chooseStandard() }),
        Command(
          "views.delete", DeleteView.title, label: Phrase("Delete", "删除"), help: DeleteView.summary,
          keys: [.delete], isDangerous: true,
          whyNot: { screen in
            guard let view = screen.selected else { return screen.noView }
            return view.isShared ? screen.surroundings.whyNot(KernelPermissions.shareViews) : nil
          },
          run: { $0.askToDelete() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to the list.", "返回列表。"), keys: [.escape],
          run: { _ in [.pop(nil)] }),
      ])
  }

  private var noView: Phrase? { selected == nil ? Phrase("no view is selected", "没有选中的视图") : nil }

  private mutating func chooseStandard() -> [Effect] {
    guard let view = selected else { return [] }
    let isStandard = standard == view.id.rawValue
    return [.prefer(preference, isStandard ? nil : "\(view.id.rawValue)")]
  }

  private mutating func askToDelete() -> [Effect] {
    guard let view = selected else { return [] }
    let ticket = tickets.next()
    asking = (ticket, view)
    let name = Text.clean(view.name)
    let question =
      view.isShared
      ? Phrase("Delete the view \(name), which everybody has?", "删除所有人可用的视图 \(name)？")
      : Phrase("Delete your view \(name)?", "删除您的视图 \(name)？")
    return [
      .ask(
        ticket,
        Question(
          DeleteView.title, question,
          buttons: [.cancel, .init("delete", Phrase("Delete", "删除"), kind: .dangerous)]))
    ]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 2)
    table.select(table.selected, count: views.count)
    switch event {
    case .input(.key(let key)):
      return table.handle(key, rows: rows(in: surroundings.language)) == .ignored ? [.beep] : []
    case .input(.click(.row(let index))): table.select(index, count: views.count)
    case .input(.wheel(let rows)): _ = table.scroll(by: rows, count: views.count)
    case .input(.text), .input(.paste), .input(.scan): return [.beep]
    case .answered(let ticket, let choice) where ticket == asking?.ticket:
      guard let view = asking?.view else { return [] }
      asking = nil
      guard choice == "delete", let session = surroundings.session else { return [] }
      let job = tickets.next()
      deleting = job
      return [
        .work(Posted.job(job, DeleteView.title, DeleteView(view.id), as: session, key: surroundings.freshKey()))
      ]
    case .finished(let ticket, let result) where ticket == deleting:
      deleting = nil
      switch result {
      case .success(let value): return (value as? Posted).map { [.say($0.message)] } ?? []
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .returned(let value): return value is OpenedView ? [.pop(value)] : []
    default: break
    }
    return []
  }

  private func rows(in language: Language) -> TableRows<ViewID> {
    TableRows(
      views.map { view in
        let whose = view.isShared ? Phrase("everybody", "所有人") : Phrase("mine", "自己")
        let opens = standard == view.id.rawValue ? Phrase("yes", "是") : Phrase("", "")
        return TableRow(
          id: view.id,
          cells: [
            .init(Text.clean(view.name)), .init(whose.text(in: language), role: .dim),
            .init(opens.text(in: language), role: .good),
            .init(ViewsScreen.summary(view.layout, list.listing).text(in: language), role: .dim),
          ])
      })
  }

  /// What a view does to its list, in a few words.
  static func summary(_ layout: ListLayout, _ listing: Listing) -> Phrase {
    var pieces: [Phrase] = listing.filters.compactMap { filter in
      layout.filters[filter.name].map { value in
        Phrase("\(filter.title.english) = ", "\(filter.title.chinese)=") + FilterScreen.label(value, filter.kind)
      }
    }
    let find = Text.clean(layout.find)
    if !find.isEmpty { pieces.append(Phrase("find \(find)", "查找 \(find)")) }
    if let order = listing.orders.first(where: { $0.name == layout.order }) {
      pieces.append(Phrase("by \(order.title.english)", "按\(order.title.chinese)排序"))
    }
    let count = layout.columns.count
    if count > 0 { pieces.append(Phrase("\(count) column\(count == 1 ? "" : "s")", "\(count) 列")) }
    guard let first = pieces.first else { return Phrase("the whole list", "全部") }
    return pieces.dropFirst().reduce(first) { $0 + Phrase(", ", "，") + $1 }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let empty = Phrase(
      "No view is saved yet. Filter, sort and choose columns, then F7 keeps the list as it is.",
      "尚未保存视图。先设好筛选、排序和列，再按 F7 保存。")
    table.render(into: &grid, in: rect, rows: rows(in: context.language), empty: empty, context: context)
  }
}
