extension Form {
  /// The most characters a scan may have to count as a number typed by a device (a calliper): EAN-8 has eight.
  static let longestMeasuredNumber = 7

  public mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .key(let key): handle(key)
    case .text(let text): type(text)
    case .paste(let text): paste(text)
    case .scan(let scan): take(scan)
    case .click(let target): take(target)
    default: .ignored
    }
  }

  /// A click goes where it points. The field that is left is looked at as if left by a key, and holds nobody back. On the
  /// choice that has the focus already it chooses the next.
  private mutating func take(_ target: ClickTarget) -> Outcome {
    switch target {
    case .save: return submit()
    case .cancel: return .cancel
    case .field(let id):
      guard let index = fields.firstIndex(where: { $0.id == id }), !fields[index].isReadOnly else { return .handled }
      guard index == focus else { return go(to: index) }
      guard case .choice = fields[index].kind else { return .handled }
      return edit { field in
        _ = field.choose(by: 1)
        return true
      }
    case .command, .row, .heading, .list, .page: return .ignored
    }
  }

  private mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .enter:
      if isOnSave { return submit() }
      return isOnCancel ? .cancel : advance()
    case .tab, .down: return advance()
    case .backTab, .up: return retreat()
    case .escape, .control("c"): return .cancel
    case .control("s"): return submit()
    case .left, .right, .character(" "):
      if focused == nil, key != .character(" ") { return key == .left ? retreat() : advance() }
      if case .choice? = focused?.kind {
        // A label of two words is typed with its space.
        if key == .character(" "), let ahead = focused?.typedAhead, !ahead.isEmpty { return type(" ") }
        return edit { field in
          _ = field.choose(by: key == .left ? -1 : 1)
          return true
        }
      }
    default: break
    }
    if case .character(let character) = key { return type(String(character)) }
    guard let field = focused else { return .ignored }
    if case .choice = field.kind { return .ignored }
    var probe = field.input
    guard probe.handle(key) != nil else { return .ignored }
    return edit { $0.input.handle(key) != nil }
  }

  private mutating func type(_ text: String) -> Outcome {
    if let field = focused, case .choice = field.kind {
      let outcome = edit { $0.choose(typing: text) }
      if case .refused(let id) = outcome, !field.isReadOnly { setError(id, FormField.choosing) }
      return outcome
    }
    return edit { field in
      let allowed = field.masked(text)
      // Nothing typed is still one insert: a burst that follows may ask to take it back.
      let fits = field.input.insert(allowed)
      return fits && allowed.count == FormField.halfWidth(text).count
    }
  }

  private mutating func paste(_ text: String) -> Outcome {
    let lines = text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map(String.init)
    if let field = focused, case .code = field.kind, lines.count > 1 { return .pastedLines(field.id, lines) }
    return type(lines.joined(separator: " "))
  }

  /// A code field takes a scan whole and moves on. Text takes it as typed. In other fields only what is plainly a value
  /// of that field (a calliper "types" its figure and Enter) is taken; any other scan is the screen's business.
  private mutating func take(_ scan: Scan) -> Outcome {
    guard let field = focused, !field.isReadOnly else { return .scanned(scan) }
    if scan.isFirstTyped {
      _ = edit { field in
        field.input.takeBack()
        return true
      }
    }
    let plain = scan.text.filter { $0 != "\u{1d}" }
    switch field.kind {
    case .code:
      _ = edit {
        $0.input.set(plain)
        return true
      }
      return advance()
    case .text, .freeText, .secret:
      let typed = type(plain)
      return scan.terminator == .silence ? typed : advance()
    case .choice: return .scanned(scan)
    case .number, .quantity, .money, .date:
      let isValue = FormField.syntaxFault(of: plain, kind: field.kind) == nil
      let isShort = field.kind == .date || plain.count <= Form.longestMeasuredNumber
      guard isValue, isShort else { return .scanned(scan) }
      let typed = type(plain)
      return scan.terminator == .silence ? typed : advance()
    }
  }
}
