import SQLite
import Values

/// How many people a site has and how often they signed in, by unit: no names.
enum PeopleBundle {
  static let kind = BundleKind(
    "kernel.people", Phrase("People and accounts", "人员与账号"), permission: KernelPermissions.manageAccounts,
    texts: ["unit"],
    figures: [
      .init("accounts", "Open accounts", "在用账号"), .init("closed", "Closed accounts", "停用账号"),
      .init("signIns", "Sign-ins", "登录次数"), .init("failed", "Failed sign-ins", "登录失败次数"),
    ]
  ) { database, period, zone, take in
    let (from, until) = period.moments(in: zone)
    try PeopleBundleQueries.each(from: from, until: until, in: database, take)
  }
}
