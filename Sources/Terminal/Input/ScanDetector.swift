/// Tells a scanner from a hand: so many printable characters with small gaps (or in one read: over a remote line gaps
/// collapse), ended by Enter, Tab or silence.
///
/// The first character after a pause passes at once, so that typing is never delayed; only what follows faster than
/// any hand is held back until it is known what it was. A burst ended by silence that holds characters beyond ASCII is
/// text: input methods commit several characters at once, scanners do not send those without a terminator.
public struct ScanDetector: Sendable {
  public struct Settings: Sendable, Hashable {
    /// The longest gap inside a burst, in milliseconds.
    public var gap: Int64
    /// The pause after which a burst without terminator counts as ended, in milliseconds.
    public var silence: Int64
    /// The fewest characters of what is surely a scan.
    public var minimum: Int

    public init(gap: Int64 = 30, silence: Int64 = 50, minimum: Int = 6) {
      self.gap = gap
      self.silence = silence
      self.minimum = minimum
    }
  }

  /// The longest burst held back; more is text.
  static let limit = 8192

  public let settings: Settings
  private var held: [Character] = []
  private var first: Character?
  private var last: MonotonicTime?

  public init(settings: Settings = Settings()) { self.settings = settings }

  /// When `expire` has something to say, if nothing comes before.
  public var deadline: MonotonicTime? {
    guard let last, !held.isEmpty else { return nil }
    return last.advanced(milliseconds: isLongEnough ? settings.silence : settings.gap + 1)
  }

  private var count: Int { held.count + (first == nil ? 0 : 1) }
  private var isLongEnough: Bool { count >= settings.minimum }

  /// Takes a printable character (or 0x1D). `more` says that the same read brought another one right after it.
  public mutating func push(_ character: Character, at now: MonotonicTime, more: Bool) -> [Event] {
    var out = expire(at: now)
    let follows = last.map { now.since($0) <= settings.gap } ?? false
    last = now
    if !follows {
      held = []
      first = nil
    }
    if !follows && !more && character != "\u{1d}" {
      first = character
      out.append(.key(.character(character)))
    } else {
      held.append(character)
      if held.count > ScanDetector.limit { out += flush() }
    }
    return out
  }

  /// Takes Enter or Tab. - Returns: the scan or short burst that it ended, or what was held and the key itself.
  public mutating func end(_ key: Key, at now: MonotonicTime) -> [Event] {
    var out = expire(at: now)
    if count > 1, let last, now.since(last) <= settings.gap {
      let isLong = isLongEnough
      let scan = take(key == .tab ? .tab : .enter)
      out.append(isLong ? .scan(scan) : .burst(scan))
    } else {
      out += flush()
      out.append(.key(key))
    }
    return out
  }

  /// Lets go of what time has decided.
  public mutating func expire(at now: MonotonicTime) -> [Event] {
    guard let deadline, now >= deadline else { return [] }
    if isLongEnough && held.allSatisfy(\.isASCII) && (first?.isASCII ?? true) { return [.scan(take(.silence))] }
    return flush()
  }

  /// Gives back everything held as text: another key came, or detection was turned off.
  public mutating func flush() -> [Event] {
    defer { reset() }
    let text = String(held.filter { $0 != "\u{1d}" })
    guard let only = text.first else { return [] }
    return text.count == 1 ? [.key(.character(only))] : [.text(text)]
  }

  private mutating func take(_ terminator: Scan.Terminator) -> Scan {
    defer { reset() }
    let text = String(held)
    guard let first else { return Scan(text, terminator: terminator) }
    return Scan(String(first) + text, terminator: terminator, isFirstTyped: true)
  }

  private mutating func reset() {
    held = []
    first = nil
    last = nil
  }
}
