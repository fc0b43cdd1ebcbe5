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
    "fire.addDocument": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "kind": "profile", "title": "t"] },
    "fire.reviseDocument": .init(.place) { $1 == .site ? nil : ["document": $0.number("document", $1)] },
    "fire.closeDocument": .init(.place) { $1 == .site ? nil : ["document": $0.number("document", $1)] },
    "fire.approveDocument": .init(.place) {
      $1 == .site ? nil : ["document": $0.number("document", $1), "pin": "2468"]
    },
    "fire.reportSituation": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "text": "t"] },
    "fire.acknowledgeSituation": .init(.place) {
      $1 == .site ? nil : ["situation": $0.number("situation", $1), "pin": "2468"]
    },
    "fire.logLeadership": .init(.place) {
      $1 == .site ? nil : ["unit": $0.unit($1), "kind": "decision", "text": "t"]
    },
    "fire.recordTraining": .init(.place) {
      $1 == .site ? nil : ["unit": $0.unit($1), "topic": "t", "people": "A"]
    },
    "fire.recordDrill": .init(.place) {
      $1 == .site
        ? nil
        : [
          "unit": $0.unit($1), "scenario": "s", "participants": 3, "evaluation": "e",
        ]
    },
    "fire.closeImprovement": .init(.place) {
      $1 == .site ? nil : ["improvement": $0.number("improvement", $1), "result": "r"]
    },
    "fire.recordSpotQuestion": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "person": "A"] },
  ]
}
