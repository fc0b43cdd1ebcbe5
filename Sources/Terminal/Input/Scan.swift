/// What a bar code scanner sent: a burst of characters no hand types.
public struct Scan: Sendable, Hashable {
  public enum Terminator: Sendable, Hashable {
    case enter, tab, silence
  }

  /// The characters, group separators (0x1D) included.
  public let text: String
  public let terminator: Terminator
  /// Whether the first character was delivered as a key before the burst was known to be one. Whoever took it takes it
  /// back: `TextInput.takeBack()`.
  public let isFirstTyped: Bool

  public init(_ text: String, terminator: Terminator = .enter, isFirstTyped: Bool = false) {
    self.text = text
    self.terminator = terminator
    self.isFirstTyped = isFirstTyped
  }

  /// The same as it would have been typed, without what was delivered as a key already.
  public var keys: [Event] {
    let rest = text.filter { $0 != "\u{1d}" }.dropFirst(isFirstTyped ? 1 : 0)
    var events: [Event] = rest.isEmpty ? [] : [.text(String(rest))]
    if rest.count == 1, let only = rest.first { events = [.key(.character(only))] }
    switch terminator {
    case .enter: events.append(.key(.enter))
    case .tab: events.append(.key(.tab))
    case .silence: break
    }
    return events
  }
}
