extension Form {
  /// The most characters a scan may have to count as a number typed by a device (a calliper): EAN-8 has eight.
  public static let longestMeasuredNumber = 7

  public mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .key(let key): handle(key)
    case .text(let text): type(text)
    case .paste(let text): paste(text)
    case .scan(let scan): take(scan)
    case .burst(let scan): take(burst: scan)
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
    case .command, .row, .cell, .heading, .list, .page: return .ignored
    }
  }

  private mutating func handle(_ key: Key) -> Outcome {
    if focused?.kind == .paragraphs, let outcome = handleInLines(key) { return outcome }
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
    // What did not belong here was never taken: the key that takes it back only lets the typing go on.
    if field.foreign != nil {
      takeForeignBack()
      if key == .backspace { return .handled }
    }
    return edit { $0.input.handle(key) != nil }
  }

  /// What is otherwise in a text of several lines: up and down go through its rows before they leave it.
  private mutating func handleInLines(_ key: Key) -> Outcome? {
    switch key {
    case .control("n"), .alt("n"): return type("\n")
    case .up, .down:
      var hasMoved = false
      let columns = columns
      _ = edit { field in
        hasMoved = field.input.moveRow(by: key == .up ? -1 : 1, columns: columns)
        return true
      }
      return hasMoved ? .handled : nil
    default: return nil
    }
  }

  private mutating func type(_ text: String) -> Outcome {
    if let field = focused, case .choice = field.kind {
      let outcome = edit { $0.choose(typing: text) }
      if case .refused(let id) = outcome, !field.isReadOnly { setError(id, FormField.choosing) }
      return outcome
    }
    let outcome = edit { field in
      let allowed = field.masked(text)
      let isWhole = allowed.count == FormField.halfWidth(text).count
      guard field.isMasked else {
        // Nothing typed is still one insert: a burst that follows may ask to take it back.
        let fits = field.input.insert(allowed)
        field.typed += 1
        return fits && isWhole
      }
      // Of a text that does not belong here nothing goes in, nor of what follows it.
      guard isWhole, field.foreign == nil else {
        field.input.insert("")
        field.foreign = field.foreign ?? FormField.isForeign(text)
        return false
      }
      let fits = field.input.insert(allowed)
      if !fits { field.input.takeBack() }
      return fits
    }
    if case .refused = outcome, let field = focused, let foreign = field.foreign { setError(field.id, foreign) }
    return outcome
  }

  private mutating func paste(_ text: String) -> Outcome {
    let lines = text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map(String.init)
    if let field = focused, case .code = field.kind, lines.count > 1 { return .pastedLines(field.id, lines) }
    if focused?.kind == .paragraphs { return type(text) }
    let text = lines.joined(separator: " ")
    return type(focused?.isMasked ?? false ? text.filter { $0 != " " } : text)
  }

  /// A code field takes a scan whole and moves on. Text takes it as typed. In other fields only what is plainly a value
  /// of that field (a calliper "types" its figure and Enter) is taken; any other scan is the screen's business.
  private mutating func take(_ scan: Scan) -> Outcome {
    guard let field = focused, !field.isReadOnly else { return .scanned(scan) }
    takeBackFirst(of: scan)
    let plain = scan.text.filter { $0 != "\u{1d}" }
    switch field.kind {
    case .code:
      _ = edit {
        $0.input.set(plain)
        return true
      }
      return advance()
    case .text, .freeText, .paragraphs, .secret:
      if replaces(scan) {
        _ = edit {
          $0.input.set("")
          return true
        }
      }
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

  /// A short burst is a code as well, but may be fast fingers: what was typed here before it stays.
  private mutating func take(burst scan: Scan) -> Outcome {
    guard let field = focused, !field.isReadOnly else { return .scanned(scan) }
    let plain = scan.text.filter { $0 != "\u{1d}" }
    switch field.kind {
    case .number, .quantity, .money, .date: return take(scan)
    case .choice:
      takeBackFirst(of: scan)
      guard case .refused = type(plain) else { return advance() }
      return .scanned(scan)
    case .code, .text, .freeText, .paragraphs, .secret:
      let replaces = replaces(scan)
      takeBackFirst(of: scan)
      if replaces {
        _ = edit {
          $0.input.set("")
          return true
        }
      }
      if case .refused(let id) = type(plain) { return .refused(id) }
      return advance()
    }
  }

  /// Whether a scan takes the place of what stands in the focused field: what a person has typed there, but for the
  /// beginning of the scan itself, stays.
  private func replaces(_ scan: Scan) -> Bool {
    (focused?.typed ?? 0) <= (scan.isFirstTyped ? 1 : 0)
  }

  /// The first character came as a key before it was known to begin a scan.
  private mutating func takeBackFirst(of scan: Scan) {
    guard scan.isFirstTyped else { return }
    _ = edit { field in
      field.input.takeBack()
      if field.isMasked { field.foreign = nil }
      return true
    }
  }
}
