import Kernel
import Terminal
import Values

/// A sheet as it prints; F8 saves it, F6 prints it.
public struct SheetScreen: Screen {
  public var surroundings: Surroundings
  let kind: SheetKind
  let name: String
  private var view = SheetView<PrintedSheet>()
  private var tickets = TicketCounter(from: 7_000_000)
  private var saving: Ticket?
  private var printing: Ticket?

  init(_ kind: SheetKind, _ name: String, _ surroundings: Surroundings) {
    self.kind = kind
    self.name = name
    self.surroundings = surroundings
  }

  /// The screen of a sheet by the name of its kind; nil where the site offers none.
  static func open(_ kind: String, _ name: String, _ surroundings: Surroundings) -> [Effect] {
    surroundings.catalog.sheets.first { $0.name == kind }.map { [.push(SheetScreen($0, name, surroundings))] } ?? []
  }

  public var title: Phrase { kind.title + Phrase(verbatim: " " + Text.clean(name)) }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Sheet", "表格"),
      about: Phrase(
        "A sheet as it prints. Its last lines pin it to the records.", "表格的打印样式，末尾内容用于与记录核对。"),
      commands: [
        Command(
          "sheet.save", Phrase("Save for printing", "保存以便打印"), label: Phrase("Save", "保存"),
          help: Phrase("Writes the sheet as text and as a web page into the export folder.", "将表格以文本和网页格式保存到导出文件夹。"),
          keys: [.function(8)], whyNot: { $0.missing }, run: { $0.save() }),
        Command(
          "sheet.print", Phrase("Print", "打印"), label: Phrase("Print", "打印"),
          help: Phrase("Hands the sheet to the site's print command.", "将表格交给站点的打印命令打印。"),
          keys: [.function(6)], whyNot: { $0.missing }, run: { $0.print() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var missing: Phrase? { view.sheet == nil ? Phrase("there is no sheet", "没有表格") : nil }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if case .finished(let ticket, let result) = event, ticket == saving || ticket == printing {
      return finished(ticket == printing, result)
    }
    let (screen, size) = (self, surroundings.size)
    return view.handle(
      event, in: size, lines: { screen.lines($0, in: screen.surroundings.language) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<PrintedSheet>) -> [Effect] {
    view.read(surroundings, isSlow: true) { [kind, name] session, site in try kind.read(name, session, site) }
  }

  private mutating func finished(_ isPrinted: Bool, _ result: Result<any Sendable, any Error>) -> [Effect] {
    if isPrinted { printing = nil } else { saving = nil }
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success where isPrinted: return [.say(.good(Phrase("Handed to the printer.", "已交给打印机。")))]
    case .success(let value):
      let names = (value as? [String] ?? []).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      return [.say(.good(ExportFile.saved(names, in: surroundings.exportFolder)))]
    }
  }

  /// What its files are called: letters, digits and hyphens.
  private func fileName(of sheet: PrintedSheet) -> String {
    let plain = sheet.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return kind.name + "-" + String(plain)
  }

  private mutating func save() -> [Effect] {
    guard let sheet = view.sheet else { return [] }
    let ticket = tickets.next()
    saving = ticket
    let (language, folder, name) = (surroundings.language, surroundings.exportFolder, fileName(of: sheet))
    return [
      .work(
        Job(ticket, Phrase("Saving the sheet", "正在保存表格")) { _ in
          try ExportFile.write(
            [("txt", sheet.text(in: language)), ("html", sheet.html(in: language))], name: name, folder: folder)
        })
    ]
  }

  private mutating func print() -> [Effect] {
    guard let sheet = view.sheet else { return [] }
    let ticket = tickets.next()
    printing = ticket
    let (text, folder, name) = (
      sheet.text(in: surroundings.language), surroundings.exportFolder, fileName(of: sheet)
    )
    return [
      .work(
        Job(ticket, Phrase("Printing", "正在打印")) { desk in
          try ExportFile.print(text, name: name, folder: folder, desk)
          return true
        })
    ]
  }

  private func lines(_ sheet: PrintedSheet, in language: Language) -> [Pager.Line] {
    sheet.text(in: language).split(separator: "\n", omittingEmptySubsequences: false).map { Pager.Line(String($0)) }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
