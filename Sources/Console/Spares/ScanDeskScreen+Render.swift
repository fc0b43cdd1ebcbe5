import Spares
import Terminal
import Values

extension ScanDeskScreen {
  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let inner = rect.inset(rows: 0, columns: 2)
    let (line, rest) = inner.cutTop(2)
    let prompt = context.text(Phrase("Scan or type: ", "扫码或输入："))
    let (label, box) = line.line(0).cutLeft(Width.columns(of: prompt))
    grid.write(prompt, in: label, role: .header, glyphs: context.glyphs)
    input.render(
      into: &grid, in: box.cutLeft(40).left, role: .inputFocused, isFocused: true, context: context)
    let log = facts(into: &grid, in: rest, context: context)
    grid.write(context.text(Phrase("Posted here", "本台记录")), in: log.line(0), role: .header, glyphs: context.glyphs)
    for (row, posted) in desk.log.enumerated() {
      let word =
        posted.isReversed
        ? Phrase("reversed  ", "已冲销  ") : posted.isWaiting ? Phrase("waits  ", "待审批  ") : Phrase("done  ", "完成  ")
      grid.write(
        context.text(word + posted.text), in: log.line(row + 1),
        role: posted.isReversed ? .dim : posted.isWaiting ? .warning : .normal,
        glyphs: context.glyphs)
    }
  }

  /// What is on the desk, and what could stand in where it is short. - Returns: the room below.
  private func facts(into grid: inout Grid, in rect: Rect, context: RenderContext) -> Rect {
    var row = 0
    for fact in DeskFacts.lines(desk, offer) {
      let (name, value) = rect.line(row).cutLeft(15)
      grid.write(context.text(fact.label), in: name, role: .label, glyphs: context.glyphs)
      // A sentence may need a second line.
      for piece in TextFit.wrap(context.text(fact.value), columns: max(1, value.columns)).prefix(2) {
        grid.write(piece, in: rect.line(row).cutLeft(15).rest, role: fact.role, glyphs: context.glyphs)
        row += 1
      }
    }
    if desk.mode == .issue, offer?.isShort ?? false, let card = desk.card {
      let lines = OfferPanel.substitutes(card.substitutes, context: context)
      let area = rect.cutTop(row).rest.cutTop(min(lines.count, 4)).top
      OfferPanel.write(lines, into: &grid, in: area, context: context)
      row += area.rows
    }
    return rect.cutTop(row + 1).rest
  }
}
