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
  ].merging(fireControl) { first, _ in first }
}
