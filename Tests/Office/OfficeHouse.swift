import Core
import Kernel
import Office
import SQLite
import TestSupport
import Testing
import Values

/// A works of made-up people: a manager over all, a shop with its head and two workers, a yard with nobody above.
///
///     Works (chief: boss, head)        manager holds the office for the whole site, belongs to no unit
///       Shop (foreman: lead, head)     ann, bo
///       Yard (no head)                 cai
struct OfficeHouse {
  static let start = Instant(milliseconds: 1_795_000_000_000)
  static let pin = "8642"

  let site: Site
  let clock: FixedClock
  let admin: Session
  let manager: Session
  let boss: Session
  let lead: Session
  let ann: Session
  let bo: Session
  let cai: Session
  let works: UnitID
  let shop: UnitID
  let yard: UnitID
  let foreman: PostID

  init(path: String = ":memory:") throws {
    clock = FixedClock(Self.start)
    let made = try Site.create(path: path, name: "Test", catalog: .standard, clock: clock, pinCost: 1)
    site = made.site
    let site = site
    let first = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "t0")
    _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: Self.pin), as: first)
    let admin = try site.signIn(name: "admin", pin: Self.pin, terminal: "t0")
    self.admin = admin
    func unit(_ name: String, _ parent: UnitID?) throws -> UnitID {
      var action = AddUnit()
      action.unitName = name
      action.parent = parent?.rawValue
      return try #require(site.perform(action, as: admin).outcome?.id)
    }
    works = try unit("Works", nil)
    shop = try unit("Shop", works)
    yard = try unit("Yard", works)
    func open(_ name: String, _ role: String?, _ unit: UnitID?) throws -> Session {
      _ = try site.perform(
        OpenAccount(account: name, fullName: name.uppercased(), pin: "1357", role: role, unit: unit?.rawValue),
        as: admin)
      let first = try site.signIn(name: name, pin: "1357", terminal: "t-" + name)
      _ = try site.perform(ChangeOwnPIN(present: "1357", new: Self.pin), as: first)
      return try site.signIn(name: name, pin: Self.pin, terminal: "t-" + name)
    }
    manager = try open("manager", "office-manager", nil)
    boss = try open("boss", "department-head", works)
    lead = try open("lead", "department-head", shop)
    ann = try open("ann", "staff", shop)
    // Somebody whose role has nothing to do with the office is reached all the same.
    bo = try open("bo", "storekeeper", shop)
    cai = try open("cai", nil, yard)
    _ = try Self.post("chief", works, isHead: true, boss, site)
    foreman = try Self.post("foreman", shop, isHead: true, lead, site)
  }

  /// Who holds a post is entered as the organisation's own actions do.
  static func post(_ name: String, _ unit: UnitID, isHead: Bool, _ holder: Session, _ site: Site) throws -> PostID {
    try site.database.run("INSERT INTO post (unit_id, name, is_head) VALUES (?1, ?2, ?3)", unit, name, isHead)
    let post = PostID(site.database.lastInsertedID)
    try site.database.run(
      "INSERT INTO post_holder (post_id, account_id, from_day, until_day) VALUES (?1, ?2, 0, 2932896)", post,
      holder.account)
    return post
  }

  func addUnit(_ name: String) throws -> UnitID {
    var action = AddUnit()
    action.unitName = name
    return try #require(site.perform(action, as: admin).outcome?.id)
  }

  var today: Day { site.today }

  /// Lets days pass.
  func pass(days: Int64) { clock.set(clock.now().advanced(milliseconds: days * 86_400_000)) }

  /// Issues an instruction that asks for everything.
  @discardableResult
  func issue(
    to: String, as issuer: Session? = nil, deadline: Day? = nil, emergency: Bool = false,
    asks: (receipt: Bool, feedback: Bool, completion: Bool) = (true, false, true)
  ) throws -> DirectiveNumber {
    var action = IssueDirective(
      kind: .instruction, title: "Sweep the yard", text: "By the gate.\nAnd behind it.", to: try Addresses(text: to),
      deadline: deadline)
    action.isEmergency = emergency
    action.asksReceipt = asks.receipt
    action.asksFeedback = asks.feedback
    action.asksCompletion = asks.completion
    return try #require(site.perform(action, as: issuer ?? manager).outcome?.number)
  }

  func sheet(_ number: DirectiveNumber, as session: Session? = nil) throws -> DirectiveSheet {
    try DirectiveSheet.read(number, as: session ?? manager, in: site)
  }

  /// The accounts a directive went to, in the order of their names.
  func reached(_ number: DirectiveNumber) throws -> [String] { try sheet(number).recipients.map(\.account).sorted() }

  func state(_ number: DirectiveNumber, of account: String) throws -> String? {
    try sheet(number).recipients.first { $0.account == account }?.state
  }

  /// What waits for somebody, of one listing.
  func items(_ session: Session, _ listing: String = "directives") throws -> [InboxItem] {
    try site.inbox(for: session).items.filter { $0.listing == listing }
  }

  /// What verify finds, besides the posts, which the house enters by hand.
  func findings() throws -> [Finding] {
    try site.verify().filter { !["post", "post_holder"].contains($0.table) }
  }

  func rows(_ table: String) throws -> Int64 { try site.database.integer("SELECT count(*) FROM \(table)") ?? -1 }

  /// The code of the refusal an action meets; nil where it is done.
  func refusal(_ action: any Action, as session: Session) throws -> String? {
    do {
      _ = try site.perform(any: action, as: session)
      return nil
    } catch let refusal as any Refusal { return refusal.code }
  }
}
