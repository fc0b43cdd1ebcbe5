import Kernel
import Terminal
import Values

/// Chooses a file to import and has it checked; or writes such a file.
public struct ImportScreen: Screen {
  public var surroundings: Surroundings
  private var form: Form
  private var tickets = TicketCounter()
  private var checking: Ticket?
  private var exporting: Ticket?

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    form = Form(
      [
        FormField(
          "kind", Phrase("What it holds", "内容"),
          .choice(surroundings.catalog.imports.map { FormField.Choice($0.name, $0.title) })),
        FormField(
          "file", Phrase("File", "文件"), .freeText, isRequired: true, limit: 400,
          hint: Phrase("a CSV file on this computer", "本机上的 CSV 文件路径")),
        FormField(
          "encoding", Phrase("Encoding", "编码"),
          .choice([
            FormField.Choice(ImportEncoding.auto.rawValue, Phrase("automatic", "自动识别")),
            FormField.Choice(ImportEncoding.utf8.rawValue, Phrase(verbatim: "UTF-8")),
            FormField.Choice(ImportEncoding.gb18030.rawValue, Phrase(verbatim: "GB18030")),
          ])),
        FormField(
          "mode", Phrase("Bad rows", "有误的行"),
          .choice([
            FormField.Choice(
              ImportMode.allOrNothing.rawValue, Phrase("import nothing while there is one", "只要有误就全部不导入")),
            FormField.Choice(ImportMode.goodRows.rawValue, Phrase("leave them out, import the others", "跳过，其余导入")),
          ])),
      ], saveLabel: Phrase("Check", "检查"))
  }

  public var title: Phrase { Phrase("Import and export", "导入与导出") }
  public var isDirty: Bool { false }
  public func holds(_ event: Event) -> Bool { checking != nil }

  static let about = Phrase(
    "Takes a CSV file in (UTF-8 or GB18030): first it is checked, and every bad row listed; then you import it. F8 writes what is there as such a file.",
    "导入 CSV 文件（UTF-8 或 GB18030）：先检查并列出有误的行，再由您导入。按 F8 将现有数据导出为同样的文件。")

  static let stopped = Phrase("Stopped. Nothing was imported.", "已中止，未导入。")

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title, about: ImportScreen.about,
      commands: [
        Command(
          "import.check", Phrase("Check", "检查"), label: Phrase("Check", "检查"),
          help: Phrase("Checks the whole file and imports nothing; Esc stops it.", "检查整个文件，不导入；按 Esc 停止。"),
          keys: [.control("s")], run: { $0.check() }),
        Command(
          "import.columns", Phrase("Columns", "各列说明"), label: Phrase("Columns", "各列"),
          help: Phrase("The columns such a file has, and what they hold.", "此类文件的各列及其内容。"), keys: [.function(3)],
          run: { screen in screen.kind.map { [.push(ImportColumnsScreen($0, screen.surroundings))] } ?? [] }),
        Command(
          "import.export", Phrase("Export", "导出"), label: Phrase("Export", "导出"),
          help: Phrase(
            "Writes what is there of the chosen kind into the export folder; the file can be imported again.",
            "将所选内容导出到导出文件夹，该文件可再次导入。"),
          keys: [.function(8)], whyNot: { $0.whyNotExport }, run: { $0.export() }),
        Command(
          "back", Phrase("Back", "返回"), label: Phrase("Back", "返回"), help: Phrase("Goes back.", "返回。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var kind: ImportKind? { surroundings.catalog.imports.first { $0.name == form["kind"] } }

  private var whyNotExport: Phrase? {
    guard let source = kind?.source else { return Phrase("such files only come in", "此类文件只能导入") }
    return surroundings.whyNot(source.permission)
  }

  // MARK: - Doing

  private mutating func check() -> [Effect] {
    guard checking == nil, let kind, let session = surroundings.session else { return [] }
    if case .refused = form.submit() {
      return [.beep, .say(.error(Phrase("Say which file.", "请填写文件。")))]
    }
    let ticket = tickets.next()
    checking = ticket
    let order = ImportOrder(
      kind: kind, path: ImportOrder.path(form["file"], exports: surroundings.exportFolder),
      encoding: ImportEncoding(rawValue: form["encoding"]) ?? .auto,
      mode: ImportMode(rawValue: form["mode"]) ?? .allOrNothing, session: session)
    return [.work(Job(ticket, Phrase("Checking", "正在检查")) { desk in try order.check(desk) })]
  }

  private mutating func export() -> [Effect] {
    guard let kind, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    exporting = ticket
    let language = surroundings.language
    let folder = surroundings.exportFolder
    let zone = surroundings.timeZone
    return [
      .work(
        Job(ticket, Phrase("Exporting", "正在导出")) { desk in
          let stamp = CellText.stamp(desk.site.clock.now(), in: zone)
          let file = try ExportFile(folder: folder, name: "\(kind.name)-\(stamp)", ending: "csv")
          let rows = try desk.site.export(
            kind, headings: language, byteOrderMark: true, as: session, write: { try file.write($0) },
            progress: { rows in (try? desk.report(rows, nil)) != nil })
          try file.finish()
          return Exported(path: file.path, rows: rows)
        })
    ]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let input):
      switch form.handle(input) {
      case .submit: return check()
      case .cancel: return [.pop(nil)]
      case .refused, .scanned, .pastedLines: return [.beep]
      default: return []
      }
    case .finished(let ticket, let result) where ticket == checking:
      checking = nil
      switch result {
      case .success(let value):
        guard let checked = value as? CheckedImport else { return [] }
        guard !checked.report.isStopped else {
          return [.say(.warning(checked.report.sentence(.dryRun)))]
        }
        return [.push(ImportPreviewScreen(checked, surroundings))]
      case .failure(SiteFault.interrupted): return [.say(.warning(ImportScreen.stopped))]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .finished(let ticket, let result) where ticket == exporting:
      exporting = nil
      return exported(result)
    default: return []
    }
  }

  private func exported(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      guard let done = value as? Exported else { return [] }
      let rows = done.rows == 1 ? "1 row is" : "\(done.rows) rows are"
      return [.say(.good(Phrase("\(rows) in \(done.path).", "已导出 \(done.rows) 行：\(done.path)。")))]
    case .failure(SiteFault.interrupted):
      return [.say(.warning(Phrase("The export was stopped; no file was kept.", "导出已中止，未保留文件。")))]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(ImportScreen.about, into: &grid, in: rect, context: context)
    form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
