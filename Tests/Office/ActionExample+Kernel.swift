import Values

extension ActionExample {
  @Sendable private static func account(_ place: PermissionWorld.Place, _ prefix: String = "a-") -> JSON {
    .string(prefix + place.rawValue)
  }

  /// For what only a unit can be given: the whole site is none.
  @Sendable private static func inUnit(
    _ place: PermissionWorld.Place, _ content: JSON
  ) -> JSON? {
    place == .site ? Optional.none : .some(content)
  }

  static let kernel: [String: ActionExample] = [
    "accounts.open": .init(.place) { ["account": "new", "fullName": "N", "pin": "1357", "unit": $0.unit($1)] },
    "accounts.close": .init(.place) { ["account": account($1)] },
    "accounts.changePIN": .init(.own) { _, _ in ["present": "2468", "new": "9753"] },
    "accounts.resetPIN": .init(.place) { ["account": account($1), "pin": "9753"] },
    "accounts.eraseContact": .init(.place) { ["account": account($1)] },
    "accounts.change": .init(.place) { ["account": account($1), "fullName": "B"] },
    "accounts.reopen": .init(.place) { ["account": account($1, "closed-"), "pin": "9753"] },
    "accounts.unlock": .init(.place) { ["account": account($1)] },
    "badges.add": .init(.place) { ["account": account($1), "badge": "BADGE-NEW"] },
    "badges.revoke": .init(.place) { ["badge": account($1, "BADGE-")] },
    "roles.define": .init(.site) { _, _ in ["role": "new-role", "permissions": "spares.see"] },
    "roles.grant": .init(.place) { ["account": account($1), "role": "auditor", "unit": $0.unit($1)] },
    "roles.revoke": .init(.place) { ["account": account($1), "role": "stock-viewer"] },
    "roles.revokeGrant": .init(.place) { ["grant": $0.grant($1)] },
    "roles.changeGrant": .init(.place) { ["grant": $0.grant($1), "until": "2030-01-01"] },
    "units.add": .init(.place) { ["name": "new", "parent": $0.unit($1)] },
    "units.rename": .init(.place) { inUnit($1, ["unit": $0.unit($1), "name": "other"]) },
    "units.move": .init(.place) { inUnit($1, ["unit": $0.childUnit($1), "parent": $0.unit($1)]) },
    "units.close": .init(.place) { inUnit($1, ["unit": $0.childUnit($1)]) },
    "units.reopen": .init(.place) { inUnit($1, ["unit": $0.closedUnit($1)]) },
    "posts.add": .init(.place) { inUnit($1, ["unit": $0.unit($1), "name": "new"]) },
    "posts.close": .init(.place) { inUnit($1, ["post": $0.post($1)]) },
    "posts.appoint": .init(.place) { inUnit($1, ["post": $0.post($1), "account": account($1)]) },
    "posts.dismiss": .init(.place) { inUnit($1, ["post": $0.post($1), "account": account($1)]) },
    "bundles.addKey": .init(.site) { _, _ in
      ["peer": "p", "secret": "0011223344556677001122334455667700112233445566770011223344556677"]
    },
    "bundles.revokeKey": .init(.site) { _, _ in ["number": 1] },
    "settings.change": .init(.site) { _, _ in ["setting": "kernel.idleLockMinutes", "value": "5"] },
    "calendar.set": .init(.site) { _, _ in ["day": "2026-10-01"] },
    "approvals.decide": .init(.place) {
      ["approval": .integer($0.approval($1)), "verdict": "return", "note": "no"]
    },
    "approvals.withdraw": .init(.own) { ["approval": .integer($0.approval($1))] },
    "forms.publish": .init(.site) { _, _ in
      ["form": "F-NEW", "titleEnglish": "New", "items": [["code": "A", "titleEnglish": "a"]]]
    },
    "forms.retire": .init(.site) { _, _ in ["form": "F-1"] },
    "preferences.set": .init(.own) { _, _ in ["name": "theme", "value": "dark"] },
    "views.save": .init(.own) { _, _ in ["listing": "myRights", "name": "v", "content": "{}"] },
    "views.delete": .init(.own) { _, _ in ["view": 1] },
  ]
}
