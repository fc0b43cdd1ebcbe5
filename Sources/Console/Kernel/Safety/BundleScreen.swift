import Kernel
import Terminal
import Values

/// Takes a bundle of another office in, or makes one for it.
public struct BundleScreen: Screen {
  public var surroundings: Surroundings
  private var form: Form
  private var tickets = TicketCounter()
  private var asking: Ticket?
  private var working: Ticket?

  init(_ surroundings: Surroundings, peers: [String] = []) {
    self.surroundings = surroundings
    form = Self.form(surroundings, peers: peers)
  }

  private static func form(_ surroundings: Surroundings, peers: [String]) -> Form {
    let kinds = surroundings.catalog.bundles.filter { surroundings.may($0.permission) }
    return Form(
      [
        FormField(
          "file", Phrase("Bundle to take in", "要接收的数据包"), .freeText, limit: 400,
          hint: Phrase("a file on this computer; Ctrl-S takes it in", "本机上的文件路径，按 Ctrl-S 接收")),
        FormField(
          "peer", Phrase("Send to", "发往单位"),
          peers.isEmpty
            ? .freeText : .choice(peers.map { FormField.Choice($0, Phrase(verbatim: Text.clean($0))) })),
        FormField("kind", Phrase("What to send", "导出内容"), .choice(kinds.map { FormField.Choice($0.name, $0.title) })),
        FormField(
          "period", Phrase("Period", "期间"), .code, value: BundlePeriod(monthOf: surroundings.today).text, limit: 7,
          hint: Phrase("2026-11 or 2026; F8 makes the file", "如 2026-11 或 2026，按 F8 导出")),
      ], saveLabel: Phrase("Take in", "接收"))
  }

  public var permission: Permission? { KernelPermissions.exchangeBundles }
  public var title: Phrase { Phrase("Bundles between offices", "单位间数据包") }

  static let about = Phrase(
    "Takes a signed bundle of another office in, once, or makes one for it in the export folder. Keys are exchanged beforehand: \"Keys of other offices\" in the menu.",
    "接收其他单位签名的数据包（每包一次），或在导出文件夹中生成发给对方的数据包。密钥须事先约定，见主菜单“与其他单位的密钥”。")

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title, about: BundleScreen.about,
      commands: [
        Command(
          "bundle.take", Phrase("Take in", "接收"), label: Phrase("Take in", "接收"),
          help: Phrase("Takes the bundle in, all of it or nothing.", "接收数据包，或全部接收或全部拒绝。"),
          keys: [.control("s")],
          whyNot: { $0.surroundings.whyNot(KernelPermissions.exchangeBundles) }, run: { $0.take() }),
        Command(
          "bundle.send", Phrase("Make a bundle", "导出数据包"), label: Phrase("Send", "导出"),
          help: Phrase("Makes a signed bundle for the office in the export folder.", "在导出文件夹中生成发给该单位的签名数据包。"),
          keys: [.function(8)], whyNot: { $0.whyNotSend }, run: { $0.send() }),
        Command(
          "bundle.received", Phrase("Bundles received", "已接收的数据包"), label: Phrase("Received", "已接收"),
          help: Phrase("Opens the list of what was taken in.", "查看已接收的数据包。"), keys: [.function(3)],
          run: { _ in [.openListing("bundles", filters: [:])] }),
        Command(
          "bundle.totals", Phrase("Roll-up of bundles", "数据包汇总"), label: Phrase("Roll-up", "汇总"),
          help: Phrase("Opens what all units add up to, by period.", "按期间查看各单位的汇总。"), keys: [.function(6)],
          run: { _ in [.openListing("bundleTotals", filters: [:])] }),
        Command(
          "back", Phrase("Back", "返回"), label: Phrase("Back", "返回"), help: Phrase("Goes back.", "返回。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNotSend: Phrase? {
    if let reason = surroundings.whyNot(KernelPermissions.exchangeBundles) { return reason }
    if form["kind"].isEmpty { return Phrase("you may see nothing that can be sent", "您无权查看任何可导出的内容") }
    return form["peer"].isEmpty ? Phrase("there is no office with a key", "尚未与任何单位约定密钥") : nil
  }

  // MARK: - Doing

  private mutating func take() -> [Effect] {
    guard working == nil, let session = surroundings.session else { return [] }
    guard !form["file"].isEmpty else { return [.beep, .say(.error(Phrase("Say which file.", "请填写文件。")))] }
    let path = ImportOrder.path(form["file"], exports: surroundings.exportFolder)
    let ticket = tickets.next()
    working = ticket
    return [
      .work(
        Job(ticket, Phrase("Taking the bundle in", "正在接收数据包")) { desk in
          Message.good(try desk.site.importBundle(path, as: session).sentence)
        })
    ]
  }

  private mutating func send() -> [Effect] {
    guard working == nil, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    working = ticket
    let (kind, peer, period) = (form["kind"], form["peer"], form["period"])
    let folder = surroundings.exportFolder
    return [
      .work(
        Job(ticket, Phrase("Making the bundle", "正在生成数据包")) { desk in
          let file = try ExportFile(folder: folder, name: "\(kind)-\(period)-\(peer)", ending: "bundle")
          let made = try desk.site.exportBundle(
            kind, peer: peer, period: period.isEmpty ? nil : period, as: session, write: { try file.write($0) })
          try file.finish()
          return Message.good(made.sentence + Phrase(verbatim: " " + file.path))
        })
    ]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened:
      guard let session = surroundings.session else { return [] }
      let ticket = tickets.next()
      asking = ticket
      return [.read(Job(ticket) { desk in try desk.site.bundlePeers(for: session) })]
    case .finished(let ticket, let result) where ticket == asking:
      asking = nil
      if case .success(let value) = result, let peers = value as? [String] {
        form = Self.form(surroundings, peers: peers)
      }
      return []
    case .finished(let ticket, let result) where ticket == working:
      working = nil
      switch result {
      case .success(let value): return (value as? Message).map { [.say($0)] } ?? []
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .input(let input):
      switch form.handle(input) {
      case .submit: return take()
      case .cancel: return [.pop(nil)]
      case .refused, .scanned, .pastedLines: return [.beep]
      default: return []
      }
    default: return []
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(BundleScreen.about, into: &grid, in: rect, context: context)
    form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
