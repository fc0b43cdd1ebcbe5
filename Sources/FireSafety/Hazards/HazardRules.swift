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
    guard step.from.contains(hazard.state) else {
      throw HazardRefusal.notNow(hazard.number, step, hazard.state)
    }
    guard step.grades.contains(hazard.grade) else {
      throw HazardRefusal.notForGrade(hazard.number, step, hazard.grade)
    }
    try require(step.actor, of: hazard, in: change)
    return try apply(step, event, to: hazard, in: change)
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

  private static func require(_ actor: HazardStep.Actor, of hazard: HazardQueries.Stored, in change: Change) throws {
    let me = change.session.account
    switch actor {
    case .anybody: break
    case .otherThanCorrector:
      guard hazard.finder != me, hazard.fixer != me else { throw HazardRefusal.ownCorrection(hazard.number) }
    case .assignee:
      guard hazard.assignee == me else {
        let name = try FireAppointmentQueries.fullName(hazard.assignee, in: change.database)
        throw HazardRefusal.notAssignee(hazard.number, name)
      }
    case .otherThanFixer:
      guard hazard.fixer != me, hazard.assignee != me else { throw HazardRefusal.ownFix(hazard.number) }
    case .signatory:
      guard try duty(of: me, in: hazard.unit, change) != nil else {
        throw HazardRefusal.notAppointed(hazard.number, .manager)
      }
      guard hazard.fixer != me, hazard.assignee != me else { throw HazardRefusal.ownFix(hazard.number) }
    case .responsible:
      guard try duty(of: me, in: hazard.unit, change) == .responsible else {
        throw HazardRefusal.notAppointed(hazard.number, .responsible)
      }
    }
  }

  /// Whether somebody is the unit's person responsible or fire manager today.
  static func duty(of account: AccountID, in unit: UnitID, _ change: Change) throws -> FireDuty? {
    for duty in [FireDuty.responsible, .manager]
    where try FireUnits.holder(of: duty, in: unit, on: change.today, database: change.database) == account {
      return duty
    }
    return nil
  }
}
