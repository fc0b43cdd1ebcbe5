/// Makes events from what the terminal library reads: UTF-8 put together, Esc with a character made an Alt key, unknown
/// escape sequences swallowed, pastes gathered, scans detected, CR LF counted once. Pure; time is given.
public struct InputAssembler: Sendable {
  /// The most characters of one paste that are kept; the rest is dropped, not typed.
  public static let pasteLimit = 4_000_000

  /// Whether bursts may become scans. Off inside secrets and free text.
  public var detectsScans: Bool {
    didSet { if !detectsScans { pending += detector.flush() } }
  }
  /// Whether Esc followed by a digit within 700 ms counts as Alt with that digit, for terminals without Alt. It delays
  /// a lone Esc by as much.
  public var acceptsSlowEscape: Bool

  /// Whether reports of the mouse become events; they are swallowed otherwise.
  public var acceptsMouse = false

  private var detector: ScanDetector
  private var utf8 = UTF8Assembler()
  private var sequence: EscapeSequence?
  private var escapeSince: MonotonicTime?
  /// When the last read ended within a sequence.
  private var brokenSince: MonotonicTime?
  private var lastClick: (position: Position, at: MonotonicTime)?
  private var paste: String.UnicodeScalarView?
  private var pasteCount = 0
  private var pasteHeard = MonotonicTime(milliseconds: 0)
  private var lastCarriageReturn: MonotonicTime?
  private var pending: [Event] = []

  private static let slowEscape: Int64 = 700
  /// So long the rest of a sequence is waited for that a read has cut.
  private static let brokenSequence: Int64 = 100
  private static let doubleClick: Int64 = 400
  /// A paste whose end marker was lost must not swallow the keyboard for ever.
  private static let pasteSilence: Int64 = 1000

  public init(
    settings: ScanDetector.Settings = ScanDetector.Settings(), detectsScans: Bool = true,
    acceptsSlowEscape: Bool = false
  ) {
    detector = ScanDetector(settings: settings)
    self.detectsScans = detectsScans
    self.acceptsSlowEscape = acceptsSlowEscape
  }

  /// When `expire` should be called if nothing is read before.
  public var deadline: MonotonicTime? {
    // What turning detection off let go of is due at once.
    if !pending.isEmpty { return MonotonicTime(milliseconds: 0) }
    let escape = escapeSince.map { $0.advanced(milliseconds: InputAssembler.slowEscape) }
    let open = paste == nil ? nil : pasteHeard.advanced(milliseconds: InputAssembler.pasteSilence)
    let broken = brokenSince.map { $0.advanced(milliseconds: InputAssembler.brokenSequence) }
    return [escape, open, broken, detector.deadline].compactMap { $0 }.min()
  }

  /// Takes everything one read brought.
  public mutating func receive(_ inputs: [RawInput], at now: MonotonicTime) -> [Event] {
    var out = takePending()
    pasteHeard = now
    if isBroken(at: now) { out += endSequence() }
    brokenSince = nil
    for (index, input) in inputs.enumerated() {
      let next = index + 1 < inputs.count ? inputs[index + 1] : nil
      switch input {
      case .byte(let byte):
        for scalar in utf8.push(byte) { out += take(scalar, next: next, at: now) }
      case .key(let key):
        out += dropHalfCharacter(at: now)
        out += endSequence()
        out += take(key, at: now)
      case .pasteStart:
        out += endSequence()
        out += detector.flush()
        paste = paste ?? String.UnicodeScalarView()
      case .pasteEnd:
        out += endPaste()
      }
    }
    if sequence?.isUnderWay == true {
      brokenSince = now
    } else if sequence != nil && !acceptsSlowEscape {
      out += endSequence()
    } else if sequence != nil && escapeSince == nil {
      escapeSince = now
    }
    return out
  }

  /// Lets go of what time has decided.
  public mutating func expire(at now: MonotonicTime) -> [Event] {
    var out = takePending() + detector.expire(at: now)
    if isBroken(at: now) { out += endSequence() }
    if let escapeSince, now.since(escapeSince) >= InputAssembler.slowEscape { out += endSequence() }
    if paste != nil, now.since(pasteHeard) >= InputAssembler.pasteSilence { out += endPaste() }
    return out
  }

  private func isBroken(at now: MonotonicTime) -> Bool {
    brokenSince.map { now.since($0) >= InputAssembler.brokenSequence } ?? false
  }

  private mutating func takePending() -> [Event] {
    defer { pending = [] }
    return pending
  }

