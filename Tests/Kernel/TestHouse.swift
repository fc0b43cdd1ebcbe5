import Kernel
import SQLite
import TestSupport
import Values

/// A site with a clerk, another clerk, a boss and an administrator; the clock stands still until a test moves it.
struct TestHouse {
  static let catalog = Catalog([TestPart.part])
  static let start = Instant(milliseconds: 1_795_000_000_000)
  static let pin = "8642"

  let site: Site
  let clock: FixedClock
  let admin: Session
  let clerk: Session
  let other: Session
  let boss: Session

  init(path: String = ":memory:", name: String = "Test") throws {
    clock = FixedClock(Self.start)
    let made = try Site.create(path: path, name: name, catalog: Self.catalog, clock: clock, pinCost: 1)
    site = made.site
    let first = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "t0")
    _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: Self.pin), as: first)
    admin = try site.signIn(name: "admin", pin: Self.pin, terminal: "t0")
    clerk = try Self.open("clerk", role: "clerk", by: admin, site)
    other = try Self.open("other", role: "clerk", by: admin, site)
    boss = try Self.open("boss", role: "boss", by: admin, site)
  }

  static func open(_ name: String, role: String?, unit: UnitID? = nil, by admin: Session, _ site: Site) throws
    -> Session
  {
    _ = try site.perform(
      OpenAccount(account: name, fullName: name, pin: "1357", role: role, unit: unit?.rawValue), as: admin)
    let first = try site.signIn(name: name, pin: "1357", terminal: "t-" + name)
    _ = try site.perform(ChangeOwnPIN(present: "1357", new: pin), as: first)
    return try site.signIn(name: name, pin: pin, terminal: "t-" + name)
  }

  /// Another connection to the same file, as a second terminal has one.
  func again() throws -> Site {
    let site = try Site.open(path: site.path, catalog: Self.catalog, clock: clock, busyMilliseconds: 2000)
    site.pinCost = 1
    return site
  }

  /// Makes the file several steps of a backup long.
  func fatten() throws {
    try site.database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)
      INSERT INTO note (number, body, amount, code_hash, audit_id) SELECT 'F' || i, printf('%0300d', i), 0, '', 1 FROM n
      """)
    try site.sealAnew(as: admin, reason: "rows put there by hand")
  }

  func notes() throws -> [String] { try site.database.all("SELECT body FROM note ORDER BY id") { $0.text(0) } }

  func rows(_ table: String) throws -> Int64 { try site.database.integer("SELECT count(*) FROM \(table)") ?? -1 }

  /// The refusal of a body, or nil.
  func refusal<Result>(_ body: () throws -> Result) -> String? { (thrown(body) as? any Refusal)?.code }

  /// The approval an answer waits for.
  func waiting<Content>(_ answer: Answer<Content>) -> ApprovalID? {
    if case .waiting(let id, _) = answer { id } else { nil }
  }
}
