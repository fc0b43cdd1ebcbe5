import Glibc

/// Wakes the event loop from another thread: its `nextEvents` returns `.wake`.
public struct Waker: Sendable {
  let descriptor: Int32

  public func wake() {
    var byte: UInt8 = 0
    // A full pipe means that a wake is under way already.
    _ = write(descriptor, &byte, 1)
  }
}
