import Kernel
import Terminal
import Values

/// One row of a list with all its columns, the hidden ones left out.
public struct RowScreen: Screen {
  public var surroundings: Surroundings
  let row: RowReader
  var pager: Pager
  private var measures: [String: ConsolePart.Measure] = [:]
  private var tickets = TicketCounter()
  private var measuring: Ticket?

  init(_ row: RowReader, _ surroundings: Surroundings) {
    self.row = row
    self.surroundings = surroundings
    pager = Pager(RowScreen.lines(row, [:], surroundings))
  }

  public var title: Phrase { row.listing.title }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title, about: Phrase("Everything the list knows of one row.", "一行的全部内容。"),
      commands: [
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to the list.", "返回列表。"), keys: [.escape],
          run: { _ in [.pop(nil)] })
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened:
      guard let session = surroundings.session else { return [] }
      let contents = row.contents
      guard !contents.isEmpty else { return [] }
      let ticket = tickets.next()
      measuring = ticket
      return [.read(Job(ticket) { desk in try Router.measures(of: contents, for: session, in: desk.site) })]
    case .finished(let ticket, let result) where ticket == measuring:
      measuring = nil
      measures = (try? result.get()) as? [String: ConsolePart.Measure] ?? [:]
      return []
    default: break
    }
    pager.lines = RowScreen.lines(row, measures, surroundings)
    guard case .input(let input) = event else { return [] }
    if case .key(let key) = input, pager.handle(key, in: surroundings.size) { return [] }
    return input == .key(.enter) ? [.pop(nil)] : [.beep]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    var page = pager
    page.lines = RowScreen.lines(row, measures, surroundings)
    page.render(into: &grid, in: rect.inset(rows: 0, columns: 1), context: context)
  }

  private static func lines(
    _ row: RowReader, _ measures: [String: ConsolePart.Measure], _ surroundings: Surroundings
  ) -> [Pager.Line] {
    var cells = CellText(row.listing, timeZone: surroundings.timeZone, catalog: surroundings.catalog)
    cells.measures = measures
    let language = surroundings.language
    let shown = row.listing.columns.enumerated().filter { !$0.element.isHidden }
    let widest = shown.map { Width.columns(of: $0.element.title.text(in: language)) }.max() ?? 0
    let room = surroundings.size.columns - 2 - widest - 2
    return shown.flatMap { index, column in
      let title = column.title.text(in: language)
      let lines = cells.lines(index, of: row.row, in: language)
      let role = cells.role(index, of: row.row) ?? .normal
      // One line a field; what is longer than its line stands below its title.
      guard lines.count == 1, let text = lines.first, Width.columns(of: text) <= room else {
        return [Pager.Line(title, role: .label)] + lines.map { Pager.Line($0, role: role, indent: 2) }
      }
      let gap = String(repeating: " ", count: widest - Width.columns(of: title) + 2)
      return [Pager.Line(title + gap + text, role: role)]
    }
  }
}
