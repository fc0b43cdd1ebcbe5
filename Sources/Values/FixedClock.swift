import Glibc

/// A clock that stands still until it is moved: for tests, replays and demo data. Safe to share between threads.
public final class FixedClock: Clock, @unchecked Sendable {
  // The lock needs an address that stays: both live on the heap, and the class is their only owner.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var instant: Instant

  public init(_ instant: Instant) {
    self.instant = instant
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deinitialize(count: 1)
    lock.deallocate()
  }

  public func now() -> Instant {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return instant
  }

  public func set(_ instant: Instant) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    self.instant = instant
  }

  /// Moves the clock on (or back) and tells the new time.
  @discardableResult
  public func advance(milliseconds: Int64) -> Instant {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    instant = instant.advanced(milliseconds: milliseconds)
    return instant
  }
}
