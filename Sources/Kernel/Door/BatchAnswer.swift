/// What became of one line of a batch.
public enum BatchAnswer: Sendable {
  case answered(Answer<any Outcome>)
  case refused(any Refusal)

  /// The answer, or throws the refusal.
  public func get() throws -> Answer<any Outcome> {
    switch self {
    case .answered(let answer): answer
    case .refused(let refusal): throw refusal
    }
  }

  public var isRefused: Bool {
    if case .refused = self { true } else { false }
  }
}
