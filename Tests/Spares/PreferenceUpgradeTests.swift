import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

/// A file of the first version learns what the second remembers of screens.
@Suite struct PreferenceUpgradeTests {
  /// A file as the first version left it, with a person of each role.
  private func firstVersion(_ path: String) throws {
    let database = try Connection(path: path, mode: .create)
    try database.execute("PRAGMA application_id = \(Site.applicationID); PRAGMA journal_mode = WAL")
    let first = ["kernel-0001-house", "spares-0001-stock"]
    let steps = Catalog.standard.migrations.filter { first.contains($0.name) }
    #expect(try database.migrate(steps, at: 0) == first)
    try database.execute(
      """
      INSERT INTO site (id, name, time_zone, created_at, is_demo) VALUES (1, 'Old', 'Asia/Shanghai', 0, 0);
      INSERT INTO role (id, name, title_en, title_zh) VALUES (1, 'administrator', 'Administrator', '系统管理员'),
        (2, 'stores-manager', 'Stores manager', '仓库主管'), (3, 'storekeeper', 'Storekeeper', '仓管员');
      INSERT INTO role_permission (role_id, permission) VALUES (1, 'kernel.accounts'), (2, 'spares.see'),
        (3, 'spares.see');
      INSERT INTO account (id, name, full_name, pin_hash, must_change_pin, created_at) VALUES (1, 'admin', 'a', 'x', 0, 0),
        (2, 'lin', 'l', 'x', 0, 0), (3, 'wang', 'w', 'x', 0, 0);
      INSERT INTO role_grant (account_id, role_id, from_day, until_day) VALUES (1, 1, 0, 2932896), (2, 2, 0, 2932896),
        (3, 3, 0, 2932896);
      """)
  }

  @Test("a file of the first version learns preferences and views, and who may share them") func preferences() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.db")
    try firstVersion(path)
    let site = try Site.open(path: path, catalog: .standard, clock: FixedClock(TestSite.start))
    defer { site.close() }
    let wang = Session(account: AccountID(3), name: "wang", terminal: "t")
    let lin = Session(account: AccountID(2), name: "lin", terminal: "t")
    _ = try site.perform(SetPreference(.theme, "light"), as: wang)
    #expect(try site.preferences(of: wang) == ["theme": "light"])
    var layout = ListLayout()
    layout.filters = ["state": "short"]
    _ = try site.perform(SaveView(listing: "stock", name: "To order", layout: layout, shared: true), as: lin)
    #expect(try site.savedViews(for: wang).map(\.name) == ["To order"])
    #expect(
      try site.permissions(of: Session(account: AccountID(1), name: "admin", terminal: "t")).contains(
        "kernel.shareViews"))
    #expect(try !site.permissions(of: wang).contains("kernel.shareViews"))
    #expect(try site.verify().isEmpty)
  }
}
