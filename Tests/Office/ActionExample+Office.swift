import Values

extension ActionExample {
  @Sendable private static func directive(
    _ world: PermissionWorld, _ place: PermissionWorld.Place, _ more: [String: JSON] = [:]
  ) -> JSON {
    .object(
      [.init("directive", world.document("directive", place))]
        + more.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
  }

  /// A step of a service request: everybody's own, whatever the request.
  private static func step(_ more: [String: JSON] = [:]) -> ActionExample {
    .init(.own) { world, place in
      place == .site
        ? nil
        : .object(
          [.init("request", world.document("request", place))]
            + more.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
    }
  }

  static let office: [String: ActionExample] = [
    "office.issueDirective": .init(.place) {
      ["title": "t", "text": "x", "to": .string("person:a-" + $1.rawValue), "kind": "notice"]
    },
    "office.amendDirective": .init(.place) { directive($0, $1, ["title": "other", "reason": "r"]) },
    "office.withdrawDirective": .init(.place) { directive($0, $1, ["reason": "r"]) },
    "office.closeDirective": .init(.place) { directive($0, $1) },
    "office.decideExtension": .init(.place) {
      directive($0, $1, ["person": .string("a-" + $1.rawValue), "granted": true])
    },
    "office.readDirective": .init(.own) { directive($0, $1) },
    "office.giveFeedback": .init(.own) { directive($0, $1, ["text": "x"]) },
    "office.completeDirective": .init(.own) { directive($0, $1, ["text": "x"]) },
    "office.commentDirective": .init(.own) { directive($0, $1, ["text": "x"]) },
    "office.askExtension": .init(.own) { directive($0, $1, ["until": "2030-01-01", "reason": "r"]) },
    "office.noteDelivery": .init(.own) { _, _ in .object([]) },
    "office.recordBreach": .init(.place) {
      directive($0, $1, ["person": .string("a-" + $1.rawValue), "consequence": "referral", "reason": "r"])
    },
    "office.answerBreach": .init(.own) { ["breach": $0.document("breach", $1), "text": "x"] },
    "office.revokeBreach": .init(.place) { ["breach": $0.document("breach", $1), "reason": "r"] },
    "office.addRule": .init(.place) { ["number": "NEW-1", "title": "t", "text": "x", "unit": $0.unit($1)] },
    "office.reviseRule": .init(.place) { ["number": $0.document("rule", $1), "title": "t", "text": "y"] },
    "office.withdrawRule": .init(.place) { ["number": $0.document("rule", $1), "reason": "r"] },
    "office.acknowledgeRule": .init(.own) { ["number": $0.document("rule", $1)] },
    "office.addRequestCategory": .init(.place) {
      $1 == .site ? nil : ["service": "NEW", "nameEnglish": "New", "unit": $0.unit($1)]
    },
    "office.changeRequestCategory": .init(.place) {
      $1 == .site ? nil : ["service": $0.document("service", $1), "days": 9]
    },
    // Whoever asks belongs to no unit here.
    "office.raiseRequest": .init(.site) {
      $1 == .site ? nil : ["service": $0.document("service", $1), "title": "t"]
    },
    "office.acceptRequest": step(), "office.declineRequest": step(["reason": "r"]),
    "office.assignRequest": step(["person": "maker"]), "office.beginRequest": step(),
    "office.deliverRequest": step(["done": "d"]), "office.confirmRequest": step(["rating": 3]),
    "office.reopenRequest": step(["reason": "r"]), "office.withdrawRequest": step(["reason": "r"]),
    "personal.reveal": .init(.site) { _, _ in
      ["listing": "accounts", "row": 1, "column": "phone", "reason": "r"]
    },
    "personal.eraseExpired": .init(.site) { _, _ in .object([]) },
  ]
}
