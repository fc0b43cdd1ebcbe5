import Core
import FireSafety
import Kernel
import Office
import Spares
import Terminal
import Values

/// The keys of every screen as a document, made from the command tables.
public enum KeyDocs {
  public static func markdown(language: Language) -> String {
    let title = Phrase("# Keys", "# 按键一览").text(in: language)
    let about = Phrase(
      "Alt with a digit does what the F-key does, for terminals that keep F-keys to themselves: Alt-1 is F1, Alt-0 is F10.",
      "终端占用功能键时，用 Alt 加数字代替：Alt-1 即 F1，Alt-0 即 F10。"
    ).text(in: language)
    return ([title + "\n", about + "\n"] + sections.map { $0(language) }).joined(separator: "\n")
  }

  private static var sections: [(Language) -> String] {
    screens.map { screen in
      { language in section(screen, language) }
    } + [everywhere]
  }

  /// One of each screen, as a person with every permission meets it.
  static var screens: [any Screen] {
    let world = surroundings
    let catalog = world.catalog
    var all: [any Screen] = [
      SetUpScreen(world), SignInScreen(world), ChangePINScreen(world, isFirst: false), FirstScreen(world),
      MenuScreen(world),
      SearchScreen(world),
    ]
    if let stock = catalog.listings["stock"] { all.append(StockScreen(stock, world)) }
    all += [
      PartScreen(PartNumber(unchecked: "6205"), world), PostingScreen(.receive, part: nil, world),
      PostingScreen(.issue, part: nil, world), ScanDeskScreen(world),
      PickScreen(WorkOrderCode(unchecked: "WO-1"), world),
    ]
    if let bins = catalog.listings["bins"] {
      let list = ListingScreen(bins, world)
      all += [
        list, FilterScreen(list.list), ColumnScreen(list.list), ViewsScreen(list.list), SaveViewScreen(list.list),
      ]
    }
    let lists = ["documents", "movements", "balances", "workOrders", "reservations", "suppliers"]
    for name in lists + ["accounts", "grants", "badges", "units", "posts", "myApprovals", "backups"] {
      if let screen = Router.listing(name, filters: [:], world) { all.append(screen) }
    }
    all.append(SlipScreen(DocumentNumber(unchecked: "ISS-2026-000001"), world))
    all.append(LabelScreen(.parts, .codes(["BRG-0001"]), world))
    if let kind = catalog.actions[AddPart.name] { all.append(ActionFormScreen(kind, world)) }
    all += [
      DirectiveScreen(DirectiveNumber(unchecked: "DIR-2026-0001"), world), IssueScreen(world),
      AddressScreen([], chosen: Addresses([]), world), BreachScreen(BreachNumber(unchecked: "BRE-2026-0001"), world),
      RuleScreen(RuleNumber(unchecked: "SAFE-01"), world),
      RequestScreen(RequestNumber(unchecked: "REQ-2026-0001"), world),
      HazardScreen(HazardNumber(unchecked: "H-2026-00001"), world), DeviceDeskScreen(world),
      HazardTrendScreen(world),
    ]
    if let item = try? FormItem(json: ["code": "D01", "titleEnglish": "a", "titleChinese": "a"]) {
      all += [
        FormScreen(FormCode(unchecked: "PATROL"), world), FormEditScreen(screen: nil, world),
        FormItemScreen(item, taken: [], world), FormPublishScreen([item], base: nil, code: nil, world),
      ]
    }
    if let forms = catalog.listings["forms"] { all.append(ListingScreen(forms, world)) }
    for name in ["directives", "directiveRecipients", "rules", "requests", "requestCategories"] {
      if let listing = catalog.listings[name] { all.append(ListingScreen(listing, world)) }
    }
    all += FirePatrolScreens.examples(world) + ParkingScreens.examples(world)
    all += [ImportScreen(world), BundleScreen(world), VerifyScreen(world), PreferencesScreen(world)]
    all.append(SettingsScreen(world))
    all.append(RoleScreen(["role": "duty-officer"], world))
    if let kind = catalog.imports.first, let session = world.session {
      let order = ImportOrder(kind: kind, path: "", encoding: .auto, mode: .allOrNothing, session: session)
      let checked = CheckedImport(order: order, digest: "", report: ImportReport(), faults: [])
      all += [ImportPreviewScreen(checked, world), ImportColumnsScreen(kind, world)]
    }
    if let session = world.session { all.append(LockScreen(session, world)) }
    return all
  }

  private static var surroundings: Surroundings {
    var world = Surroundings(
      language: .english, theme: .dark, today: Day(number: 0), now: MonotonicTime(milliseconds: 0), catalog: .standard,
      path: "", terminalName: "", exportFolder: "", freshKey: { "" })
    let all = Set(world.catalog.permissions.keys)
    world.rights = Rights(somewhere: all, everywhere: all)
    world.session = Session(account: AccountID(1), name: "admin", terminal: "")
    return world
  }

  private static func section(_ screen: some Screen, _ language: Language) -> String {
    let table = screen.commands
    return KeyReference.markdown(title: table.title, about: table.about, items: table.items, language: language)
  }

  /// What works on every screen, once.
  private static func everywhere(_ language: Language) -> String {
    let home = MenuScreen(surroundings)
    let common = CommonCommands.all(for: home, beside: home.commands).map {
      CommandItem(
        id: $0.id, title: $0.title, label: $0.label, help: $0.help, keys: $0.keys, isDangerous: $0.isDangerous)
    }
    return KeyReference.markdown(
      title: Phrase("Everywhere", "所有界面"),
      about: Phrase(
        "These work on every screen. While a form is open, those that go to another screen wait until it is closed.",
        "适用于所有界面；填写表单时不能切换界面。"),
      items: common, language: language)
  }
}
