import SQLite
import Values

extension Site {
  /// Recomputes every derived figure and walks every chain, all in one reading transaction.
  ///
  /// - Parameter progress: told each check before it runs; answering false stops.
  /// - Returns: every fault found; empty when the file is sound.
  public func verify(progress: (Check, _ done: Int, _ total: Int) -> Bool = { _, _, _ in true }) throws -> [Finding] {
    let checks = self.checks
    var findings: [Finding] = []
    return try translating {
      try database.transaction(.deferred) {
        for (index, check) in checks.enumerated() {
          guard progress(check, index, checks.count) else { throw SiteFault.interrupted }
          do {
            try check.run(database) { findings.append($0) }
          } catch let error as DatabaseError where error.code.primary == .corrupt {
            findings.append(
              Finding(
                check: check.name, table: "", row: 0, column: "", expected: "a readable file", found: "damaged pages"))
          }
        }
        return findings
      }
    }
  }

  /// Everything that is checked: what parts recompute, and every row against the trail.
  var checks: [Check] {
    catalog.parts.flatMap(\.checks) + [KernelChecks.schema(catalog), KernelChecks.rows(catalog)]
  }

  /// Refuses whoever may not keep the site safe: backing up, restoring, verifying.
  public func requireKeeper(_ session: Session, for action: String) throws {
    try translating {
      let state = try RightsQueries.state(of: session.account, in: database)
      guard state.isOpen else { throw DoorRefusal.accountClosed }
      let permission = KernelPermissions.keepSafe
      guard try RightsQueries.holds(permission.name, account: session.account, unit: nil, on: today, in: database)
      else { throw DoorRefusal.notPermitted(action: action, permission: permission) }
    }
  }

  /// The hash of the last audit row: printed on reports, so that a later change of the past shows.
  public func chainHead() throws -> (id: AuditID, hash: String) {
    try translating {
      let head = try AuditQueries.head(in: database)
      return (head.id, Hexadecimal.encode(head.hash))
    }
  }
}
