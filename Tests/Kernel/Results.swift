import Dispatch
import Synchronization

/// Two answers of a worker, handed on together.
final class Results: Sendable {
  private struct State {
    var first: String?
    var second: String?
  }

  private let state = Mutex(State())
  private let start = DispatchSemaphore(value: 0)
  private let done: @Sendable ((String, String)) -> Void

  init(done: @escaping @Sendable ((String, String)) -> Void) { self.done = done }

  func begun() { start.signal() }
  func whenBegun() { start.wait() }
  var hasFirst: Bool { state.withLock { $0.first != nil } }

  func put(first: String? = nil, second: String? = nil) {
    let both: (String, String)? = state.withLock { state in
      if let first { state.first = first }
      if let second { state.second = second }
      guard let one = state.first, let two = state.second else { return nil }
      return (one, two)
    }
    if let both { done(both) }
  }
}
