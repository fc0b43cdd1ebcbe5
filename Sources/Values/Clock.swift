/// Where the time comes from; injected, so that a test can move it.
public protocol Clock: Sendable {
  func now() -> Instant
}