  private mutating func take(_ scalar: Unicode.Scalar, next: RawInput?, at now: MonotonicTime) -> [Event] {
    if paste != nil {
      gather(scalar)
      return []
    }
    if escapeSince != nil, !("0"..."9" ~= scalar) {
      return endSequence() + take(scalar, next: next, at: now)
    }
    // Esc and then Ctrl-Z, however fast, are two keys: Alt goes with what can be printed.
    if sequence?.isLoneEscape == true, scalar != "\u{1b}", scalar.value < 0x20 || scalar.value == 0x7f {
      return endSequence() + take(scalar, next: next, at: now)
    }
    if sequence != nil {
      escapeSince = nil
      guard let result = sequence?.push(scalar) else { return [] }
      switch result {
      case .more: return []
      case .done(let key):
        sequence = nil
        return key.map { detector.flush() + [.key($0)] } ?? []
      case .mouse(let mouse):
        sequence = nil
        return take(mouse, at: now)
      case .escapeAgain: return [.key(.escape)]
      }
    }
    if scalar == "\u{1b}" {
      sequence = EscapeSequence()
      return []
    }
    return takePlain(scalar, next: next, at: now)
  }

  private mutating func takePlain(_ scalar: Unicode.Scalar, next: RawInput?, at now: MonotonicTime) -> [Event] {
    let afterReturn = lastCarriageReturn.map { now.since($0) <= detector.settings.gap } ?? false
    lastCarriageReturn = nil
    switch scalar.value {
    case 0x0d:
      lastCarriageReturn = now
      return take(.enter, at: now)
    case 0x0a: return afterReturn ? [] : take(.enter, at: now)
    case 0x09: return take(.tab, at: now)
    case 0x08, 0x7f: return take(.backspace, at: now)
    case 0x1d where detectsScans: return detector.push("\u{1d}", at: now, more: true)
    case 0x01...0x1a:
      let letter = Character(Unicode.Scalar(UInt8(scalar.value + 0x60)))
      return take(.control(letter), at: now)
    default: break
    }
    switch Width.classify(scalar) {
    case .removed: return []
    case .combining, .narrow, .wide: break
    }
    let character = Character(scalar)
    guard detectsScans else { return [.key(.character(character))] }
    return detector.push(character, at: now, more: next.map(InputAssembler.continuesBurst) ?? false)
  }

  private mutating func take(_ key: Key, at now: MonotonicTime) -> [Event] {
    if paste != nil {
      if key == .enter { gather("\n") }
      return []
    }
    switch key {
    case .enter, .tab: return detectsScans ? detector.end(key, at: now) : [.key(key)]
    default: return detector.flush() + [.key(key)]
    }
  }

  /// Two clicks at one place within `doubleClick` are a double click; a third begins anew.
  private mutating func take(_ mouse: Mouse, at now: MonotonicTime) -> [Event] {
    guard acceptsMouse else { return [] }
    var mouse = mouse
    if mouse.action == .click {
      let isSecond =
        lastClick.map { $0.position == mouse.position && now.since($0.at) <= InputAssembler.doubleClick } ?? false
      lastClick = isSecond ? nil : (mouse.position, now)
      if isSecond { mouse = Mouse(.doubleClick, at: mouse.position) }
    } else {
      lastClick = nil
    }
    return detector.flush() + [.mouse(mouse)]
  }

  /// Whether what comes next in the same read is again text, or the Enter or Tab that may end a scan.
  private static func continuesBurst(_ input: RawInput) -> Bool {
    switch input {
    case .byte(let byte): byte >= 0x20 && byte != 0x7f || byte == 0x1d
    case .key, .pasteStart, .pasteEnd: false
    }
  }

  private mutating func gather(_ scalar: Unicode.Scalar) {
    guard pasteCount < InputAssembler.pasteLimit else { return }
    // A terminal sends CR between pasted lines, or CR LF from Windows.
    if scalar == "\n", paste?.last == "\n", lastCarriageReturn != nil {
      lastCarriageReturn = nil
      return
    }
    lastCarriageReturn = scalar == "\r" ? MonotonicTime(milliseconds: 0) : nil
    paste?.append(scalar == "\r" ? "\n" : scalar)
    pasteCount += 1
  }

  private mutating func endPaste() -> [Event] {
    guard let gathered = paste else { return [] }
    paste = nil
    pasteCount = 0
    lastCarriageReturn = nil
    let halfCharacter = utf8.abandon()
    let text = String(gathered) + (halfCharacter ? "\u{fffd}" : "")
    return text.isEmpty ? [] : [.paste(text)]
  }

  private mutating func dropHalfCharacter(at now: MonotonicTime) -> [Event] {
    guard utf8.abandon() else { return [] }
    return takePlain("\u{fffd}", next: nil, at: now)
  }

  /// A lone Esc is the Esc key; a sequence that broke off means nothing.
  private mutating func endSequence() -> [Event] {
    guard let open = sequence else { return [] }
    sequence = nil
    escapeSince = nil
    brokenSince = nil
    return open.isLoneEscape ? detector.flush() + [.key(.escape)] : []
  }
}
