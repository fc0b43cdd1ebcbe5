/// Milliseconds of a clock that only moves forward. Injected, so that tests decide how fast somebody types.
public struct MonotonicTime: Sendable, Hashable, Comparable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  public func advanced(milliseconds delta: Int64) -> MonotonicTime {
    MonotonicTime(milliseconds: milliseconds &+ delta)
  }

  /// Milliseconds since an earlier moment.
  public func since(_ earlier: MonotonicTime) -> Int64 { milliseconds &- earlier.milliseconds }
}
