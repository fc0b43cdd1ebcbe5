import Values

extension ActionExample {
  static let fire: [String: ActionExample] = [
    "fire.enrolUnit": .init(.place) { $1 == .site ? nil : ["unit": $0.childUnit($1)] },
    "fire.changeUnit": .init(.place) { $1 == .site ? nil : ["unit": $0.unit($1), "employees": 9] },
    "fire.appoint": .init(.place) {
      $1 == .site ? nil : ["unit": $0.unit($1), "duty": "officer", "account": "maker"]
    },
    "fire.endDuty": .init(.place) { $1 == .site ? nil : ["appointment": $0.number("appointment", $1)] },
    "fire.adopt": .init(.site) { _, place in place == .site ? .object([]) : nil },
    "fire.reportHazard": .init(.place) {
      $1 == .site ? nil : ["unit": $0.unit($1), "place": "p", "text": "x", "grade": "G2", "source": "report"]
    },
    "fire.correctHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "done": "x"]
    },
    "fire.countersignHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "pin": "2468"]
    },
    "fire.raiseHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "reason": "x"]
    },
    "fire.planHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "measure": "x", "person": "maker"]
    },
    "fire.secureHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "interim": "x"]
    },
    "fire.acknowledgeHazard": .init(.place) { $1 == .site ? nil : ["hazard": $0.document("hazard", $1)] },
    "fire.extendHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "due": "2099-01-01", "reason": "x"]
    },
    "fire.proveHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "done": "x", "evidence": "/nowhere"]
    },
    "fire.reinspectHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "note": "x"]
    },
    "fire.signHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "pin": "2468"]
    },
    "fire.reopenHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "reason": "x"]
    },
    "fire.dismissHazard": .init(.place) {
      $1 == .site ? nil : ["hazard": $0.document("hazard", $1), "reason": "x"]
    },
    "fire.registerDevice": .init(.place) {
      $1 == .site
        ? nil : ["code": "D-9", "unit": $0.unit($1), "kind": "hydrant", "agent": "none", "place": "p"]
    },
    "fire.changeDevice": .init(.place) {
      $1 == .site ? nil : ["device": $0.document("device", $1), "model": "m"]
    },
    "fire.moveDevice": .init(.place) {
      $1 == .site ? nil : ["device": $0.document("device", $1), "place": "q"]
    },
    "fire.checkDevice": .init(.place) { $1 == .site ? nil : ["device": $0.document("device", $1)] },
    "fire.serviceDevice": .init(.place) {
      $1 == .site ? nil : ["device": $0.document("device", $1), "person": "x"]
    },
    "fire.sendDevice": .init(.place) { $1 == .site ? nil : ["device": $0.document("device", $1)] },
    "fire.returnDevice": .init(.place) { $1 == .site ? nil : ["device": $0.document("device", $1)] },
    "fire.scrapDevice": .init(.place) {
      $1 == .site ? nil : ["device": $0.document("device", $1), "reason": "x"]
    },
    "fire.changeDueRule": .init(.site) { _, place in place == .site ? ["rule": "LOG", "every": 2] : nil },
  ].merging(assessment) { first, _ in first }

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
