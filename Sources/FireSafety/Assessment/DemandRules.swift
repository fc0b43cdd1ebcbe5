import Kernel
import Values

/// What every step of a demand asks.
enum DemandRules {
  static func require(_ demand: Int64, in change: Change) throws -> AssessmentQueries.Demand {
    guard let stored = try AssessmentQueries.demand(demand, in: change.database) else {
      throw AssessmentRefusal.unknownDemand(demand)
    }
    return stored
  }

  static func take(_ step: DemandStep, _ demand: Int64, _ text: String, in change: Change) throws {
    let stored = try require(demand, in: change)
    guard stored.state == step.from, try AssessmentQueries.move(stored, step, in: change.database) else {
      throw AssessmentRefusal.demandState(demand, stored.state)
    }
    try AssessmentQueries.note(step.rawValue, of: demand, text, in: change)
  }
}
