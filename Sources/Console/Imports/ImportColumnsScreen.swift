import Kernel
import Terminal
import Values

/// The columns of a kind of file.
public struct ImportColumnsScreen: Screen {
  public var surroundings: Surroundings
  private let kind: ImportKind
  private var pager = Pager([])

  init(_ kind: ImportKind, _ surroundings: Surroundings) {
    self.kind = kind
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Columns: ", "各列：") + kind.title }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "The heading of the file names them in any order, by name or by title.", "文件表头按列名或标题书写，顺序不限。"),
      commands: [
        Command(
          "back", Phrase("Back", "返回"), label: Phrase("Back", "返回"),
          help: Phrase("Goes back to the choice of a file.", "返回选择文件。"), keys: [.escape], run: { _ in [.pop(nil)] })
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    pager.lines = lines(in: surroundings.language)
    guard case .input(let input) = event else { return [] }
    if case .key(let key) = input, pager.handle(key, in: surroundings.size) { return [] }
    return [.beep]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    var page = pager
    page.lines = lines(in: context.language)
    page.render(into: &grid, in: rect.inset(rows: 0, columns: 1), context: context)
  }

  private func lines(in language: Language) -> [Pager.Line] {
    [Pager.Line(kind.summary.text(in: language), role: .dim)]
      + kind.columns.flatMap { column in
        let needed = column.isRequired ? Phrase(" (required)", "（必填）").text(in: language) : ""
        return [
          Pager.Line("\(column.name)  \(column.title.text(in: language))\(needed)", role: .label),
          Pager.Line(column.expected.text(in: language), indent: 2),
        ]
      }
  }
}
