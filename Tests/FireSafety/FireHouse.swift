import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// A county with a hospital and a township hospital, and made-up people.
///
///     County          county sees and scores everything
///       Hospital      resp answers for it, fm manages it, pat1 and pat2 patrol, head heads a ward, op1 to op3 run the control room
///       Township      thead answers for it, tpat patrols
struct FireHouse {
  static let start = Instant(milliseconds: 1_795_000_000_000)
  static let pin = "8642"

  let site: Site
  let clock: FixedClock
  let admin: Session
  let county: Session
  let resp: Session
  let fm: Session
  let pat1: Session
  let pat2: Session
  let head: Session
  let op1: Session
  let op2: Session
  let op3: Session
  let thead: Session
  let tpat: Session
  let hospital: UnitID
  let township: UnitID

  /// - Parameter adopts: whether the shipped content is in use.
  init(path: String = ":memory:", timeZone: String = "Asia/Shanghai", adopts: Bool = true) throws {
    clock = FixedClock(Self.start)
    let made = try Site.create(
      path: path, name: "Test", timeZone: timeZone, catalog: .standard, clock: clock, pinCost: 1)
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
    func open(_ name: String, _ role: String, _ unit: UnitID?) throws -> Session {
      _ = try site.perform(
        OpenAccount(account: name, fullName: name.uppercased(), pin: "1357", role: role, unit: unit?.rawValue),
        as: admin)
      let first = try site.signIn(name: name, pin: "1357", terminal: "t-" + name)
      _ = try site.perform(ChangeOwnPIN(present: "1357", new: Self.pin), as: first)
      return try site.signIn(name: name, pin: Self.pin, terminal: "t-" + name)
    }
    let top = try unit("County", nil)
    hospital = try unit("Hospital", top)
    township = try unit("Township", top)
    county = try open("county", "county-fire-office", nil)
    resp = try open("resp", "responsible-person", hospital)
    fm = try open("fm", "fire-manager", hospital)
    pat1 = try open("pat1", "safety-officer", hospital)
    pat2 = try open("pat2", "safety-officer", hospital)
    head = try open("head", "ward-head", hospital)
    op1 = try open("op1", "control-room-operator", hospital)
    op2 = try open("op2", "control-room-operator", hospital)
    op3 = try open("op3", "control-room-operator", hospital)
    thead = try open("thead", "responsible-person", township)
    tpat = try open("tpat", "safety-officer", township)
    var enrol = EnrolUnit(hospital, .county)
    (enrol.hasInpatients, enrol.hasEmergency, enrol.hasControlRoom, enrol.isKey) = (true, true, true, true)
    enrol.employees = 200
    _ = try site.perform(enrol, as: admin)
    _ = try site.perform(EnrolUnit(township), as: admin)
    for (duty, unit, account) in [
      (FireDuty.responsible, hospital, "resp"), (.manager, hospital, "fm"), (.wardHead, hospital, "head"),
      (.responsible, township, "thead"),
    ] { _ = try site.perform(AppointToDuty(duty, of: unit, account: account), as: admin) }
    if adopts { _ = try site.perform(AdoptFireContent(), as: admin) }
  }

  /// Lets the clock pass.
  func pass(minutes: Int64) { clock.set(clock.now().advanced(milliseconds: minutes * 60_000)) }

  /// The refusal of an action; nil where it is done.
  func refusal(_ action: any Action, as session: Session) throws -> (any Refusal)? {
    do {
      _ = try site.perform(any: action, as: session)
      return nil
    } catch let refusal as any Refusal { return refusal }
  }

  /// What `verify` finds.
  func findings() throws -> [Finding] { try site.verify() }
}
