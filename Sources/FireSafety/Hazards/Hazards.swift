import Kernel
import SQLite
import Values

/// Hazards as all chapters make them.
public enum Hazards {
  static let repeatDays: Int32 = 90
  /// What is recorded so much later than it was seen is a late entry.
  public static let lateMilliseconds: Int64 = 15 * 60_000

  /// Opens a hazard and keeps its evidence. The same item failing at the same point for the third time in 90 days makes it a grade
  /// graver (`HazardSettings.repeats`); what was corrected on the spot is recorded as such where the grade is G1 then, else as an interim measure.
  ///
  /// - Throws: `FireRefusal.notEnrolled`, `HazardRefusal.placeNeeded`, `FireRefusal.evidence`.
  @discardableResult
  public static func open(_ found: HazardFound, in change: Change) throws -> (id: Int64, number: HazardNumber) {
    let database = change.database
    _ = try FireUnits.require(found.unit, in: database)
    let point = try found.point.flatMap { try HazardQueries.point($0, in: database) }
    var place = found.place
    if place.allSatisfy(\.isWhitespace) { place = point?.name ?? "" }
    guard !place.isEmpty else { throw HazardRefusal.placeNeeded }
    let isRepeat = try repeats(found, in: change)
    let grade = isRepeat ? found.grade.raised : found.grade
    let due = try firstDue(grade, authority: found.due, in: change)
    let text = try change.nextNumber("fire.hazard", pattern: try change.value(of: HazardSettings.number))
    let id = try HazardQueries.insert(
      found, number: text, place: place, grade: grade, isRepeat: isRepeat, due: due, in: change)
    try FireChain.append(.hazard, id, day: change.today, in: change)
    try FireEvidence.keep(found.evidence, of: FireChainKind.hazard.name, id, in: change)
    var event = HazardEvent(nil, found.text)
    event.grade = grade
    event.due = due
    event.point = found.point
    let first = try HazardQueries.note(event, of: id, in: change)
    try FireChain.append(.hazardEvent, first, day: change.today, in: change)
    let number = HazardNumber(unchecked: text)
    if let corrected = found.corrected, let hazard = try HazardQueries.find(number, in: database) {
      // What was done on the spot does not end a graver hazard: it is what keeps it safe meanwhile.
      let step = grade == .g1 ? HazardStep.correct : .interim
      try HazardRules.apply(step, HazardEvent(step, corrected), to: hazard, in: change)
    }
    return (id, number)
  }

  /// What was to be corrected on the spot and was not by the end of its round becomes a general hazard.
  public static func closeRound(_ round: Int64, in change: Change) throws {
    for hazard in try HazardQueries.ofRound(round, in: change.database)
    where hazard.grade == .g1 && hazard.state == .found {
      let note = Phrase("not put right by the end of the round", "巡查结束时仍未改正")
      try HazardRules.raise(hazard, "\(note.chinese) \(note.english)", in: change)
    }
  }

  /// Whether the same item failed at the same point often enough, this time included.
  private static func repeats(_ found: HazardFound, in change: Change) throws -> Bool {
    guard let point = found.point, let item = found.item else { return false }
    let before = try HazardQueries.count(
      item.text, at: point, since: change.today.advanced(by: 1 - repeatDays), in: change.database)
    return try before + 1 >= change.value(of: HazardSettings.repeats)
  }

  /// What is due first: on the spot today, a plan for a major hazard, else the whole.
  static func firstDue(_ grade: HazardGrade, authority: Day?, in change: Change) throws -> Day {
    let due: Day
    switch grade {
    case .g1: due = change.today
    case .g2: due = change.today.advanced(by: Int32(clamping: try change.value(of: HazardSettings.days)))
    case .g3:
      let hours = try change.value(of: HazardSettings.planHours)
      due = change.today.advanced(by: Int32(clamping: (hours + 23) / 24))
    }
    return authority.map { min($0, due) } ?? due
  }

  /// The open hazards of a unit by grade, with the day the oldest was found: what boards show.
  public static func open(
    ofUnit unit: UnitID, in database: Connection
  ) throws -> [(grade: HazardGrade, count: Int64, oldest: Day)] {
    try HazardQueries.open(of: unit, in: database)
  }
}
