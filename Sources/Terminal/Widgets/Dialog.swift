import Values

/// A question over the screen. The default is to cancel, and nothing typed by a scanner or too early answers it.
public struct Dialog: Sendable {
  public struct Button: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      case cancel, normal, dangerous
    }

    public let id: CommandID
    public let label: Phrase
    public let kind: Kind

    public init(_ id: CommandID, _ label: Phrase, kind: Kind = .normal) {
      self.id = id
      self.label = label
      self.kind = kind
    }

    public static let cancel = Button("cancel", Phrase("Cancel", "取消"), kind: .cancel)
    public static let close = Button("close", Phrase("Close", "关闭"), kind: .cancel)
  }

  public enum Outcome: Sendable, Hashable {
    case open
    /// The key or scan was refused: beep.
    case refused(Phrase?)
    case cancelled
    case chosen(CommandID)
  }

  /// Enter means nothing for so long after opening, in milliseconds: it was meant for what was there before.
  public static let grace: Int64 = 250

  public let title: Phrase
  public let message: Phrase
  public let buttons: [Button]
  public let openedAt: MonotonicTime
  /// What must be typed before a dangerous button works: the number of the thing to be destroyed.
  public let requiredText: String?
  public private(set) var focus: Int
  private var input = TextInput()

  /// Cancel is added in front where no button cancels.
  /// - Parameter preferred: the button Enter presses at first; without it the one that cancels.
  public init(
    title: Phrase, message: Phrase, buttons: [Button], requiredText: String? = nil, preferred: CommandID? = nil,
    openedAt: MonotonicTime
  ) {
    let hasCancel = buttons.contains { $0.kind == .cancel }
    self.title = title
    self.message = message
    self.buttons = hasCancel ? buttons : [.cancel] + buttons
    self.requiredText = requiredText
    self.openedAt = openedAt
    focus =
      self.buttons.firstIndex { $0.id == preferred && $0.kind != .dangerous }
      ?? self.buttons.firstIndex { $0.kind == .cancel } ?? 0
  }

  /// Something to be read, with one button.
  public static func notice(title: Phrase, message: Phrase, openedAt: MonotonicTime) -> Dialog {
    Dialog(title: title, message: message, buttons: [.close], openedAt: openedAt)
  }

  public mutating func handle(_ event: Event, at now: MonotonicTime) -> Outcome {
    switch event {
    case .scan:
      input.takeBack()
      return .refused(Phrase("Answer the question first, then scan.", "请先回答对话框，再扫码。"))
    case .text(let text), .paste(let text):
      guard requiredText != nil else { return .refused(nil) }
      input.insert(text)
      return .open
    case .key(let key): return handle(key, at: now)
    default: return .open
    }
  }

  private mutating func handle(_ key: Key, at now: MonotonicTime) -> Outcome {
    switch key {
    case .escape, .control("c"): return .cancelled
    case .tab, .right, .down: focus = (focus + 1) % buttons.count
    case .backTab, .left, .up: focus = (focus + buttons.count - 1) % buttons.count
    case .enter: return press(at: now)
    default:
      guard requiredText != nil, input.handle(key) != nil else { return .refused(nil) }
    }
    return .open
  }

  private func press(at now: MonotonicTime) -> Outcome {
    guard now.since(openedAt) >= Dialog.grace else { return .refused(nil) }
    let button = buttons[focus]
    switch button.kind {
    case .cancel: return .cancelled
    case .normal: return .chosen(button.id)
    case .dangerous:
      guard let requiredText, input.text != requiredText else { return .chosen(button.id) }
      return .refused(Phrase("Type \(requiredText) to confirm.", "请输入 \(requiredText) 以确认。"))
    }
  }

  public func render(into grid: inout Grid, in screen: Rect, context: RenderContext) {
    let widest = max(1, min(64, screen.columns - 4))
    let lines = TextFit.wrap(context.text(message), columns: max(1, widest - 2))
    let labels = buttons.map { " " + context.text($0.label) + " " }
    let buttonWidth = labels.reduce(0) { $0 + Width.columns(of: $1) + 2 }
    let textWidth = lines.map { Width.columns(of: $0) }.max() ?? 0
    let titleWidth = Width.columns(of: context.text(title)) + 4
    let width = min(screen.columns, max(textWidth, buttonWidth, titleWidth, 24) + 4)
    let extra = requiredText == nil ? 0 : 2
    let box = screen.centred(rows: lines.count + 4 + extra, columns: width)
    let framed = grid.frame(box, title: context.text(title), role: .border, glyphs: context.glyphs)
    let inside = framed.inset(rows: 0, columns: framed.columns > 8 ? 1 : 0)
    grid.cursor = nil
    let (foot, upper) = inside.cutBottom(1)
    let (entry, body) = upper.cutBottom(extra)
    for (row, line) in lines.enumerated() where row < body.rows {
      let isCut = row == body.rows - 1 && lines.count > body.rows
      grid.write(isCut ? context.glyphs.ellipsis : line, in: body.line(row), glyphs: context.glyphs)
    }
    renderButtons(labels, into: &grid, in: foot)
    if requiredText != nil {
      input.render(into: &grid, in: entry.line(0), role: .inputFocused, isFocused: true, context: context)
    }
  }

  /// The focused button comes into view first; it has the cursor unless something is to be typed.
  private func renderButtons(_ labels: [String], into grid: inout Grid, in rect: Rect) {
    let widths = labels.map { Width.columns(of: $0) + 1 }
    var first = 0
    while first < focus, widths[first...focus].reduce(0, +) > rect.columns { first += 1 }
    var column = rect.column
    for index in first..<labels.count {
      let isFocused = index == focus
      let role: Role
      switch buttons[index].kind {
      case .dangerous: role = isFocused ? .danger : .button
      case .cancel, .normal: role = isFocused ? .buttonFocused : .button
      }
      let place = Position(row: rect.row, column: column)
      let mark = isFocused ? ">" : " "
      column += grid.write(mark + labels[index], at: place, in: rect, role: role) + 1
      if isFocused { grid.placeCursor(place, in: rect) }
    }
  }
}
