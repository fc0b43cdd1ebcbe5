import Values

extension ActionExample {
  static let firePatrols: [String: ActionExample] = [
    "fire.addPoint": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "name": "p"] },
    "fire.changePoint": .init(.place) { $1 == .site ? nil : ["point": $0.document("point", $1), "name": "q"] },
    "fire.hangTag": .init(.place) { $1 == .site ? nil : ["point": $0.document("point", $1), "tag": "K7"] },
    "fire.closePoint": .init(.place) { $1 == .site ? nil : ["point": $0.document("point", $1)] },
    "fire.addRoute": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "route": "NEW", "name": "r"] },
    "fire.changeRoute": .init(.place) { $1 == .site ? nil : ["route": route($1), "name": "s"] },
    "fire.setRoutePoints": .init(.place) {
      $1 == .site ? nil : ["route": route($1), "points": $0.document("point", $1)]
    },
    "fire.closeRoute": .init(.place) { $1 == .site ? nil : ["route": route($1)] },
    "fire.chooseProfile": .init(.place) { $1 == .site ? nil : ["route": route($1), "profile": "day"] },
    "fire.addWindow": .init(.place) { $1 == .site ? nil : ["route": route($1), "times": 2] },
    "fire.changeWindow": .init(.place) { $1 == .site ? nil : ["window": $0.number("window", $1), "times": 2] },
    "fire.endWindow": .init(.place) { $1 == .site ? nil : ["window": $0.number("window", $1)] },
    "fire.cancelSlot": .init(.place) { $1 == .site ? nil : ["slot": $0.number("slot", $1), "reason": "r"] },
    "fire.addExtraSlot": .init(.place) {
      $1 == .site ? nil : ["route": route($1), "day": "2027-01-01", "reason": "r"]
    },
    "fire.startRound": .init(.place) { $1 == .site ? nil : ["route": route($1), "free": true] },
    "fire.visitPoint": .init(.place) {
      $1 == .site
        ? nil : ["round": $0.number("round", $1), "point": $0.document("point", $1), "how": "scan", "allPass": true]
    },
    "fire.correctVisit": .init(.place) {
      $1 == .site ? nil : ["round": $0.number("round", $1), "point": $0.document("point", $1), "allPass": true]
    },
    "fire.signRound": .init(.place) {
      $1 == .site ? nil : ["round": $0.number("round", $1), "pin": "2468", "reason": "r"]
    },
    "fire.countersign": .init(.place) { $1 == .site ? nil : ["rounds": $0.number("round", $1), "pin": "2468"] },
    "fire.recordLate": .init(.place) {
      $1 == .site
        ? nil : ["route": route($1), "day": "2026-11-18", "time": "08:00", "reason": "r", "pin": "2468"]
    },
    "fire.recordRewalk": .init(.place) { $1 == .site ? nil : ["rewalk": $0.number("rewalk", $1)] },
    // What it does is no choice of anybody's: whoever sees fire safety somewhere lets it happen.
    "fire.keepUp": .init(.place) { $1 == .own ? .object([]) : nil },
  ]

  private static func route(_ place: PermissionWorld.Place) -> JSON { .string("R-" + place.rawValue.uppercased()) }
}
