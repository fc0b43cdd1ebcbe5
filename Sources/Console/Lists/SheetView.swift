import Kernel
import Terminal
import Values

/// One thing as a page of text: reads it again whenever something changed, scrolls it, and performs what is done about it
/// without a form. Lives inside a screen, which says how it is read and what its lines are.
struct SheetView<Sheet: Sendable>: Sendable {
  private(set) var sheet: Sheet?
  private var pager = Pager([])
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var posting: Ticket?

  /// Something is being posted: keys wait for it.
  var isPosting: Bool { posting != nil }

  /// - Parameter isSlow: on the worker, because it may take time.
  mutating func read(
    _ surroundings: Surroundings, isSlow: Bool = false, _ body: @escaping @Sendable (Session, Site) throws -> Sheet
  ) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    let job = Job(ticket) { desk in try body(session, desk.site) }
    return [isSlow ? .work(job) : .read(job)]
  }

  /// Performs an action in the person's own name.
  mutating func post(_ title: Phrase, _ action: any Action, _ surroundings: Surroundings) -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    posting = ticket
    return [.work(Posted.job(ticket, title, action, as: session, key: surroundings.freshKey()))]
  }

  /// - Parameters:
  ///   - lines: the page as it is now.
  ///   - read: asks for the sheet again.
  mutating func handle(
    _ event: ScreenEvent, in size: Size, lines: (Sheet) -> [Pager.Line], read: (inout Self) -> [Effect]
  ) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read(&self)
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .success(let value): sheet = value as? Sheet
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
      return []
    case .finished(let ticket, let result) where ticket == posting:
      posting = nil
      switch result {
      case .success(let value): return ((value as? Posted).map { [.say($0.message)] } ?? []) + read(&self)
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))] + read(&self)
      }
    case .input(.key(let key)):
      pager.lines = sheet.map(lines) ?? []
      return pager.handle(key, in: size) ? [] : [.beep]
    case .input: return [.beep]
    default: return []
    }
  }

  func render(
    into grid: inout Grid, in rect: Rect, context: RenderContext, lines: (Sheet) -> [Pager.Line]
  ) {
    var page = pager
    page.lines = sheet.map(lines) ?? []
    page.render(into: &grid, in: rect.inset(rows: 0, columns: 1), context: context)
  }
}
