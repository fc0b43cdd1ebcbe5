import Kernel
import Values

/// Says anew who is on duty in a shift; whoever is replaced stays on record.
public struct ChangeShift: Action {
  public static let name = "fire.changeShift"
  public static let title = Phrase("Change who is on duty", "调整值班人员")
  public static let summary = Phrase(
    "Says anew who is on duty in a shift that is not over; whoever is replaced stays on record.",
    "调整未结束班次的值班人员，被替换人员保留记录。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.shift, "shift", "Shift", "班次编号", kind: .integer(1...Int64.max), required: true),
    .init(\.people, "people", "On duty", "值班人员", required: true, hint: AccountNames.hint),
  ]

  public var shift: Int64 = 0
  public var people = AccountNames([])

  public init() {}

  public init(_ shift: Int64, _ people: [String]) {
    self.shift = shift
    self.people = AccountNames(people)
  }

  public func scope(in change: Change) throws -> UnitID? { try ShiftRules.require(shift, in: change.database).unit }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try ShiftRules.require(shift, in: change.database)
    guard !stored.isCancelled else { throw ControlRefusal.cancelled(shift) }
    guard stored.span.ends > change.now else { throw ControlRefusal.shiftOver(shift) }
    let crew = try ShiftRules.people(people, in: stored.unit, change: change)
    let before = try ShiftQueries.people(of: shift, in: change.database)
    let zone = try ControlTime.zone(in: change.database)
    for person in before where !crew.contains(person) {
      try ShiftQueries.replace(person, of: shift, in: change.database)
    }
    for person in crew where !before.contains(person) {
      try ShiftRules.requireFree(person, stored.span, beside: shift, in: zone, database: change.database)
      try ShiftQueries.add(person, to: shift, in: change)
    }
    let names = try ShiftRules.uncertified(crew, on: stored.span.day, in: change.database)
    return Done(Phrase("The shift is changed.", "值班人员已调整。") + ShiftRules.warning(names))
  }
}
