import Kernel
import Office
import Terminal
import Values

/// One directive: its text, the people it went to with their states, what happened, and what the viewer can do about it.
public struct DirectiveScreen: Screen {
  public var surroundings: Surroundings
  let number: DirectiveNumber
  private var view = SheetView<DirectiveSheet>()
  var sheet: DirectiveSheet? { view.sheet }

  init(_ number: DirectiveNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Directive", "指令") + Phrase(verbatim: " " + number.text) }
  public func holds(_ event: Event) -> Bool { view.isPosting }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(
      event, in: size, lines: { screen.lines($0, in: screen.surroundings.language) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<DirectiveSheet>) -> [Effect] {
    view.read(surroundings) { [number] session, site in try DirectiveSheet.read(number, as: session, in: site) }
  }

  mutating func refresh() -> [Effect] {
    let screen = self
    return screen.read(&view)
  }

  /// Confirms reading in the person's own name.
  mutating func confirm() -> [Effect] { view.post(ReadDirective.title, ReadDirective(number), surroundings) }

  private func lines(_ sheet: DirectiveSheet, in language: Language) -> [Pager.Line] {
    DirectivePage(sheet: sheet, language: language, timeZone: surroundings.timeZone).lines
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
