import Kernel
import Terminal
import Values

/// What a check found: every bad row, and how many are good. From here the file is imported.
public struct ImportPreviewScreen: Screen {
  public var surroundings: Surroundings
  private var checked: CheckedImport
  private var isDone = false
  private var tickets = TicketCounter()
  private var posting: Ticket?
  private var table = Table<Int>(columns: [
    TableColumn("line", Phrase("Line", "行"), minimum: 4, preferred: 7, alignment: .right),
    TableColumn("column", Phrase("Column", "列"), minimum: 10, preferred: 16, priority: 1),
    TableColumn("value", Phrase("Value", "内容"), minimum: 10, preferred: 18, priority: 2),
    TableColumn("reason", Phrase("What is wrong", "有误之处"), minimum: 20, sufficient: 32, preferred: 40, weight: 2),
    TableColumn("expected", Phrase("Expected", "应为"), minimum: 30, preferred: 30, weight: 1, priority: 3),
  ])

  init(_ checked: CheckedImport, _ surroundings: Surroundings) {
    self.checked = checked
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Import: ", "导入：") + checked.order.kind.title }
  public func holds(_ event: Event) -> Bool { posting != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "Every bad row with its line, column and value; Enter says the whole of it. Nothing is imported before you say so.",
        "逐行列出有误的行号、列与内容，按 Enter 查看完整说明。未经确认不会导入。"),
      commands: [
        Command(
          "import.post", Phrase("Import", "导入"),
          label: isDone || checked.report.isAllRepeated ? nil : Phrase("Import", "导入"),
          help: Phrase(
            "Imports the rows; Esc stops it. A line that was imported is never imported again from the same file.",
            "导入各行，按 Esc 停止。同一文件的同一行不会重复导入。"),
          keys: [.control("s")], whyNot: { $0.whyNotPost }, run: { $0.post() }),
        Command(
          "back", Phrase("Back", "返回"), label: Phrase("Back", "返回"),
          help: Phrase("Goes back to the choice of a file.", "返回选择文件。"), keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNotPost: Phrase? {
    if isDone { return Phrase("it was imported", "已导入") }
    let report = checked.report
    if checked.order.mode == .allOrNothing, report.bad > 0 {
      return Phrase(
        "\(report.bad) of its rows \(report.bad == 1 ? "is" : "are") bad; mend the file, or go back with Esc and choose to leave bad rows out",
        "有 \(report.bad) 行有误；请修正文件，或按 Esc 返回并选择跳过有误的行")
    }
    if report.isAllRepeated { return Phrase("this very file was imported before", "同一文件此前已全部导入") }
    return report.good == report.repeated ? Phrase("there is no row to import", "没有可导入的行") : nil
  }

  private mutating func post() -> [Effect] {
    let ticket = tickets.next()
    posting = ticket
    let checked = checked
    return [.work(Job(ticket, Phrase("Importing", "正在导入")) { desk in try checked.order.post(checked, desk) })]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - headRows - footRows(surroundings.size) - 1)
    switch event {
    case .finished(let ticket, let result) where ticket == posting:
      posting = nil
      return finished(result)
    case .input(.key(let key)):
      switch table.handle(key, rows: rows) {
      case .open(let index):
        let all = checked.faults
        return all.indices.contains(index) ? [.say(.info(all[index].sentence))] : []
      case .ignored: return [.beep]
      default: return []
      }
    case .input: return [.beep]
    default: return []
    }
  }

  private mutating func finished(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      guard let done = value as? CheckedImport else { return [] }
      checked = done
      let sentence = done.report.sentence(done.order.mode)
      guard !done.report.isStopped else { return [.say(.warning(sentence))] }
      isDone = done.report.posted > 0
      // What was good when it was checked may have been refused since: somebody else took the last piece.
      return [done.report.bad > 0 ? .say(.warning(sentence)) : .say(.good(sentence))]
    case .failure(SiteFault.interrupted): return [.say(.warning(ImportScreen.stopped))]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  // MARK: - Drawing

  private var headRows: Int { 3 }

  /// The lines below the table for the selected row.
  private func footRows(_ size: Size) -> Int { size.rows >= 12 ? 4 : 0 }

  private var rows: TableRows<Int> { rows(in: surroundings.language) }

  private func rows(in language: Language) -> TableRows<Int> {
    let faults = checked.faults
    return TableRows(count: faults.count) { index in
      guard faults.indices.contains(index) else { return nil }
      let fault = faults[index]
      return TableRow(
        id: index,
        cells: [
          .init("\(fault.line)"), .init(fault.title?.text(in: language) ?? ""), .init(fault.value),
          .init(Text.clean(fault.reason.text(in: language)), role: .error),
          .init(Text.clean(fault.expected.text(in: language)), role: .dim),
        ])
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(min(headRows, rect.rows))
    let order = checked.order
    let report = checked.report
    let area = head.inset(rows: 0, columns: 1)
    grid.write(Text.clean(order.path), in: area.line(0), role: .dim, glyphs: context.glyphs)
    let counts =
      isDone || report.isHeadingBad
      ? report.sentence(order.mode)
      : Phrase(
        "\(report.rows) rows: \(report.good) good, \(report.bad) bad",
        "共 \(report.rows) 行：正确 \(report.good) 行，有误 \(report.bad) 行")
        + repeated(report)
    grid.write(
      context.text(counts), in: area.line(1), role: report.bad > 0 ? .warning : .good, glyphs: context.glyphs)
    if report.formulas > 0, !isDone {
      grid.write(context.text(report.formulaNote), in: area.line(2), role: .warning, glyphs: context.glyphs)
    }
    if report.bad == 0, !isDone {
      let nothingWrong = Phrase("Nothing is wrong. Ctrl-S imports it.", "未发现问题，按 Ctrl-S 导入。")
      grid.write(
        context.text(report.isAllRepeated ? ImportReport.nothingLeft : nothingWrong),
        in: body.line(0).inset(rows: 0, columns: 1),
        role: .normal, glyphs: context.glyphs)
      return
    }
    guard !checked.faults.isEmpty else { return }
    // A narrow row cuts its columns: the whole of the selected one stands below.
    let (foot, list) = body.cutBottom(footRows(rect.size))
    table.render(into: &grid, in: list, rows: rows(in: context.language), context: context)
    guard checked.faults.indices.contains(table.selected) else { return }
    let lines = TextFit.wrap(context.text(checked.faults[table.selected].sentence), columns: foot.columns - 2)
    for (row, line) in lines.enumerated() {
      grid.write(line, in: foot.line(row).inset(rows: 0, columns: 1), role: .info, glyphs: context.glyphs)
    }
  }

  private func repeated(_ report: ImportReport) -> Phrase {
    guard report.repeated > 0 else { return Phrase("", "") }
    return Phrase(", \(report.repeated) imported before", "，\(report.repeated) 行此前已导入")
  }
}
