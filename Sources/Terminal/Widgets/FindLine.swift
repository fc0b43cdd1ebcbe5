import Values

/// The line above a list that shows what is being looked for. On a list typing finds; so does a scan, whole.
///
/// Moving keys stay with the table; only what edits the end of the text is taken here.
public struct FindLine: Sendable {
  public enum Outcome: Sendable, Hashable {
    /// For the table, or for the command table.
    case ignored
    case handled
    /// Look for `text` (after a pause of some 60 ms, if that costs anything).
    case changed
    /// A scan: look for it at once, and open it when exactly one is found.
    case scanned
  }

  public private(set) var input: TextInput
  /// Whether the next characters go here even if they are spaces.
  public private(set) var isActive: Bool

  public init(_ text: String = "") {
    input = TextInput(text)
    isActive = !text.isEmpty
  }

  /// What is looked for, without spaces around it; empty for everything.
  public var text: String {
    var view = Substring(input.text)
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }

  /// F3 or a lone `/`: the next characters go here.
  public mutating func activate() { isActive = true }

  public mutating func clear() { self = FindLine() }

  public mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .scan(let scan):
      input.set(scan.text.filter { $0 != "\u{1d}" }, asDefault: true)
      isActive = true
      return .scanned
    case .text(let text): return insert(text)
    case .paste(let text): return insert(text.split(separator: "\n").first.map(String.init) ?? "")
    case .key(let key): return handle(key)
    default: return .ignored
    }
  }

  private mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .character("/") where !isActive:
      activate()
      return .handled
    case .character(" ") where !isActive, .character("?") where !isActive: return .ignored
    case .character(let character): return insert(String(character))
    case .escape where isActive:
      let had = !input.isEmpty
      clear()
      return had ? .changed : .handled
    case .backspace where isActive, .control("u") where isActive, .control("w") where isActive:
      guard input.handle(key) == true else { return .handled }
      if input.isEmpty { isActive = false }
      return .changed
    default: return .ignored
    }
  }

  private mutating func insert(_ text: String) -> Outcome {
    isActive = true
    let old = input.text
    input.insert(text)
    return input.text == old ? .handled : .changed
  }

  /// Draws the line: what is looked for, and on the right what restricts the list besides (an active filter is always
  /// visible). The real cursor comes here while the line is active.
  public func render(into grid: inout Grid, in rect: Rect, status: Phrase? = nil, context: RenderContext) {
    let area = rect.line(0)
    grid.fill(area)
    let note = status.map(context.text) ?? ""
    let width = min(Width.columns(of: note), area.columns / 2)
    let (right, left) = area.cutRight(width)
    grid.write(note, in: right, alignment: .right, role: .info, glyphs: context.glyphs)
    let prompt = context.text(Phrase("Find: ", "查找："))
    let (label, box) = left.cutLeft(min(Width.columns(of: prompt), left.columns / 2))
    grid.write(prompt, in: label, role: isActive ? .header : .dim, glyphs: context.glyphs)
    let entry = box.cutLeft(min(40, max(0, box.columns - 1))).left
    input.render(
      into: &grid, in: entry, role: isActive ? .inputFocused : .input, isFocused: isActive, context: context)
  }
}
