import Values

extension ActionExample {
  /// Those of the control room, the archive and training.
  static let fireControl: [String: ActionExample] = [
    "fire.registerCertificate": .init(.place) {
      $1 == .site
        ? nil : ["unit": $0.unit($1), "account": "maker", "number": "1", "issued": "2026-01-01"]
    },
    "fire.planShifts": .init(.place) {
      $1 == .site
        ? nil
        : [
          "unit": $0.unit($1), "from": "2026-12-05", "starts": "08:00", "ends": "16:00", "people": "admin, maker",
        ]
    },
    "fire.changeShift": .init(.place) {
      $1 == .site ? nil : ["shift": $0.number("shift", $1), "people": "maker, admin"]
    },
    "fire.cancelShift": .init(.place) { $1 == .site ? nil : ["shift": $0.number("shift", $1), "reason": "r"] },
    "fire.writeLog": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1)] },
    "fire.closeLogItem": .init(.place) { $1 == .site ? nil : ["entry": $0.number("entry", $1), "text": "done"] },
    "fire.handOver": .init(.place) {
      $1 == .site
        ? nil
        : [
          "unit": $0.unit($1), "incoming": "maker", "accepted": .string("log" + $0.text("entry", $1)), "reason": "r",
          "pin": "2468", "incomingPin": "2468",
        ]
    },
    "fire.takeOver": .init(.place) {
      $1 == .site
        ? nil
        : ["unit": $0.unit($1), "accepted": .string("log" + $0.text("entry", $1)), "reason": "r", "pin": "2468"]
    },
  ]
}
