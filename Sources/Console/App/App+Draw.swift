import Terminal
import Values

extension App {
  var context: RenderContext { RenderContext(language: surroundings.language, glyphs: options.glyphs) }

  /// The part of the window that is the screen's own: without the title, the message and the keys.
  var bodySize: Size { Size(rows: terminal.size.rows - 3, columns: terminal.size.columns) }

  /// Draws if anything may have changed.
  func draw() {
    guard needsDrawing else { return }
    needsDrawing = false
    shown = frame()
    terminal.present(shown, theme: surroundings.theme)
  }

  /// The whole window as it stands.
  public func frame() -> Grid {
    var grid = Grid(size: terminal.size)
    guard let screen = top, !grid.bounds.isEmpty else { return grid }
    guard Size.smallest.fits(in: grid.size) else {
      drawNotice(into: &grid)
      return grid
    }
    let (head, rest) = grid.bounds.cutTop(1)
    let (foot, middle) = rest.cutBottom(1)
    let (line, body) = middle.cutBottom(1)
    drawTitle(of: screen, into: &grid, in: head)
    screen.render(into: &grid, in: body, context: context)
    if case .help(let page)? = overlay {
      page.render(into: &grid, in: body, context: context)
    }
    drawMessage(into: &grid, in: line, over: body)
    drawKeys(of: screen, into: &grid, in: foot)
    switch overlay {
    case .palette(let palette): palette.render(into: &grid, in: body, context: context)
    case .question(_, let dialog), .leaving(let dialog, _), .notice(let dialog):
      dialog.render(into: &grid, in: body, context: context)
    case .help, nil: drawProgress(into: &grid, in: body)
    }
    alerts.panel?.render(into: &grid, in: body, context: context)
    return grid
  }

  private func drawTitle(of screen: any Screen, into grid: inout Grid, in rect: Rect) {
    var detail = surroundings.facts?.name ?? ""
    if let session = surroundings.session { detail += (detail.isEmpty ? "" : "  ") + session.name }
    TitleBar.render(title: context.text(screen.title), detail: detail, into: &grid, in: rect, context: context)
  }

  /// Only keys that do something now: those of the screen are dead under a question.
  private func drawKeys(of screen: any Screen, into grid: inout Grid, in rect: Rect) {
    if isAlerting {
      let keys: [(key: Key, label: Phrase)] = [
        (.tab, Phrase("To the button", "到按钮")), (.enter, Phrase("Acknowledge", "确认")),
        (.down, Phrase("Read on", "向下阅读")),
      ]
      KeyBar.render(keys: keys, into: &grid, in: rect, context: context)
      return
    }
    switch overlay {
    case .question, .leaving:
      let keys: [(key: Key, label: Phrase)] = [
        (.enter, Phrase("Answer", "确定")), (.tab, Phrase("Next", "下一项")), (.escape, Phrase("Cancel", "取消")),
      ]
      KeyBar.render(keys: keys, into: &grid, in: rect, context: context)
    case .notice:
      let keys: [(key: Key, label: Phrase)] = [(.enter, Phrase("Go on", "继续"))]
      KeyBar.render(keys: keys, into: &grid, in: rect, context: context)
    case .palette, .help, nil: KeyBar.render(items: screen.items, into: &grid, in: rect, context: context)
    }
  }

  /// A sentence longer than the window takes a second row, over the last one of the screen.
  private func drawMessage(into grid: inout Grid, in line: Rect, over body: Rect) {
    guard let message else {
      Message.render(nil, into: &grid, in: line, context: context)
      return
    }
    let word = context.text(message.kind.word + Phrase(": ", "："))
    let lines = TextFit.wrap(word + context.text(message.phrase), columns: line.columns)
    guard lines.count > 1, body.rows > 4 else {
      Message.render(message, into: &grid, in: line, context: context)
      return
    }
    let area = Rect(row: line.row - 1, column: line.column, rows: 2, columns: line.columns)
    grid.fill(area, role: .message)
    grid.write(lines[0], in: area.line(0), role: message.kind.role, glyphs: context.glyphs)
    let rest = lines.dropFirst().joined(separator: " ")
    grid.write(rest, in: area.line(1), role: message.kind.role, glyphs: context.glyphs)
  }

  private func drawProgress(into grid: inout Grid, in rect: Rect) {
    guard isProgressShown, let job = awaited, let title = job.title else { return }
    Progress(title: title, done: job.done, total: job.total).render(into: &grid, in: rect, context: context)
  }

  private func drawNotice(into grid: inout Grid) {
    let notice = Phrase(
      "The window is too small: 60 columns and 16 rows are needed. Nothing is lost; make it larger.",
      "窗口太小：至少需要 60 列 16 行。内容不会丢失，请放大窗口。")
    for (row, text) in TextFit.wrap(context.text(notice), columns: grid.size.columns).enumerated() {
      grid.write(text, at: Position(row: row, column: 0), in: grid.bounds, role: .warning)
    }
  }
}
