import Kernel
import Values

/// What patrols ask of hazards.
enum PatrolHazards {
  /// Opens the hazard of a failed item, with its evidence. - Returns: its row.
  static func open(
    _ found: VisitFinding, at point: PatrolPoint, of round: PatrolRound, _ observed: Instant?, in change: Change
  ) throws -> Int64? {
    let title = found.item.title
    var hazard = HazardFound(
      found.remark.isEmpty ? title.chinese : found.remark, in: round.unit,
      grade: HazardGrade(rawValue: found.grade) ?? .g2, source: .patrol)
    hazard.point = point.id
    hazard.place = [point.name, point.place].filter { !$0.isEmpty }.joined(separator: ", ")
    hazard.item = found.item.code
    hazard.round = round.id
    hazard.observedAt = observed
    hazard.corrected = found.corrected.isEmpty ? nil : found.corrected
    hazard.evidence = found.evidence
    return try Hazards.open(hazard, in: change).id
  }

  /// What was not put right by the end of the round.
  static func close(_ round: PatrolRound, in change: Change) throws { try Hazards.closeRound(round.id, in: change) }
}
