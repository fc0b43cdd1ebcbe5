import Kernel
import Office
import Terminal
import Values

/// One directive: its text, the people it went to with their states, what happened, and what the viewer can do about it.
public struct DirectiveScreen: Screen {
  public var surroundings: Surroundings
  let number: DirectiveNumber
  var sheet: DirectiveSheet?
  private var pager = Pager([])
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var posting: Ticket?

  init(_ number: DirectiveNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Directive", "指令") + Phrase(verbatim: " " + number.text) }
  public func holds(_ event: Event) -> Bool { posting != nil }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .success(let value): sheet = value as? DirectiveSheet
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
      return []
    case .finished(let ticket, let result) where ticket == posting:
      posting = nil
      switch result {
      case .success(let value): return ((value as? Posted).map { [.say($0.message)] } ?? []) + read()
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))] + read()
      }
    case .input(.key(let key)):
      pager.lines = lines(in: surroundings.language)
      return pager.handle(key, in: surroundings.size) ? [] : [.beep]
    case .input: return [.beep]
    default: return []
    }
  }

  mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [number] desk in try DirectiveSheet.read(number, as: session, in: desk.site) })]
  }

  /// Confirms reading in the person's own name.
  mutating func confirm() -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    posting = ticket
    return [
      .work(Posted.job(ticket, ReadDirective.title, ReadDirective(number), as: session, key: surroundings.freshKey()))
    ]
  }

  private func lines(in language: Language) -> [Pager.Line] {
    sheet.map { DirectivePage(sheet: $0, language: language, timeZone: surroundings.timeZone).lines } ?? []
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    var page = pager
    page.lines = lines(in: context.language)
    page.render(into: &grid, in: rect.inset(rows: 0, columns: 1), context: context)
  }
}
