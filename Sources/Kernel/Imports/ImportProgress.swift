/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
  public enum Phase: Sendable, Hashable {
    case reading
    case copying
    case checking
    case posting
  }

  public let phase: Phase
  public let done: Int
  /// 0 where it is not known.
  public let total: Int
}
