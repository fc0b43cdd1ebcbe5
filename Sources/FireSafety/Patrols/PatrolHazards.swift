import Kernel
import Values

/// What patrols ask of hazards.
enum PatrolHazards {
  /// Opens the hazard of a failed item. - Returns: its number's row; nil where hazards are not kept.
  static func open(
    _ found: VisitFinding, at point: PatrolPoint, of round: PatrolRound, _ observed: Instant?, in change: Change
  ) throws -> Int64? {
    nil
  }

  /// What was not put right by the end of the round.
  static func close(_ round: PatrolRound, in change: Change) throws {}
}
