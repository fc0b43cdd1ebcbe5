import FireSafety
import Kernel
import Terminal
import Values

/// What opens behind a round of the plan.
enum PatrolRows {
  /// The round that was walked for it, the patrol desk where it can be begun, else its row.
  static func open(
    _ slot: PatrolBoard.Slot, _ route: PatrolBoard.Route, _ surroundings: Surroundings
  ) -> [Effect] {
    if let round = slot.round { return [.push(RoundScreen(round, surroundings))] }
    if slot.state.isOpen, surroundings.may(FirePermissions.patrol) {
      return [.push(PatrolStartScreen(surroundings, slot: slot.id))]
    }
    return Router.listing("fireSlots", filters: ["route": .string(route.code.text)], surroundings).map { [.push($0)] }
      ?? [.beep]
  }
}
