import SQLite
import Values

/// Fills a demo site: seeded, so that it is the same every time, and marked as made up.
public struct DemoBuilder {
  public enum Scale: String, Sendable { case small, full }

  public let site: Site
  public let session: Session
  public let scale: Scale
  public var random: SeededGenerator
  private let progress: (Phrase, Int, Int) -> Void

  init(
    site: Site, session: Session, scale: Scale, seed: UInt64, progress: @escaping (Phrase, Int, Int) -> Void
  ) {
    self.site = site
    self.session = session
    self.scale = scale
    random = SeededGenerator(seed: seed)
    self.progress = progress
  }

  /// Tells how far the filling is.
  public func report(_ what: Phrase, _ done: Int, of total: Int) { progress(what, done, total) }

  /// Performs many actions through the door; made-up data may not be refused.
  public func perform(_ actions: [any Action]) throws {
    for start in stride(from: 0, to: actions.count, by: 1000) {
      let batch = actions[start..<min(start + 1000, actions.count)].map { BatchItem($0) }
      for answer in try site.perform(batch: batch, as: session) { _ = try answer.get() }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, fast, the same everywhere.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
