import Values

extension Form {
  /// One field as it is laid out: where its label and box are, and what is said below.
  private struct Block {
    let label: String
    /// What stands above the box; empty where the label is beside it.
    let above: [String]
    let note: Note?
    let noteBeside: Bool
    let below: [String]
    /// Rows of the box.
    var rows = 1

    var height: Int { above.count + rows + below.count }
  }

  private struct Note {
    let text: String
    let role: Role
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    grid.fill(rect)
    grid.cursor = nil
    guard !rect.isEmpty else { return }
    let (blocks, labelWidth) = blocks(in: rect, context: context)
    let starts = blocks.indices.map { index in blocks[..<index].reduce(0) { $0 + $1.height } }
    let buttons = (blocks.reduce(0) { $0 + $1.height }) + (rect.rows > 3 ? 1 : 0)
    let focusTop = blocks.indices.contains(focus) ? starts[focus] : buttons
    let focusEnd = blocks.indices.contains(focus) ? focusTop + blocks[focus].height : buttons + 1
    // The box itself matters more than what is said below it.
    let box = blocks.indices.contains(focus) ? focusTop + blocks[focus].above.count : focusTop
    let offset = min(max(0, focusEnd - rect.rows), box)
    for index in fields.indices {
      draw(
        index, blocks[index], at: starts[index] - offset, labelWidth: labelWidth, into: &grid, in: rect,
        context: context)
    }
    drawButtons(at: buttons - offset, into: &grid, in: rect, context: context)
  }

  /// How many rows it takes so wide to show everything, the buttons and the line above them as well.
  public func rows(in rect: Rect, context: RenderContext) -> Int {
    blocks(in: rect, context: context).all.reduce(2) { $0 + $1.height }
  }

  private func blocks(in rect: Rect, context: RenderContext) -> (all: [Block], labelWidth: Int) {
    let labels = fields.map { context.text($0.label) + ($0.isRequired ? " *" : "") }
    let widest = fields.indices.filter { !fields[$0].isQuestion }.map { Width.columns(of: labels[$0]) }.max() ?? 0
    let isNarrow = rect.columns < 34
    let labelWidth = isNarrow ? 0 : min(widest, rect.columns * 2 / 5)
    let all = fields.indices.map { index in
      block(index, label: labels[index], isNarrow: isNarrow, labelWidth: labelWidth, rect: rect, context: context)
    }
    return (all, labelWidth)
  }

  private func block(
    _ index: Int, label: String, isNarrow: Bool, labelWidth: Int, rect: Rect, context: RenderContext
  ) -> Block {
    let field = fields[index]
    var note: Note?
    if let error = field.error {
      note = Note(text: "! " + context.text(error), role: .error)
    } else if let meaning = field.meaning {
      note = Note(text: "= " + context.text(meaning), role: index == focus ? .good : .dim)
    } else if index == focus, let hint = field.hint {
      note = Note(text: context.text(hint), role: .dim)
    }
    if field.kind == .paragraphs { return paragraphs(field, index, label: label, note: note, in: rect) }
    let isAbove = isNarrow || field.isQuestion
    let start = isAbove ? Self.indent(field) : labelWidth + 2
    let room = rect.columns - start - field.preferredWidth - 2
    let fitsBeside = note.map { Width.columns(of: $0.text) <= room } ?? false
    let below = note == nil || fitsBeside ? [] : TextFit.wrap(note?.text ?? "", columns: rect.columns - start)
    let above = !isAbove ? [] : field.isQuestion ? TextFit.wrap(label, columns: rect.columns) : [label]
    return Block(
      label: label, above: Array(above.prefix(4)), note: note, noteBeside: fitsBeside, below: Array(below.prefix(3)))
  }

