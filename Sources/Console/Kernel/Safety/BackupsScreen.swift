import Kernel
import Terminal
import Values

/// The copies of the file: making one, looking at one again, putting one's content into the file.
public struct BackupsScreen: Screen {
  enum Step: Sendable {
    case choosing
    case looking(copy: Int64)
    case opened(copy: Int64)
    case confirming(copy: Int64)
    case making
    case verifying
    case restoring
  }

  var list: ListView
  private var tickets = TicketCounter(from: 4_000_000)
  private var waiting: (ticket: Ticket, step: Step)?

  public var surroundings: Surroundings {
    get { list.surroundings }
    set { list.surroundings = newValue }
  }

  init(_ listing: Listing, filters: [String: JSON] = [:], _ surroundings: Surroundings) {
    list = ListView(listing, surroundings, filters: filters)
  }

  public var permission: Permission? { list.listing.permission }
  public func whyForbidden(_ surroundings: Surroundings) -> Phrase? { surroundings.whyNot(see: list.listing) }
  public var title: Phrase { list.listing.title }
  public func claims(_ key: Key) -> Bool { list.claims(key) }
  public func holds(_ event: Event) -> Bool { list.holds(event) }

  static let about = Phrase(
    "Checked copies of the file, with what is known of each. F7 makes one while others work and takes old ones away as the settings say; Enter verifies one again, or restores the site from it.",
    "站点文件的备份及其状态。按 F7 在他人继续工作时备份，并按设置轮换旧备份；按 Enter 可重新核验某个备份，或用它恢复站点。")

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title, about: BackupsScreen.about,
      commands: [
        Command(
          "backups.make", Phrase("Back up now", "立即备份"), label: Phrase("Back up", "备份"),
          help: Phrase("Makes a checked copy in the folder of backups; Esc stops it.", "在备份文件夹中制作经检查的备份，按 Esc 停止。"),
          keys: [.function(7)], whyNot: { $0.surroundings.whyNot(KernelPermissions.keepSafe) }, run: { $0.choose() }),
        Command(
          "list.open", Phrase("Verify or restore", "核验或恢复"), label: Phrase("Open", "打开"),
          help: Phrase("Asks what to do with the selected backup.", "选择对当前备份的操作。"), keys: [.enter],
          whyNot: { $0.list.selected == nil ? Phrase("no row is selected", "没有选中的行") : nil },
          run: { $0.open() }),
      ] + (list.commands + list.orderCommands + list.viewCommands).map { $0.lifted(\Self.list) }
        + [ListView.back()])
  }

  // MARK: - Asking

  private mutating func begin(_ step: Step) -> Ticket {
    let ticket = tickets.next()
    waiting = (ticket, step)
    return ticket
  }

  private mutating func choose() -> [Effect] {
    let question = Question(
      Phrase("Back up now", "立即备份"),
      Phrase(
        "The copy is checked. Verifying it also recomputes every figure in it, which takes longer.",
        "备份会经过检查；同时核验则重算其中全部数据，耗时较长。"),
      buttons: [.cancel, .init("make", Phrase("Back up", "备份")), .init("full", Phrase("And verify", "备份并核验"))],
      preferred: "make")
    return [.ask(begin(.choosing), question)]
  }

  /// Looks first whether the file is there: what must fail is not offered.
  private mutating func open() -> [Effect] {
    guard let row = list.selected, let session = surroundings.session else { return [] }
    let copy = row.id
    return [
      .read(
        Job(begin(.looking(copy: copy))) { desk in
          let (isThere, state) = try desk.site.backupStanding(copy, as: session)
          return BackupOffer(isThere: isThere, state: state)
        })
    ]
  }

  private mutating func ask(about copy: Int64, _ offer: BackupOffer) -> [Effect] {
    guard let row = list.window.rows.first(where: { $0.id == copy }) else { return [] }
    let reader = RowReader(listing: list.listing, row: row)
    let cells = CellText(list.listing, timeZone: surroundings.timeZone)
    var message = Phrase(verbatim: Text.clean(reader.text("file") ?? ""))
    for name in ["at", "bytes", "sha256", "head"] {
      guard let index = list.listing.columnIndex(name) else { continue }
      let title = list.listing.columns[index].title
      let (english, chinese) = (cells.text(index, of: row, in: .english), cells.text(index, of: row, in: .chinese))
      message = message + Phrase("\n\(title.english): \(english)", "\n\(title.chinese)：\(chinese)")
    }
    if let remark = offer.remark { message = message + Phrase("\n", "\n") + remark }
    let question = Question(Phrase("Backup No. \(row.id)", "备份 \(row.id)"), message, buttons: offer.buttons)
    return [.ask(begin(.opened(copy: row.id)), question)]
  }

  private mutating func confirm(_ copy: Int64) -> [Effect] {
    let question = Question(
      Phrase("Restore the site", "恢复站点"),
      Phrase(
        "Everything entered after this backup goes out of the site, for everybody at once. What is there now is kept beside the file. Type \(copy), the number of the backup, to go on.",
        "该备份之后录入的全部内容将从站点中撤出，对所有人立即生效；当前内容保留在站点文件旁。请输入备份编号 \(copy) 以继续。"),
      buttons: [.cancel, .init("restore", Phrase("Restore", "恢复"), kind: .dangerous)], requiredText: "\(copy)")
    return [.ask(begin(.confirming(copy: copy)), question)]
  }

  // MARK: - Doing

  private mutating func make(fully: Bool) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    return [
      .work(
        Job(begin(.making), Phrase("Backing up", "正在备份")) { desk in
          let rotation = try desk.site.rotateBackups(fully: fully, as: session, progress: BackupsScreen.telling(desk))
          return BackupsScreen.sentence(of: rotation)
        })
    ]
  }

  private mutating func verify(_ copy: Int64) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    return [
      .work(
        Job(begin(.verifying), Phrase("Verifying the backup", "正在核验备份")) { desk in
          let (state, findings) = try desk.site.verifyBackup(copy, as: session, progress: BackupsScreen.telling(desk))
          return BackupsScreen.sentence(of: state, findings)
        })
    ]
  }

  private mutating func restore(_ copy: Int64) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    return [
      .work(
        Job(begin(.restoring), Phrase("Restoring", "正在恢复")) { desk in
          let file = try desk.site.backupFile(copy, as: session)
          let kept = try desk.site.restore(from: file, as: session, progress: BackupsScreen.telling(desk))
          return Message.good(
            Phrase("Restored. What was there before is in \(kept).", "已恢复，原内容保留在 \(kept)。"))
        })
    ]
  }

  /// Reports how far it is; false once somebody has cancelled.
  private static func telling(_ desk: Desk) -> Site.Progress {
    { done, total in (try? desk.report(Int64(done), total > 0 ? Int64(total) : nil)) != nil }
  }

  private static func sentence(of rotation: BackupRotation) -> Message {
    let path = rotation.copy.path
    let file = Text.clean(path.split(separator: "/").last.map(String.init) ?? path)
    guard rotation.findings.isEmpty else {
      let first = rotation.findings[0].sentence
      return .error(
        Phrase("Backed up as \(file), and the file has faults. ", "已备份为 \(file)，但文件存在问题。") + first)
    }
    let gone = rotation.removed.count
    return .good(
      Phrase(
        "Backed up: \(file) (\(rotation.kept) kept, \(gone) taken away).",
        "已备份：\(file)（保留 \(rotation.kept) 份，删除 \(gone) 份）。"))
  }

  private static func sentence(of state: String, _ findings: [Finding]) -> Message {
    switch state {
    case "verified": .good(Phrase("Verified: nothing is wrong with this backup.", "核验完成，该备份未发现问题。"))
    case "changed":
      .error(Phrase("This file was changed after it was made: do not restore from it.", "该文件制作后被改动过，请勿用它恢复。"))
    case "missing":
      .error(Phrase("The file is not there any more, or was moved.", "文件已不在原处，可能被移动或删除。"))
    case "damaged": .error(Phrase("This backup is damaged: do not restore from it.", "该备份已损坏，请勿用它恢复。"))
    default:
      .error(
        Phrase("This backup has faults. ", "该备份存在问题。") + (findings.first?.sentence ?? Phrase("", "")))
    }
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .answered(let ticket, let choice) where ticket == waiting?.ticket: return answered(choice)
    case .finished(let ticket, let result) where ticket == waiting?.ticket:
      let step = waiting?.step
      waiting = nil
      if case .looking(let copy) = step, case .success(let value) = result, let offer = value as? BackupOffer {
        return ask(about: copy, offer)
      }
      switch result {
      case .success(let value): return ((value as? Message).map { [.say($0)] } ?? []) + list.reload()
      case .failure(SiteFault.interrupted): return [.say(.warning(SiteFault.interrupted.sentence))] + list.reload()
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))] + list.reload()
      }
    case .finished(let ticket, let result):
      if let effects = list.exported(ticket, result) { return effects }
      return list.handle(event)
    default: return list.handle(event)
    }
  }

  private mutating func answered(_ choice: CommandID?) -> [Effect] {
    guard let step = waiting?.step else { return [] }
    waiting = nil
    switch (step, choice) {
    case (.choosing, "make"?): return make(fully: false)
    case (.choosing, "full"?): return make(fully: true)
    case (.opened(let copy), "verify"?): return verify(copy)
    case (.opened(let copy), "restore"?): return confirm(copy)
    case (.confirming(let copy), "restore"?): return restore(copy)
    default: return []
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    list.render(
      into: &grid, in: rect, hint: Phrase("F7 backs up, Enter opens one", "F7 备份，Enter 打开"),
      next: Phrase("No backup is on record. F7 makes one.", "尚无备份记录，按 F7 备份。"), context: context)
  }
}
