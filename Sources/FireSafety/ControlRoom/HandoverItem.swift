import Values

/// Something that is open when a control room is handed over, and has to be accepted.
public struct HandoverItem: Sendable, Hashable {
  /// Names it, such as `log12`: letters and digits.
  public let key: String
  /// What it is: the word of a `LogKind`, `gap`, or what another chapter calls its own.
  public let kind: String
  public let title: Phrase
  public let since: Instant?

  public init(key: String, kind: String, title: Phrase, since: Instant? = nil) {
    self.key = key
    self.kind = kind
    self.title = title
    self.since = since
  }
}
