import Values

extension ActionExample {
  static let fire: [String: ActionExample] = [firePatrols, fireHazards, fireControl, assessment].reduce(fireGround) {
    $0.merging($1) { first, _ in first }
  }

  private static let fireGround: [String: ActionExample] = [
    "fire.enrolUnit": .init(.place) { $1 == .site ? nil : ["unit": $0.childUnit($1)] },
    "fire.changeUnit": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "employees": 9] },
    "fire.appoint": .init(.place) {
      $1 == .site ? nil : ["unit": $0.unit($1), "duty": "officer", "account": "maker"]
    },
    "fire.endDuty": .init(.place) { $1 == .site ? nil : ["appointment": $0.number("appointment", $1)] },
    "fire.adopt": .init(.site) { _, place in place == .site ? .object([]) : nil },
  ]

  private static let assessment: [String: ActionExample] = [
    "fire.draftStandard": .init(.site) { _, place in place == .site ? .object([]) : nil },
    "fire.setStandardItem": .init(.site) { _, place in place == .site ? ["code": "Q01"] : nil },
    "fire.dropStandardItem": .init(.site) { _, place in place == .site ? ["code": "Q01"] : nil },
    "fire.setStandardBands": .init(.site) { _, place in place == .site ? .object([]) : nil },
    "fire.publishStandard": .init(.site) { _, place in place == .site ? .object([]) : nil },
    "fire.openAssessment": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "year": 2025] },
    "fire.openAcceptance": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "team": "t", "year": 2025] },
    "fire.proposeScores": .init(.place) { $1 == .site ? nil : ["assessment": $0.document("assessment", $1)] },
    "fire.takeProposals": .init(.place) { $1 == .site ? nil : ["assessment": $0.document("assessment", $1)] },
    "fire.scoreItem": .init(.place) {
      $1 == .site ? nil : ["assessment": $0.document("assessment", $1), "item": "Q02", "points": "0"]
    },
    "fire.signAssessment": .init(.place) {
      $1 == .site ? nil : ["assessment": $0.document("assessment", $1), "pin": "2468"]
    },
    "fire.scoreAcceptance": .init(.place) {
      $1 == .site ? nil : ["assessment": $0.document("acceptance", $1), "item": "Q02", "points": "0"]
    },
    "fire.signAcceptance": .init(.place) {
      $1 == .site ? nil : ["assessment": $0.document("acceptance", $1), "pin": "2468"]
    },
    "fire.answerDemand": .init(.place) { $1 == .site ? nil : ["demand": $0.number("demand", $1), "done": "x"] },
    "fire.decideDemand": .init(.place) { $1 == .site ? nil : ["demand": $0.number("demand", $1), "met": true] },
  ]
}
