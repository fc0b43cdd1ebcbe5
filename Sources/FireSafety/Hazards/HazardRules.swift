import Kernel
import SQLite
import Values

/// What every step of a hazard asks.
enum HazardRules {
  static let note = FieldKind.text(most: 2000)

  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// - Throws: `HazardRefusal.unknown`.
  static func require(_ number: HazardNumber, in database: Connection) throws -> HazardQueries.Stored {
    guard let hazard = try HazardQueries.find(number, in: database) else { throw HazardRefusal.unknown(number) }
    return hazard
  }

  /// Takes a hazard one step on, for whoever the step belongs to; the door has asked for the permission.
  ///
  /// - Returns: the row of the event, which signatures are bound to and evidence belongs to.
  @discardableResult
  static func take(_ event: HazardEvent, _ hazard: HazardQueries.Stored, in change: Change) throws -> Int64 {
    guard let step = event.step else { return 0 }
    try check(step, hazard, in: change)
    return try apply(step, event, to: hazard, in: change)
  }

  /// Whether a step is possible now and for whoever performs the action.
  static func check(_ step: HazardStep, _ hazard: HazardQueries.Stored, in change: Change) throws {
    try check(step, hazard, by: change.session.account, on: change.today, in: change.database)
  }

  static func check(
    _ step: HazardStep, _ hazard: HazardQueries.Stored, by account: AccountID, on day: Day, in database: Connection
  ) throws {
    guard step.from.contains(hazard.state) else {
      throw HazardRefusal.notNow(hazard.number, step, hazard.state)
    }
    guard step.grades.contains(hazard.grade) else {
      throw HazardRefusal.notForGrade(hazard.number, step, hazard.grade)
    }
    try require(step.actor, of: hazard, account, on: day, in: database)
  }

  @discardableResult
  static func apply(
    _ step: HazardStep, _ event: HazardEvent, to hazard: HazardQueries.Stored, in change: Change
  ) throws -> Int64 {
    guard try HazardQueries.move(hazard, event, step, in: change) else {
      throw HazardRefusal.notNow(hazard.number, step, hazard.state)
    }
    let id = try HazardQueries.note(event, of: hazard.id, in: change)
    try FireChain.append(.hazardEvent, id, day: change.today, in: change)
    return id
  }

  /// One grade up, with what is due then.
  @discardableResult
  static func raise(_ hazard: HazardQueries.Stored, _ text: String, in change: Change) throws -> HazardGrade {
    let grade = hazard.grade.raised
    var event = HazardEvent(.raise, text)
    event.grade = grade
    if hazard.state == .found {
      event.due = try Hazards.firstDue(grade, authority: hazard.authorityDue, in: change)
    }
    try apply(.raise, event, to: hazard, in: change)
    return grade
  }

  private static func require(
    _ actor: HazardStep.Actor, of hazard: HazardQueries.Stored, _ account: AccountID, on day: Day,
    in database: Connection
  ) throws {
    switch actor {
    case .anybody: break
    case .otherThanCorrector:
      guard hazard.finder != account, hazard.fixer != account else {
        throw HazardRefusal.ownCorrection(hazard.number)
      }
    case .assignee:
      guard hazard.assignee == account else {
        let name = try FireAppointmentQueries.fullName(hazard.assignee, in: database)
        throw HazardRefusal.notAssignee(hazard.number, name)
      }
    case .otherThanFixer: try requireOther(than: hazard, account)
    case .signatory:
      guard try duty(of: account, in: hazard.unit, on: day, database) != nil else {
        throw HazardRefusal.notAppointed(hazard.number, .manager)
      }
      try requireOther(than: hazard, account)
    case .responsible:
      guard try duty(of: account, in: hazard.unit, on: day, database) == .responsible else {
        throw HazardRefusal.notAppointed(hazard.number, .responsible)
      }
    }
  }

  private static func requireOther(than hazard: HazardQueries.Stored, _ account: AccountID) throws {
    guard hazard.fixer != account, hazard.assignee != account else { throw HazardRefusal.ownFix(hazard.number) }
  }

  /// Whether somebody is the unit's person responsible or fire manager on a day.
  static func duty(
    of account: AccountID, in unit: UnitID, on day: Day, _ database: Connection
  ) throws -> FireDuty? {
    for duty in [FireDuty.responsible, .manager]
    where try FireUnits.holder(of: duty, in: unit, on: day, database: database) == account {
      return duty
    }
    return nil
  }

  static func done(_ hazard: HazardQueries.Stored, _ step: HazardStep) -> Done {
    Done(Phrase("\(hazard.number): \(step.label.english).", "\(hazard.number)：\(step.label.chinese)。"))
  }

  /// A point by its printed code.
  ///
  /// - Throws: `HazardRefusal.unknownPoint`.
  static func point(_ code: PointCode, in change: Change) throws -> (id: Int64, unit: UnitID, name: String) {
    guard let point = try HazardQueries.point(code.text, in: change.database) else {
      throw HazardRefusal.unknownPoint(code.text)
    }
    return point
  }

  /// The point a re-inspection was made at: the hazard's own where it has one.
  static func scanned(_ code: PointCode?, for hazard: HazardQueries.Stored, in change: Change) throws -> Int64? {
    guard let code else {
      guard let own = hazard.point else { return nil }
      throw HazardRefusal.pointNeeded(try HazardQueries.point(own, in: change.database)?.name ?? hazard.place)
    }
    let scanned = try point(code, in: change)
    guard scanned.unit == hazard.unit else { throw HazardRefusal.otherUnitsPoint(code.text) }
    if let own = hazard.point, own != scanned.id {
      throw HazardRefusal.otherPoint(
        code.text, wanted: try HazardQueries.point(own, in: change.database)?.name ?? hazard.place)
    }
    return scanned.id
  }

  /// The deadline a plan sets: not past, not behind an authority's, and once set not later than before.
  static func plannedDue(_ due: Day?, of hazard: HazardQueries.Stored, in change: Change) throws -> Day {
    let isPlanned = hazard.state == .planned
    if due == nil, isPlanned { return hazard.due }
    let days = Int32(clamping: try change.value(of: HazardSettings.days))
    let usual = change.today.advanced(by: days)
    let wanted = due ?? hazard.authorityDue.map { min($0, usual) } ?? usual
    if let authority = hazard.authorityDue, wanted > authority { throw HazardRefusal.authoritysDeadline(authority) }
    if isPlanned, wanted > hazard.due { throw HazardRefusal.notLater(hazard.due) }
    // A deadline of an authority that is past stays the deadline.
    guard wanted >= change.today || wanted == hazard.authorityDue else { throw HazardRefusal.inThePast(wanted) }
    return wanted
  }
}
