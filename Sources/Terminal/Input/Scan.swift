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
}
