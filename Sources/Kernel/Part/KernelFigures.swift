import SQLite
import Values

/// The numbers the overview shows of the site itself.
enum KernelFigures {
  static let all: [Figure] = [
    Figure(
      "kernel.approvals", Phrase("Approvals waiting", "待审批"), permission: KernelPermissions.decide,
      opens: .init("approvals", filters: ["state": "waiting"]),
      read: { database, viewer in try ApprovalQueries.countWaiting(for: viewer, in: database) }),
    Figure(
      "kernel.signedIn", Phrase("Signed in today", "今日登录人数"), permission: KernelPermissions.manageAccounts,
      opens: .init("accounts"), needsWholeSite: true,
      trend: { database, viewer in
        try SignInQueries.people(since: viewer.dayStart, days: Figure.trendDays, in: database)
      },
      read: { database, viewer in
        try SignInQueries.people(since: viewer.dayStart, days: 1, in: database).last ?? 0
      }),
  ]
}
