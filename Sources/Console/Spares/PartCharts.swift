import Spares
import Terminal
import Values

/// What a part's stock did, month by month: consumption as columns, stock as a line with the minimum across (S42).
enum PartCharts {
  static func render(
    _ history: PartHistory?, of card: PartCard?, into grid: inout Grid, in rect: Rect, context: RenderContext
  ) {
    guard let history, let card else {
      grid.write(context.text(Phrase("Reading…", "正在读取…")), in: rect.line(0), role: .dim, glyphs: context.glyphs)
      return
    }
    let (head, body) = rect.cutTop(min(1, rect.rows))
    grid.write(context.text(summary(history, card)), in: head, role: .info, glyphs: context.glyphs)
    let isWide = body.columns >= 100
    let (first, second) = isWide ? halves(across: body) : halves(down: body)
    consumption(history, card, into: &grid, in: first, context: context)
    stock(history, card, into: &grid, in: second, context: context)
  }

  private static func halves(across rect: Rect) -> (Rect, Rect) {
    let (left, rest) = rect.cutLeft(rect.columns / 2 - 1)
    return (left, rest.cutLeft(2).rest)
  }

  private static func halves(down rect: Rect) -> (Rect, Rect) {
    let (top, rest) = rect.cutTop((rect.rows + 1) / 2)
    return (top, rest)
  }

  private static func summary(_ history: PartHistory, _ card: PartCard) -> Phrase {
    func sum(_ value: (PartHistory.Month) -> Quantity) -> String {
      Quantity(history.months.reduce(0 as Int64) { $0.addingReportingOverflow(value($1).units).partialValue })
        .format(decimals: card.decimals, grouped: true)
    }
    let count = history.months.count
    let (used, received) = (sum(\.demand), sum(\.received))
    return Phrase(
      "\(count) months: used \(used) \(card.unit.english), received \(received)",
      "近 \(count) 个月：领用 \(used) \(card.unit.chinese)，入库 \(received)")
  }

  private static func consumption(
    _ history: PartHistory, _ card: PartCard, into grid: inout Grid, in rect: Rect, context: RenderContext
  ) {
    let (head, body) = rect.cutTop(min(1, rect.rows))
    let range = range(history.months.map(\.demand.units), card)
    let title = Phrase(
      "Used each month (\(card.unit.english)), \(range.english)", "每月领用（\(card.unit.chinese)）\(range.chinese)")
    grid.write(context.text(title), in: head, role: .label, glyphs: context.glyphs)
    let items = history.months.map { ColumnChart.Item(label($0.first), $0.demand.units) }
    ColumnChart(items, label: figure(card)).render(into: &grid, in: body, context: context)
  }

  private static func stock(
    _ history: PartHistory, _ card: PartCard, into grid: inout Grid, in rect: Rect, context: RenderContext
  ) {
    let (head, body) = rect.cutTop(min(1, rect.rows))
    let minimum = card.minimum.format(decimals: card.decimals, grouped: true)
    let range = range(history.months.map(\.atEnd.units), card)
    let own = Phrase(
      "On hand (\(card.unit.english)), \(range.english), at the month's end",
      "月末现存（\(card.unit.chinese)）\(range.chinese)")
    let title = card.minimum > .zero ? own + Phrase("; minimum \(minimum)", "，最低库存 \(minimum)") : own
    grid.write(context.text(title), in: head, role: .label, glyphs: context.glyphs)
    let marks = history.months.enumerated().filter { $0.offset % 3 == 0 }.map {
      LineChart.Mark($0.offset, label($0.element.first))
    }
    LineChart(
      history.months.map(\.atEnd.units), reference: card.minimum > .zero ? card.minimum.units : nil, marks: marks,
      label: figure(card)
    ).render(into: &grid, in: body, context: context)
  }

  /// From where to where the axis goes: a low chart has no room for figures beside it.
  private static func range(_ values: [Int64], _ card: PartCard) -> Phrase {
    let figure = figure(card)
    let (low, high) = (figure(min(0, values.min() ?? 0)), figure(max(0, values.max() ?? 0)))
    return Phrase("\(low) to \(high)", "\(low) 至 \(high)")
  }

  /// The month; in January the year, which is more than twelve.
  private static func label(_ day: Day) -> String {
    let text = day.description
    let month = text.dropFirst(5).prefix(2)
    return String(month == "01" ? text.dropFirst(2).prefix(2) : month)
  }

  private static func figure(_ card: PartCard) -> @Sendable (Int64) -> String {
    let decimals = card.decimals
    return { Quantity($0).format(decimals: decimals, grouped: true) }
  }
}