  /// A text of several lines has the whole width; while it is written in, as many rows as it needs and there is room for.
  private func paragraphs(_ field: FormField, _ index: Int, label: String, note: Note?, in rect: Rect) -> Block {
    let needed = field.input.rows(columns: rect.columns).count
    let rows = index == focus ? max(min(3, rect.rows - 3), min(needed, rect.rows / 2)) : min(needed, 2)
    let below = note.map { TextFit.wrap($0.text, columns: rect.columns) } ?? []
    return Block(
      label: label, above: [label], note: note, noteBeside: false, below: Array(below.prefix(2)), rows: max(1, rows)
    )
  }

  /// The box of a question stands in below it.
  private static func indent(_ field: FormField) -> Int { field.isQuestion ? 2 : 0 }

  private func draw(
    _ index: Int, _ block: Block, at row: Int, labelWidth: Int, into grid: inout Grid, in rect: Rect,
    context: RenderContext
  ) {
    let field = fields[index]
    let isFocused = index == focus
    var line = row
    let labelRole: Role = isFocused ? .header : .label
    let start: Int
    if !block.above.isEmpty {
      for text in block.above {
        grid.write(text, in: rect.line(line), role: labelRole, glyphs: context.glyphs)
        line += 1
      }
      start = Self.indent(field)
    } else {
      let area = rect.line(line).cutLeft(labelWidth).left
      grid.write(block.label, in: area, alignment: .left, role: labelRole, glyphs: context.glyphs)
      start = labelWidth + 2
    }
    var box = rect.line(line).cutLeft(start).rest.cutLeft(field.preferredWidth).left
    if block.rows > 1 {
      box = Rect(row: rect.row + line, column: rect.column, rows: block.rows, columns: rect.columns).intersection(rect)
    }
    line += block.rows - 1
    grid.addTarget(.field(field.id), in: rect.line(row))
    grid.addTarget(.field(field.id), in: rect.line(line))
    drawBox(field, isFocused: isFocused, into: &grid, in: box, context: context)
    guard let note = block.note else { return }
    if block.noteBeside {
      let area = rect.line(line).cutLeft(start + field.preferredWidth + 2).rest
      grid.write(note.text, in: area, role: note.role, glyphs: context.glyphs)
    }
    for (offset, text) in block.below.enumerated() {
      let area = rect.line(line + 1 + offset).cutLeft(start).rest
      grid.write(text, in: area, role: note.role, glyphs: context.glyphs)
    }
  }

  private func drawBox(
    _ field: FormField, isFocused: Bool, into grid: inout Grid, in box: Rect, context: RenderContext
  ) {
    let role: Role = field.isReadOnly ? .normal : isFocused ? .inputFocused : .input
    if field.kind == .paragraphs {
      return field.input.renderLines(into: &grid, in: box, role: role, isFocused: isFocused, context: context)
    }
    guard case .choice(let choices) = field.kind else {
      field.input.render(
        into: &grid, in: box, role: role, isFocused: isFocused, secret: field.kind == .secret, context: context)
      return
    }
    grid.fill(box, role: role)
    let label = choices.first { $0.value == field.text }.map { context.text($0.label) } ?? ""
    let shown = isFocused && !field.isReadOnly ? "< " + label + " >" : "  " + label
    grid.write(shown, in: box, role: role, glyphs: context.glyphs)
    if isFocused { grid.placeCursor(box.origin, in: box) }
  }

  private func drawButtons(at row: Int, into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let area = rect.line(row)
    guard !area.isEmpty else { return }
    let labels = [saveLabel, Phrase("Cancel", "取消")]
    // On a window too narrow for both, the focused one is shown.
    let first = isOnCancel && area.columns < 20 ? 1 : 0
    var column = area.column
    for index in first..<labels.count {
      let isFocused = focus == fields.count + index
      let text = (isFocused ? ">" : " ") + " " + context.text(labels[index]) + " "
      let place = Position(row: area.row, column: column)
      column += grid.write(text, at: place, in: area, role: isFocused ? .buttonFocused : .button) + 2
      let box = Rect(row: area.row, column: place.column, rows: 1, columns: column - 2 - place.column)
      grid.addTarget(index == 0 ? .save : .cancel, in: box.intersection(area))
      if isFocused { grid.placeCursor(place, in: area) }
    }
  }
}
