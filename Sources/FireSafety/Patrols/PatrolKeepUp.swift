import Kernel
import SQLite
import Values

/// What patrols have to write when time has passed.
enum PatrolKeepUp {
  /// Slots of the next weeks.
  static let slots = FireKeepUp.Step(
    isDue: { database, today, _ in
      try PatrolPlanQueries.hasUnplanned(until: PatrolPlan.horizon(today), in: database)
    },
    run: { change in
      let zone = try FireTime.zone(in: change.database)
      var made = 0
      for window in try PatrolPlanQueries.unplanned(until: PatrolPlan.horizon(change.today), in: change.database) {
        made += try PatrolPlan.extend(window, in: zone, change)
      }
      return made
    })

  /// Rounds that were left half-way close themselves.
  static let rounds = FireKeepUp.Step(
    isDue: { database, _, now in try PatrolRoundQueries.hasLeft(at: now, in: database) },
    run: { change in
      let left = try PatrolRoundQueries.left(at: change.now, in: change.database)
      for round in left { try PatrolRounds.close(round, reason: "", isLeft: true, in: change) }
      return left.count
    })

  /// A unit none of whose rounds was drawn last month has one drawn all the same.
  static let rewalks = FireKeepUp.Step(
    isDue: { database, today, _ in
      try PatrolRewalkQueries.hasUndrawn(month: today.monthStart.advanced(by: -1), in: database)
    },
    run: { change in
      let month = change.today.monthStart.advanced(by: -1)
      let rounds = try PatrolRewalkQueries.undrawn(month: month, in: change.database)
      for round in rounds { try PatrolRewalkQueries.insert(round, in: change) }
      return rounds.count
    })
}
