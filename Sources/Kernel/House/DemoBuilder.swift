import SQLite
import Values

/// Fills a demo site: seeded, so that it is the same every time, and marked as made up.
public struct DemoBuilder {
  public enum Scale: String, Sendable { case small, full }

  public let site: Site
  public let session: Session
  public let scale: Scale
  /// What is written once, in no language of the reader's own: remarks, reasons, titles of work orders.
  public let language: Language
  /// The PIN of all demo people, for what they sign.
  public let pin: String
  public var random: SeededGenerator
  private let progress: (Phrase, Int, Int) -> Void

  private let clock: FixedClock
  /// The last moment of the made-up history.
  public let end: Instant

  public init(
    site: Site, session: Session, scale: Scale, language: Language, pin: String, seed: UInt64, clock: FixedClock,
    end: Instant,
    progress: @escaping (Phrase, Int, Int) -> Void
  ) {
    self.site = site
    self.session = session
    self.scale = scale
    self.language = language
    self.pin = pin
    self.clock = clock
    self.end = end
    random = SeededGenerator(seed: seed)
    self.progress = progress
  }

  /// Days of history a scale has.
  public static func days(of scale: Scale) -> Int {
    switch scale {
    case .small: 120
    case .full: 730
    }
  }

  public static func milliseconds(of scale: Scale) -> Int64 { Int64(days(of: scale)) * 86_400_000 }

  /// What happens by itself while the history passes, the earliest first.
  private var planned: [(moment: Instant, what: @Sendable (DemoBuilder) throws -> Void)] = []

  /// Has something happen when the history comes to a moment, whichever part lets it pass.
  public mutating func plan(_ moment: Instant, _ what: @escaping @Sendable (DemoBuilder) throws -> Void) {
    let place = planned.firstIndex { $0.moment > moment } ?? planned.count
    planned.insert((moment, what), at: place)
  }

  /// Lets the site's clock pass on to a later moment of the history; what was planned until then happens on the way.
  public mutating func pass(to moment: Instant) throws {
    while let next = planned.first, next.moment <= moment {
      planned.removeFirst()
      if next.moment > clock.now(), next.moment <= end { clock.set(next.moment) }
      try next.what(self)
    }
    if moment > clock.now(), moment <= end { clock.set(moment) }
  }

  /// Lets time pass within what was planned, such as the walk from one point to the next.
  public func wait(minutes: Int64) {
    let later = clock.now().advanced(milliseconds: minutes * 60_000)
    if later <= end { clock.set(later) }
  }

  /// A demo person at work, as signed in at the terminal "demo".
  public func session(of account: String) throws -> Session {
    guard let session = try site.demoSession(account, terminal: "demo") else { throw SiteFault.interrupted }
    return session
  }

  /// A remark, reason or title in the demo's language.
  public func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// Tells how far the filling is.
  public func report(_ what: Phrase, _ done: Int, of total: Int) { progress(what, done, total) }

  /// Performs many actions through the door; made-up data may not be refused.
  ///
  /// - Returns: what each answered, in order.
  @discardableResult
  public func perform(_ actions: [any Action]) throws -> [any Outcome] {
    var outcomes: [any Outcome] = []
    for start in stride(from: 0, to: actions.count, by: 1000) {
      let batch = actions[start..<min(start + 1000, actions.count)].map { BatchItem($0) }
      for answer in try site.perform(batch: batch, as: session) {
        if let outcome = try answer.get().outcome { outcomes.append(outcome) }
      }
    }
    return outcomes
  }

  /// The last day of the made-up history.
  public var today: Day { site.timeZone.localDay(of: end) }
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
