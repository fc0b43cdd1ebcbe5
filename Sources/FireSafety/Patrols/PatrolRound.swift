import Kernel
import Values

/// A round as the rules need it.
struct PatrolRound: Sendable, Hashable {
  let id: Int64
  let slot: Int64?
  let route: Int64
  let unit: UnitID
  let version: Int64
  let account: AccountID
  let day: Day
  let isLateEntry: Bool
  let started: Instant
  /// The points it began with, in the order they are walked.
  let plan: [Int64]
  let state: String
  let ends: Instant
  let supervisor: AccountID?

  var isRunning: Bool { state == "running" }
}
