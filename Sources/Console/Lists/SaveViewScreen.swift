import Kernel
import Terminal
import Values

/// Keeps a list as it is looked at under a name.
public struct SaveViewScreen: Screen {
  public var surroundings: Surroundings
  private let listing: Listing
  private let layout: ListLayout
  private var form: Form
  private var tickets = TicketCounter()
  private var saving: Ticket?
  /// The key under which it is saved, once however often it is asked for.
  private let key: String

  init(_ list: ListView) {
    surroundings = list.surroundings
    listing = list.listing
    layout = list.layout
    key = surroundings.freshKey()
    let isShared = list.view?.isShared ?? false
    let yesNo: [FormField.Choice] = [.init("no", Phrase("no", "否")), .init("yes", Phrase("yes", "是"))]
    let mayShare = surroundings.may(KernelPermissions.shareViews)
    form = Form([
      FormField(
        "name", Phrase("Name", "名称"), .text, value: list.view.map { Text.clean($0.name) } ?? "", isRequired: true,
        limit: 60, hint: Phrase("a name that is there already is replaced", "同名视图将被替换")),
      FormField(
        "shared", Phrase("For everybody", "所有人可用"), .choice(yesNo), value: isShared && mayShare ? "yes" : "no",
        isReadOnly: !mayShare),
      FormField("standard", Phrase("Open the list with it", "设为默认视图"), .choice(yesNo), value: "no"),
    ])
  }

  public var title: Phrase { Phrase("Save view", "保存视图") + Phrase(": ", "：") + listing.title }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { form.detectsScans }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Save view", "保存视图"),
      about: Phrase(
        "Keeps filters, order, columns and what is found under a name.", "以名称保存筛选、排序、列和查找内容。"),
      commands: FormCommands.all(save: { $0.save() }, leave: { _ in [.pop(nil)] }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let input):
      switch form.handle(input) {
      case .submit: return save()
      case .cancel: return [.pop(nil)]
      case .refused, .scanned: return [.beep]
      default: return []
      }
    case .finished(let ticket, let result) where ticket == saving:
      saving = nil
      switch result {
      case .success(let value):
        guard let view = value as? SavedView else { return [] }
        let said = Phrase("View \(Text.clean(view.name)) was saved.", "视图 \(Text.clean(view.name)) 已保存。")
        return [.say(.good(said)), .pop(OpenedView(view: view, isNew: true))]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return []
    }
  }

  private mutating func save() -> [Effect] {
    guard saving == nil, let session = surroundings.session else { return [] }
    if case .refused = form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    let ticket = tickets.next()
    saving = ticket
    let isShared = form["shared"] == "yes"
    let isStandard = form["standard"] == "yes"
    let action = SaveView(listing: listing.name, name: form["name"], layout: layout, shared: isShared)
    return [
      .work(
        Job(ticket, SaveView.title) { [listing, layout, key] desk in
          guard case .done(let saved, _) = try desk.site.perform(action, as: session, key: key) else { return false }
          if isStandard {
            _ = try desk.site.perform(
              SetPreference(.view(listing: listing.name), "\(saved.view.rawValue)"), as: session, key: key + "-standard"
            )
          }
          return SavedView(
            id: saved.view, listing: listing.name, name: saved.name, isShared: isShared, layout: layout)
        })
    ]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.inset(rows: 0, columns: 2).cutTop(rect.rows > 8 ? 2 : 0)
    let shows = Phrase("It keeps: ", "保存内容：") + ViewsScreen.summary(layout, listing)
    grid.write(context.text(shows), in: head.line(0), role: .dim, glyphs: context.glyphs)
    form.render(into: &grid, in: body, context: context)
  }
}
