import Kernel
import Terminal
import Values

/// A list with lines above it that say where the whole stands. Lives inside a screen.
struct HeadedList: Sendable {
  var list: ListView
  private var outer: Surroundings
  private let rows: Int

  /// A line of the head.
  struct Line {
    let text: Phrase
    let role: Role

    init(_ text: Phrase, _ role: Role = .normal) {
      self.text = text
      self.role = role
    }
  }

  init(
    _ listing: Listing, rows: Int, noun: Noun, fixed: [String: JSON] = [:], without hidden: Set<String> = [],
    _ surroundings: Surroundings
  ) {
    self.rows = rows
    outer = surroundings
    list = ListView(
      listing, Self.below(rows, surroundings), noun: noun, fixed: fixed, without: hidden, isWhole: true)
  }

  var surroundings: Surroundings {
    get { outer }
    set {
      outer = newValue
      list.surroundings = Self.below(rows, newValue)
    }
  }

  /// The list has what the head leaves.
  private static func below(_ rows: Int, _ surroundings: Surroundings) -> Surroundings {
    var inner = surroundings
    inner.size = Size(rows: max(1, surroundings.size.rows - rows), columns: surroundings.size.columns)
    return inner
  }

  func render(
    _ lines: [Line], hint: Phrase? = nil, into grid: inout Grid, in rect: Rect, context: RenderContext
  ) {
    let (head, body) = rect.cutTop(min(rows, max(0, rect.rows - 3)))
    for (row, line) in lines.prefix(head.rows).enumerated() {
      grid.write(
        line.text.text(in: context.language), in: head.inset(rows: 0, columns: 1).line(row), role: line.role,
        glyphs: context.glyphs)
    }
    list.render(into: &grid, in: body, hint: hint, next: nil, context: context)
  }
}
